package org.deskbell.understanding;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Mends typing errors: a word that nobody knows becomes the word of the library that it is nearest
/// to, if one is near. Words that exist are left alone.
final class Spelling {
    /// Shorter words have too many neighbours.
    private static final int SHORTEST = 4;

    /// From this length on two errors are mended.
    private static final int LONG = 8;

    /// A word that is used less often may be an error itself.
    private static final int ESTABLISHED = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",}");

    private final Map<String, Integer> words;
    private final Set<String> stems;
    private final Predicate<String> isCommon;

    /// @param words    those of the library, with how often they are used
    /// @param isCommon whether everybody knows a word
    Spelling(Map<String, Integer> words, Predicate<String> isCommon) {
        this.words = words;
        this.stems = words.keySet().stream().map(TextFeatures::stem).collect(Collectors.toSet());
        this.isCommon = isCommon;
    }

    String mend(String text) {
        return WORD.matcher(text).replaceAll(this::mend);
    }

    private String mend(MatchResult match) {
        String word = match.group().toLowerCase(Locale.ROOT);
        if (exists(word)) {
            return match.group();
        }
        int most = word.length() < LONG ? 1 : 2;
        return words.entrySet().stream()
                .filter(known -> known.getValue() >= ESTABLISHED)
                .filter(known -> known.getKey().length() >= SHORTEST - 1)
                .filter(known -> Math.abs(known.getKey().length() - word.length()) <= most)
                .map(known -> Map.entry(known, errors(word, known.getKey())))
                .filter(near -> near.getValue() <= most)
                .min(
                        Comparator.<Map.Entry<Map.Entry<String, Integer>, Integer>>comparingInt(
                                        Map.Entry::getValue)
                                .thenComparing(near -> -near.getKey().getValue())
                                .thenComparing(near -> near.getKey().getKey()))
                .map(near -> near.getKey().getKey())
                .orElse(match.group());
    }

    private boolean exists(String word) {
        String stem = TextFeatures.stem(word);
        return stems.contains(stem)
                || TextFeatures.isShortForm(word)
                || isCommon.test(word)
                || isCommon.test(stem);
    }

    /// How many letters were left out, added, changed, or changed places with their neighbour.
    static int errors(String typed, String meant) {
        int[][] d = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
                d[i][j] =
                        Math.min(
                                d[i - 1][j - 1] + (same ? 0 : 1),
                                Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1
                                && j > 1
                                && typed.charAt(i - 1) == meant.charAt(j - 2)
                                && typed.charAt(i - 2) == meant.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[typed.length()][meant.length()];
    }
}
