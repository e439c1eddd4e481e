package org.deskbell.hours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words in which people ask for hours: many ways of typing a thing become the one word that
/// the rules know. Immutable.
final class Lexicon {
    private static final Set<String> SETS = Set.of("filler", "elsewhere", "unreckoned");
    /// The words of the longest phrase.
    private static final int LONGEST = 6;

    /// `dec 24 hours` is not about 24 hours.
    private static final String DATE_BEFORE_HOURS =
            "\\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}* \\d\\d?(?:st|nd|rd|th)?"
                    + "|\\d\\d?/\\d\\d?(?:/\\d+)?) (?:opening )?(?:hours|hrs)\\b";

    static final Lexicon ENGLISH = read(List.of("words_en.txt"));
    static final Lexicon SPANISH = read(List.of("words_es.txt", "words_en.txt"));

    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    /// All that stands in the lists, word by word.
    private final Set<String> words = new HashSet<>();

    /// Those that the rules know, and those that say nothing.
    private final Set<String> canonical = new HashSet<>();

    private Lexicon(List<String> lines) {
        for (String line : lines) {
            String[] entry = line.split(":", 2);
            List<String> said = split(entry[1]);
            if (SETS.contains(entry[0])) {
                sets.computeIfAbsent(entry[0], _ -> new HashSet<>()).addAll(said);
            } else {
                said.forEach(variant -> forms.putIfAbsent(variant, entry[0]));
                canonical.addAll(words(entry[0]));
            }
            Stream.concat(Stream.of(entry[0]), said.stream())
                    .forEach(text -> words.addAll(words(text)));
        }
        canonical.addAll(sets.getOrDefault("filler", Set.of()));
    }

    /// @param language a language tag; each but Spanish is read as English
    static Lexicon of(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("es") ? SPANISH : ENGLISH;
    }

    /// Small letters without accents, apostrophes and marks; typing errors are mended.
    ///
    /// @param names words of names, which no errors, and may be meant
    String plain(String text, Set<String> names) {
        String known =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[’‘`]", "'")
                        .replaceAll("[–—]", "-")
                        .replaceAll("'s\\b", "")
                        .replace("'", "")
                        .replaceAll("(\\d) ?([ap])[. ]{0,2}m\\b\\.?", "$1 $2m ")
                        .replaceAll("(\\d)([ap])\\b", "$1 $2m")
                        .replaceAll("\\b(\\d\\d?)\\.(\\d\\d?)\\.(20\\d\\d)\\b", "$3-$2-$1")
                        .replaceAll("\\b(\\d\\d?)\\.(\\d\\d)\\b(?!\\.)", "$1:$2")
                        .replaceAll("(?<!\\d)[-/:]|[-/:](?!\\d)", " ")
                        .replaceAll("[^\\p{L}0-9/:-]+", " ")
                        .replaceAll(DATE_BEFORE_HOURS, "hours on $1")
                        .strip();
        return words(known).stream()
                .map(word -> Misspelling.mended(word, words, names))
                .collect(Collectors.joining(" "));
    }

    /// A plain text in the words that the rules know; where several fit, the longest.
    String canonical(String plain) {
        List<String> text = words(plain);
        var said = new ArrayList<String>();
        int next = 0;
        while (next < text.size()) {
            int length = Math.min(LONGEST, text.size() - next);
            while (length > 1 && !forms.containsKey(phrase(text, next, length))) {
                length--;
            }
            String phrase = phrase(text, next, length);
            said.add(forms.getOrDefault(phrase, phrase));
            next += length;
        }
        return String.join(" ", said);
    }

    private static String phrase(List<String> text, int from, int length) {
        return String.join(" ", text.subList(from, from + length));
    }

    /// A name, such as that of a holiday, in the words that the rules know.
    String canonicalName(String name) {
        return canonical(plain(name, Set.of())).replaceFirst(" hours$", "");
    }

    /// Whether one of a list of words stands in a text.
    boolean has(String list, String text) {
        return sets.getOrDefault(list, Set.of()).stream()
                .anyMatch(words -> (" " + text + " ").contains(" " + words + " "));
    }

    /// Whether every word of a text is one of those in which people ask for hours.
    boolean knowsAll(String canonical) {
        return words(canonical).stream()
                .allMatch(word -> this.canonical.contains(word) || word.matches("\\d.*"));
    }

    private static Lexicon read(List<String> files) {
        return new Lexicon(files.stream().flatMap(Lexicon::lines).toList());
    }

    private static Stream<String> lines(String file) {
        try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
