package org.deskbell.gaps;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two questions ask the same: by the cosine of their sentence vectors, or by the words
/// that they share where one of them has none. The thresholds are measured, see
/// docs/decisions/gaps.md.
final class Likeness {
    static final double BY_MEANING = 0.76;
    static final double BY_WORDS = 0.6;

    /// So many letters of a word tell what it is, whatever its ending.
    private static final int STEM = 5;

    /// @param vector of unit length
    record Point(Set<String> words, float @Nullable [] vector) {
        static Point of(String text, float @Nullable [] vector) {
            return new Point(stems(text), vector);
        }
    }

    private Likeness() {}

    /// From 0 to about 1.5: from 1 on they are the same question.
    static double of(Point one, Point other) {
        float[] a = one.vector();
        float[] b = other.vector();
        return a == null || b == null
                ? shared(one.words(), other.words()) / BY_WORDS
                : cosine(a, b) / BY_MEANING;
    }

    private static double cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Dice's share.
    private static double shared(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long both = a.stream().filter(b::contains).count();
        return 2.0 * both / (a.size() + b.size());
    }

    /// The beginnings of its longer words; of short texts all words; of Chinese each sign.
    private static Set<String> stems(String text) {
        Set<String> words =
                Arrays.stream(
                                plain(text)
                                        .replaceAll("(\\p{IsHan})", " $1 ")
                                        .split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
        Set<String> stems = new HashSet<>();
        for (String word : words) {
            if (word.length() > 3 || !word.codePoints().allMatch(Character::isAlphabetic)) {
                stems.add(word.substring(0, Math.min(word.length(), STEM)));
            } else if (Character.UnicodeScript.of(word.codePointAt(0))
                    == Character.UnicodeScript.HAN) {
                stems.add(word);
            }
        }
        return stems.isEmpty() ? words : stems;
    }

    /// The same for two ways of writing the same words.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
