package org.deskbell.staff;

import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;

import org.deskbell.kernel.Recent;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/// What browsers were asked to sign with a passkey, each answered once and within some minutes.
/// Kept in memory, the newest some thousand.
@Component
final class Challenges {
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int MOST = 5_000;

    private final Map<String, Instant> open = new Recent<>(MOST);
    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /// @return base 64 for addresses, as browsers take it
    String next() {
        String text = Secrets.token();
        synchronized (open) {
            open.put(text, clock.instant().plus(LASTS));
        }
        return text;
    }

    /// @throws AccountRefused when it was not asked, was answered, or long ago
    Challenge answered(Challenge answer) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(answer.getValue());
        synchronized (open) {
            Instant until = open.remove(text);
            if (until == null || until.isBefore(clock.instant())) {
                throw new AccountRefused("That took too long. Try it once more.");
            }
        }
        return new DefaultChallenge(answer.getValue());
    }
}
