package org.deskbell.understanding;

import java.lang.Character.UnicodeScript;
import java.util.List;

/// Tells keys hit at random from words, by how many of their runs of three letters look familiar.
final class Gibberish {
    /// Of words that nobody taught the library, even foreign ones, more are familiar than this.
    private static final double FAMILIAR = 0.45;

    private Gibberish() {}

    static boolean is(List<String> words, Vocabulary vocabulary) {
        return isWordless(words)
                || (words.stream().noneMatch(vocabulary.words()::containsKey)
                        && words.stream().allMatch(Gibberish::isLatin)
                        && familiar(words, vocabulary) < FAMILIAR);
    }

    /// Nothing but numbers and signs.
    static boolean isWordless(List<String> words) {
        return words.stream()
                .noneMatch(
                        word ->
                                word.codePoints()
                                        .allMatch(c -> Character.isLetter(c) || c == '\''));
    }

    private static boolean isLatin(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
    }

    private static double familiar(List<String> words, Vocabulary vocabulary) {
        List<String> runs =
                TextFeatures.of(words).keySet().stream()
                        .filter(feature -> feature.startsWith("c:") && feature.length() == 5)
                        .toList();
        long familiar = runs.stream().filter(vocabulary.features()::containsKey).count();
        return runs.isEmpty() ? 0 : (double) familiar / runs.size();
    }
}
