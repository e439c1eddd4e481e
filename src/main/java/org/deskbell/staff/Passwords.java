package org.deskbell.staff;

import org.deskbell.kernel.StaffId;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which passwords are good enough, and their hashes (bcrypt, marked with the algorithm so that a
/// better one can follow).
@Component
final class Passwords {
    private static final int LEAST = 12;
    private static final int MOST = 64;

    /// bcrypt looks at no more, and a long text would only keep the processor busy.
    private static final int MOST_BYTES = 72;

    private static final int LEAST_DIFFERENT = 5;

    /// Without the letters and digits that are taken for one another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();

    private final String nobodys = hash(random());

    /// @throws AccountRefused saying what is wrong with it
    void check(StaffId id, String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            throw new AccountRefused(
                    "A password has at least 12 characters; a few words that nobody would guess"
                            + " together are good.");
        }
        if (length > MOST || tooLong(plain(password))) {
            throw new AccountRefused(
                    "A password has at most 64 characters, fewer if they are not Latin letters.");
        }
        if (password.equalsIgnoreCase(id.value()) || password.equalsIgnoreCase(name)) {
            throw new AccountRefused("The password must not be the name.");
        }
        if (password.codePoints().distinct().count() < LEAST_DIFFERENT) {
            throw new AccountRefused(
                    "The password repeats a few characters; anybody would guess it.");
        }
    }

    String hash(String password) {
        return encoder.encode(plain(password));
    }

    boolean matches(String password, String hash) {
        String plain = plain(password);
        return !tooLong(plain) && encoder.matches(plain, hash);
    }

    /// The hash of a password that nobody has: compared with when there is no account, so that the
    /// answer takes as long as with one.
    String nobodys() {
        return nobodys;
    }

    /// Four groups of five, about 98 bits.
    String random() {
        return IntStream.range(0, 4)
                .mapToObj(
                        _ ->
                                random.ints(5, 0, ALPHABET.length())
                                        .mapToObj(i -> ALPHABET.substring(i, i + 1))
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private static boolean tooLong(String plain) {
        return plain.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /// The same letters typed on another keyboard are the same password. What no password can be is
    /// cut off before any work is done on it.
    private static String plain(String password) {
        return Normalizer.normalize(
                password.length() > 2 * MOST_BYTES
                        ? password.substring(0, 2 * MOST_BYTES)
                        : password,
                Normalizer.Form.NFKC);
    }
}
