package org.deskbell.answering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words of emergency and self-harm, rather once too often than once too seldom, in each of
/// the languages that the bot speaks, whatever a message's language is taken to be. It stands
/// beside the classifier, which knows more ways of saying such things, but none for certain.
final class Danger {
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final List<Tongue> TONGUES =
            Phrases.LANGUAGES.stream().sorted().map(Danger::tongue).toList();

    /// @param reading who wants to read about it is in no danger
    private record Tongue(Pattern alarm, Pattern reading) {}

    private Danger() {}

    static boolean isIn(String text) {
        String words = SIGNS.matcher(plain(text.toLowerCase(Locale.ROOT))).replaceAll(" ").strip();
        String spaced = " " + words;
        return words.matches("911|112|999")
                || (TONGUES.stream().anyMatch(tongue -> tongue.alarm.matcher(spaced).find())
                        && TONGUES.stream()
                                .noneMatch(tongue -> tongue.reading.matcher(spaced).find()));
    }

    /// Without what some write and some do not.
    private static String plain(String text) {
        String open = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return APOSTROPHES.matcher(MARKS.matcher(open).replaceAll("")).replaceAll("");
    }

    private static Tongue tongue(String language) {
        String name = "danger_" + language + ".txt";
        try (InputStream file = Danger.class.getResourceAsStream(name);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(file, name),
                                        StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(Danger::plain)
                            .toList();
            boolean spaced = !language.equals("zh");
            return new Tongue(
                    pattern(lines, spaced, line -> !line.startsWith("- ")),
                    pattern(lines, spaced, line -> line.startsWith("- ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param spaced whether words are parted, so that only whole ones count
    private static Pattern pattern(List<String> lines, boolean spaced, Predicate<String> which) {
        String alternatives =
                lines.stream()
                        .filter(which)
                        .map(line -> line.replaceFirst("^- ", ""))
                        .collect(Collectors.joining("|"));
        return Pattern.compile(
                spaced ? " (?:" + alternatives + ")(?![\\p{L}\\p{N}])" : alternatives,
                Pattern.UNICODE_CHARACTER_CLASS);
    }
}
