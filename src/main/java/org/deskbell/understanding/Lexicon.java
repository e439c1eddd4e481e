package org.deskbell.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that are known of one language: its commonest, and those that the library's answers in
/// it were learnt with.
///
/// @param uses   how many phrasings of the library each word stands in
/// @param common what stands in every other sentence
record Lexicon(Map<String, Integer> uses, int allUses, Set<String> common) {
    /// The share of words that a common one has. More makes nothing clearer: `la` is in `LA Times`.
    private static final double COMMON = 0.003;

    /// How seldom a word is in a language that does not know it.
    private static final double UNKNOWN = 5e-6;

    static Lexicon of(String language, Vocabulary learnt) {
        Map<String, Integer> uses = learnt.words();
        return new Lexicon(
                uses,
                uses.values().stream().mapToInt(Integer::intValue).sum(),
                EverydayWords.of(language));
    }

    /// How much likelier the words are in this language than in one that knows none of them, as a
    /// logarithm.
    double fits(List<String> words) {
        return words.stream().mapToDouble(this::fits).sum();
    }

    private double fits(String word) {
        double share = uses.getOrDefault(word, 0) / (1.0 + allUses);
        return Math.log(
                (common.contains(word) ? COMMON : Math.clamp(share, UNKNOWN, COMMON)) / UNKNOWN);
    }

    /// The share of words that it does not know.
    double strange(List<String> words) {
        long known = words.stream().filter(w -> uses.containsKey(w) || common.contains(w)).count();
        return words.isEmpty() ? 0 : 1 - (double) known / words.size();
    }
}
