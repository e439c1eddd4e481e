package org.deskbell.hours;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A word that is one typing error away from a long one that is known.
final class Misspelling {
    /// Shorter words have too many neighbours.
    private static final int SHORTEST = 6;

    private Misspelling() {}

    /// The only known word that can be meant, or the word as it is.
    static String mended(String word, Set<String> known, Set<String> names) {
        if (word.length() < SHORTEST - 1 || known.contains(word) || names.contains(word)) {
            return word;
        }
        List<String> near =
                Stream.concat(known.stream(), names.stream())
                        .distinct()
                        .filter(other -> other.length() >= SHORTEST && isOneErrorFrom(other, word))
                        .toList();
        return near.size() == 1 ? near.getFirst() : word;
    }

    /// A letter too many, too few or another one, or two that changed places.
    private static boolean isOneErrorFrom(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        String a = one.substring(begin);
        String b = other.substring(begin);
        return switch (a.length() - b.length()) {
            case 0 -> a.substring(1).equals(b.substring(1)) || areSwapped(a, b);
            case 1 -> a.substring(1).equals(b);
            case -1 -> b.substring(1).equals(a);
            default -> false;
        };
    }

    private static boolean areSwapped(String a, String b) {
        return a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}
