package org.deskbell.benchmarks;

import java.util.Random;
import java.util.stream.IntStream;

/// Makes typing errors at random: a letter left out, added, changed, or swapped with the next.
final class Typos {
    private Typos() {}

    static String in(String text, int errors, Random random) {
        var typed = new StringBuilder(text);
        for (int i = 0; i < errors; i++) {
            int[] letters =
                    IntStream.range(0, typed.length())
                            .filter(at -> Character.isLetter(typed.charAt(at)))
                            .toArray();
            if (letters.length > 0) {
                mistype(typed, letters[random.nextInt(letters.length)], random);
            }
        }
        return typed.toString();
    }

    private static void mistype(StringBuilder typed, int at, Random random) {
        char other = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> typed.deleteCharAt(at);
            case 1 -> typed.insert(at, other);
            case 2 -> typed.setCharAt(at, other);
            default -> {
                char letter = typed.charAt(at);
                typed.deleteCharAt(at);
                typed.insert(Math.min(at + 1, typed.length()), letter);
            }
        }
    }
}
