package org.deskbell.wire;

import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Codes by which a patron goes on with a chat on another device. Each opens one conversation, for
/// some minutes and once. In memory alone, and thread-safe.
@Component
class PhoneCodes {
    static final Duration LASTS = Duration.ofMinutes(5);

    /// None that looks like another.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// 39 bits: with the tries that are allowed, guessing one takes longer than any lasts.
    private static final int LENGTH = 8;

    private static final int WRONG_A_MINUTE = 60;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> codes = new ConcurrentHashMap<>();
    private final Bucket wrong =
            Bucket.builder()
                    .addLimit(
                            limit ->
                                    limit.capacity(WRONG_A_MINUTE)
                                            .refillGreedy(WRONG_A_MINUTE, Duration.ofMinutes(1)))
                    .build();
    private final Clock clock;

    private record Held(String token, Instant until) {}

    PhoneCodes(Clock clock) {
        this.clock = clock;
    }

    /// A new code for a conversation; an older one is worth nothing from now on.
    String offer(String token) {
        Instant now = clock.instant();
        codes.values().removeIf(held -> held.token.equals(token) || held.until.isBefore(now));
        String code =
                random.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .reduce("", String::concat);
        codes.put(code, new Held(token, now.plus(LASTS)));
        return code;
    }

    /// The token of the conversation, for the one who is first to say the code.
    ///
    /// @param typed in whatever case, with whatever between the letters
    Optional<String> redeem(String typed) {
        if (wrong.getAvailableTokens() == 0) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        Optional<String> token =
                Optional.ofNullable(codes.remove(code))
                        .filter(held -> clock.instant().isBefore(held.until))
                        .map(Held::token);
        if (token.isEmpty()) {
            wrong.tryConsume(1);
        }
        return token;
    }
}
