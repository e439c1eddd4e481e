package org.deskbell.staff;

import org.deskbell.kernel.StaffId;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody who knows the library and the usual passwords would try first, however long it
/// is. NIST SP 800-63B-4, 3.1.1.2, wants such passwords refused and no other rule about what a
/// password is made of.
final class Guessable {
    /// A password made of nothing but these, digits and signs is no secret.
    private static final List<String> USUAL =
            List.of(
                    "password",
                    "passwort",
                    "passphrase",
                    "kennwort",
                    "contrasena",
                    "motdepasse",
                    "admin",
                    "administrator",
                    "librarian",
                    "libraries",
                    "library",
                    "bibliothek",
                    "biblioteca",
                    "bibliotheque",
                    "deskbell",
                    "welcome",
                    "letmein",
                    "iloveyou",
                    "changeme",
                    "secret",
                    "default",
                    "login",
                    "please",
                    "qwertz",
                    "qwerty",
                    "azerty",
                    "desk",
                    "bell",
                    "test",
                    "abc",
                    "the",
                    "my",
                    "is",
                    "to");

    /// Runs along a keyboard, the alphabet and the digits, forwards; backwards they are looked for
    /// too.
    private static final List<String> ROWS =
            List.of(
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "azertyuiopqsdfghjklmwxcvbn",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                    "abcdefghijklmnopqrstuvwxyz",
                    "012345678901234567890");

    private static final int LEAST_OF_A_ROW = 4;
    private static final int SHORTEST_PIECE_REPEATED = 8;
    private static final int LEAST_LEFT = 4;

    private Guessable() {}

    /// @return why it would be guessed, in a sentence
    static Optional<String> why(StaffId id, String name, String password) {
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (plain.equals(id.value()) || plain.equals(name.toLowerCase(Locale.ROOT).strip())) {
            return Optional.of("The password must not be the name.");
        }
        if (isRepeated(plain)) {
            return Optional.of("The password repeats a few characters; anybody would guess it.");
        }
        if (withoutRows(plain).length() < LEAST_LEFT) {
            return Optional.of(
                    "The password follows the keyboard, the alphabet or the digits; anybody would"
                            + " guess it.");
        }
        if (letters(withoutUsual(plain, id, name)).length() < LEAST_LEFT) {
            return Optional.of(
                    "The password is made of names and of the usual words for passwords; add a"
                            + " few words that nobody would guess.");
        }
        return Optional.empty();
    }

    /// A short piece over and over, its last round perhaps cut off.
    private static boolean isRepeated(String plain) {
        return Stream.iterate(1, n -> n <= SHORTEST_PIECE_REPEATED, n -> n + 1)
                .filter(n -> n * 2 <= plain.length())
                .anyMatch(n -> plain.startsWith(plain.substring(n)));
    }

    private static String withoutRows(String plain) {
        String rest = plain;
        for (String row : ROWS) {
            rest = without(without(rest, row), new StringBuilder(row).reverse().toString());
        }
        return rest;
    }

    private static String without(String text, String row) {
        var rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && row.contains(text.substring(at, end + 1))) {
                end++;
            }
            if (end - at >= LEAST_OF_A_ROW) {
                at = end;
            } else {
                rest.append(text.charAt(at++));
            }
        }
        return rest.toString();
    }

    private static String withoutUsual(String plain, StaffId id, String name) {
        String rest = plain;
        for (String word : words(id, name)) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static List<String> words(StaffId id, String name) {
        Stream<String> names =
                Stream.of((id.value() + " " + name).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .filter(word -> word.length() > 2);
        return Stream.concat(names, USUAL.stream()).toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }
}
