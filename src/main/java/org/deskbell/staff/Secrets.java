package org.deskbell.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Random texts that open something, and what is stored in their place. They are long enough that a
/// plain hash cannot be turned back.
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Without the letters and digits that are taken for one another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// 256 bits, for an address.
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /// Groups of five to be read and typed, about 25 bits each: `abcde-fgh23`.
    static String groups(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        _ ->
                                RANDOM.ints(5, 0, ALPHABET.length())
                                        .mapToObj(i -> ALPHABET.substring(i, i + 1))
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
