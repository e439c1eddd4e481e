package org.deskbell.hours;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words in which hours are told, in one language: `phrases.properties` and its translations.
/// A language without a translation is told in English.
final class Phrasebook {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle phrases;

    private Phrasebook(ResourceBundle phrases) {
        this.phrases = phrases;
    }

    /// @param language a language tag such as `en`
    static Phrasebook in(String language) {
        return new Phrasebook(
                ResourceBundle.getBundle(
                        "org.deskbell.hours.phrases", Locale.forLanguageTag(language), EXACT));
    }

    /// The locale that names months in the language of these words.
    Locale locale() {
        Locale locale = phrases.getLocale();
        return locale.getLanguage().isEmpty() ? Locale.US : locale;
    }

    String say(String key, Object... parts) {
        return new MessageFormat(phrases.getString(key), locale()).format(parts);
    }

    /// What a special day is called in this language, if it is not English and has a word for it.
    ///
    /// @param canonical its name in the words of a [Lexicon]
    Optional<String> special(String canonical) {
        if (locale().getLanguage().equals("en")) {
            return Optional.empty();
        }
        String key = "name." + canonical.replace(' ', '-');
        return Holiday.called(canonical)
                .map(holiday -> say("holiday." + holiday.name()))
                .or(() -> phrases.containsKey(key) ? Optional.of(say(key)) : Optional.empty());
    }

    /// How a date is written.
    DateTimeFormatter dates(String key) {
        return DateTimeFormatter.ofPattern(phrases.getString(key), locale());
    }

    String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /// The form of a phrase for one or for several.
    String count(String key, int n, Object... parts) {
        return say(key + (n == 1 ? ".one" : ".many"), parts);
    }

    /// `A`, `A and B`, `A, B and C`.
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        List<String> first = items.subList(0, items.size() - 1);
        return say("and", String.join(", ", first), items.getLast());
    }

    /// Ends what was begun in small letters: `it opens today` becomes `It opens today.`
    static String sentence(String words) {
        int first = words.codePointAt(0);
        String rest = words.substring(Character.charCount(first));
        return Character.toString(Character.toTitleCase(first))
                + rest
                + (rest.endsWith(".") ? "" : ".");
    }
}
