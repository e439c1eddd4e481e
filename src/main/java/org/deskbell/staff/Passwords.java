package org.deskbell.staff;

import org.deskbell.kernel.StaffId;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Which passwords are good enough, after NIST SP 800-63B-4, and their hashes (bcrypt, marked with
/// the algorithm so that a better one can follow).
@Component
final class Passwords {
    private static final int LEAST = 15;
    private static final int MOST = 64;

    /// bcrypt looks at no more, and a long text would only keep the processor busy.
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private final String nobodys = hash(random());

    /// @throws AccountRefused saying what is wrong with it
    void check(StaffId id, String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            throw new AccountRefused(
                    "A password has at least 15 characters; a few words that nobody would guess"
                            + " together are good.");
        }
        if (length > MOST || tooLong(plain(password))) {
            throw new AccountRefused(
                    "A password has at most 64 characters, fewer if they are not Latin letters.");
        }
        Guessable.why(id, name, plain(password))
                .ifPresent(
                        why -> {
                            throw new AccountRefused(why);
                        });
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
        return Secrets.groups(4);
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
