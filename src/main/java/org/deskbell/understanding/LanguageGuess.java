package org.deskbell.understanding;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which language a message is in. Its script may tell; else its words do, those that one language
/// knows and others do not; and where most are strange to all, OpenNLP's detector is asked, with a
/// good deal of doubt. docs/decisions/languages.md has the figures.
final class LanguageGuess {
    private static final Detector DETECTOR = new Detector();

    /// Before anything was learnt every word may be strange or not.
    private static final double HALF = 0.5;

    /// What speaks for the library's own language before a word is read, and for the one that
    /// somebody has set their program to; a common word that only one language knows is worth 6.
    private static final double OWN = 4;

    private static final double HINTED = 5;

    /// What speaks for a language that the library has answers in, where two fit.
    private static final double SERVED = 0.5;

    /// With a smaller share of strange words the detector is not asked.
    private static final double SOME = 0.4;

    private static final double MOST = 0.65;

    /// How many times likelier than what the words say a language has to be: when some words are
    /// strange, and when most are.
    private static final double CLEARLY = 1.4;

    private static final double SLIGHTLY = 1.1;

    /// For a language that somebody has set their program to, a sign is enough.
    private static final double HARDLY = 0.8;

    private final String home;
    private final Set<String> served;
    private final Map<String, Lexicon> lexicons = new HashMap<>();

    /// @param home   the library's own language: `en`
    /// @param learnt the words of the languages that the library has answers in
    LanguageGuess(String home, Map<String, Vocabulary> learnt) {
        this.home = home;
        this.served = Set.copyOf(learnt.keySet());
        var nothing = new Vocabulary(Map.of(), Map.of());
        Stream.of(EverydayWords.languages(), learnt.keySet(), List.of(home))
                .flatMap(languages -> languages.stream())
                .distinct()
                .forEach(
                        language ->
                                lexicons.put(
                                        language,
                                        Lexicon.of(
                                                language, learnt.getOrDefault(language, nothing))));
    }

    /// @param hint what the patron's program is set to
    /// @return a language tag; the library's own when in doubt
    String of(String text, @Nullable String hint) {
        Script script = Script.of(text);
        if (script != Script.LATIN) {
            return byScript(text, script.languages, hint);
        }
        String language = byWords(text, hint);
        double strange = strange(text, language);
        if (strange < SOME) {
            return language;
        }
        return byLetters(text, strange < 1 ? language : home, hint, strange);
    }

    private String byScript(String text, List<String> languages, @Nullable String hint) {
        if (hint != null && languages.contains(hint)) {
            return hint;
        }
        String usual = languages.contains(home) ? home : languages.getFirst();
        if (languages.size() == 1) {
            return usual;
        }
        Map<String, Double> likelihood = DETECTOR.likelihood(text);
        likelihood.keySet().retainAll(languages);
        return likeliest(likelihood, usual, CLEARLY);
    }

    private String byWords(String text, @Nullable String hint) {
        return lexicons.keySet().stream()
                .collect(Collectors.toMap(l -> l, l -> fits(text, l, hint)))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(home);
    }

    private double fits(String text, String language, @Nullable String hint) {
        double before =
                language.equals(hint)
                        ? HINTED
                        : language.equals(home) ? OWN : served.contains(language) ? SERVED : 0;
        boolean marked = language.equals("es") && (text.contains("¿") || text.contains("¡"));
        return before
                + (marked ? OWN : 0)
                + lexicon(language).fits(TextFeatures.words(text, language));
    }

    private double strange(String text, String language) {
        return language.equals(home) && !served.contains(home)
                ? HALF
                : lexicon(language).strange(TextFeatures.words(text, language));
    }

    private Lexicon lexicon(String language) {
        return Objects.requireNonNull(lexicons.get(language));
    }

    /// @param believed what the words say
    private static String byLetters(
            String text, String believed, @Nullable String hint, double strange) {
        Map<String, Double> likelihood = DETECTOR.likelihood(text);
        double own = likelihood.getOrDefault(believed, 0.0);
        if (hint != null && likelihood.getOrDefault(hint, 0.0) >= own * HARDLY) {
            return hint;
        }
        return likeliest(likelihood, believed, strange < MOST ? CLEARLY : SLIGHTLY);
    }

    private static String likeliest(Map<String, Double> likelihood, String usual, double times) {
        double least = times * likelihood.getOrDefault(usual, 0.0);
        return likelihood.entrySet().stream()
                .filter(guess -> guess.getValue() >= least)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(usual);
    }
}
