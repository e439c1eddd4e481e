package org.deskbell.look;

import org.deskbell.kernel.SystemWords;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a library has chosen for the chat on all of its pages.
///
/// @param accent    the library's colour, `#rrggbb`; empty: the shipped one
/// @param languages that the chat offers, beside the library's own
/// @param label     the words of the button by language; without any, the shipped ones
@ConfigurationProperties("deskbell.look")
public record Look(
        @DefaultValue("") String accent,
        @DefaultValue("round") Corners corners,
        @DefaultValue("end") Side side,
        @DefaultValue({"en", "es", "fr", "de", "zh", "ar"}) List<String> languages,
        @DefaultValue Map<String, String> label) {
    /// Before anybody has chosen anything.
    public static final Look SHIPPED =
            new Look("", Corners.ROUND, Side.END, SystemWords.LANGUAGES, Map.of());

    /// More would be a paragraph on a button.
    public static final int LONGEST_LABEL = 40;

    /// @throws ColourRefused when the colour could not be read
    /// @throws IllegalArgumentException saying what else cannot be
    public Look {
        accent = accent.strip().toLowerCase(Locale.ROOT);
        if (!accent.isEmpty()) {
            Accent.of(accent);
        }
        List<String> wanted = languages.stream().map(String::strip).toList();
        wanted.forEach(Look::spoken);
        languages = SystemWords.LANGUAGES.stream().filter(wanted::contains).toList();
        label = labels(label);
    }

    private static Map<String, String> labels(Map<String, String> given) {
        var labels = new TreeMap<String, String>();
        given.forEach(
                (language, words) -> {
                    spoken(language);
                    if (!words.isBlank()) {
                        labels.put(language, checked(words.strip()));
                    }
                });
        return Map.copyOf(labels);
    }

    private static void spoken(String language) {
        if (!SystemWords.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "The chat does not speak `%s`. It speaks %s."
                            .formatted(language, String.join(", ", SystemWords.LANGUAGES)));
        }
    }

    /// Characters that turn the direction could make a button read as something else.
    private static String checked(String words) {
        if (words.codePointCount(0, words.length()) > LONGEST_LABEL
                || words.codePoints().anyMatch(Look::isUnseen)) {
            throw new IllegalArgumentException(
                    "The words of the button are one line of at most %d characters."
                            .formatted(LONGEST_LABEL));
        }
        if (words.contains("${")) { // settings would put another one in its place
            throw new IllegalArgumentException("The words of the button cannot hold ${.");
        }
        return words;
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    /// The colour as it is used.
    public Accent shades() {
        return accent.isEmpty() ? Accent.SHIPPED : Accent.of(accent);
    }
}
