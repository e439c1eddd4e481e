package org.deskbell.staff;

import com.webauthn4j.data.client.challenge.Challenge;

import org.deskbell.kernel.Recent;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What browsers are asked to sign with a passkey: at random, with the time until which it can be
/// answered, under a signature of this process. So nothing is kept for those who only ask, and
/// nobody can ask so often that others are forgotten. What was answered is remembered for as long
/// as it could be answered again.
@Component
final class Challenges {
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int RANDOM = 16;
    private static final int SIGNED = RANDOM + Long.BYTES;

    /// More sign-ins than this within [#LASTS] are not a library's.
    private static final int MOST = 5_000;

    private final byte[] key = Secrets.bytes(32);
    private final Map<String, Boolean> answered = new Recent<>(MOST);
    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /// @return base 64 for addresses, as browsers take it
    String next() {
        byte[] signed =
                ByteBuffer.allocate(SIGNED)
                        .put(Secrets.bytes(RANDOM))
                        .putLong(clock.millis() + LASTS.toMillis())
                        .array();
        byte[] signature = signature(signed);
        return text(
                ByteBuffer.allocate(SIGNED + signature.length).put(signed).put(signature).array());
    }

    /// @throws AccountRefused when it was not asked here, or long ago, or was answered
    void requireAsked(Challenge answer) {
        byte[] all = answer.getValue();
        byte[] signed = Arrays.copyOf(all, SIGNED);
        byte[] signature = all.length < SIGNED ? all : Arrays.copyOfRange(all, SIGNED, all.length);
        long until = ByteBuffer.wrap(signed).getLong(RANDOM);
        if (!MessageDigest.isEqual(signature, signature(signed)) || until < clock.millis()) {
            throw tooLong();
        }
        synchronized (answered) {
            if (answered.containsKey(text(all))) {
                throw tooLong();
            }
        }
    }

    /// Once the answer is known to be right.
    ///
    /// @throws AccountRefused when it was answered before
    void use(Challenge answer) {
        synchronized (answered) {
            if (answered.put(text(answer.getValue()), true) != null) {
                throw tooLong();
            }
        }
    }

    private static AccountRefused tooLong() {
        return new AccountRefused("That took too long, or was used before. Try it once more.");
    }

    private byte[] signature(byte[] signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
