package org.deskbell.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

/// What an authenticator app and the server share: 160 bits, from which both make a code of six
/// digits each 30 seconds (RFC 6238).
record TotpSecret(byte[] key) {
    static final int LENGTH = 20;

    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator();

    /// Base 32 of RFC 4648 as apps show and take it, and the digits that Java knows.
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";

    static TotpSecret random() {
        return new TotpSecret(Secrets.bytes(LENGTH));
    }

    /// @param text 32 letters and digits, perhaps in groups
    /// @throws IllegalArgumentException when it is something else
    static TotpSecret of(String text) {
        String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!plain.matches("[A-Z2-7]{32}")) {
            throw new IllegalArgumentException("not 32 digits of base 32");
        }
        byte[] number = new BigInteger(translated(plain, BASE32, DIGITS), 32).toByteArray();
        byte[] key = new byte[LENGTH];
        int length = Math.min(number.length, LENGTH);
        System.arraycopy(number, number.length - length, key, LENGTH - length, length);
        return new TotpSecret(key);
    }

    String text() {
        String digits = new BigInteger(1, key).toString(32);
        return translated("0".repeat(32 - digits.length()) + digits, DIGITS, BASE32);
    }

    /// What an app reads from the picture; the name of the account is shown in it.
    String uri(String account, String issuer) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(account), text(), encoded(issuer));
    }

    /// The step of 30 seconds whose code it is: this one, or for clocks that are not quite right
    /// the one before or after.
    LongStream stepsOf(String code, Instant now) {
        long step = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        String digits = code.replace(" ", "");
        return LongStream.rangeClosed(step - 1, step + 1).filter(n -> code(n).equals(digits));
    }

    String code(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(key, CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every key of bytes is one", e);
        }
    }

    private static String translated(String text, String from, String to) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append(to.charAt(from.indexOf(c))));
        return out.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpSecret secret && Arrays.equals(key, secret.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
