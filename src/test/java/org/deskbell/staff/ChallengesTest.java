package org.deskbell.staff;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;

import org.deskbell.support.TestClock;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Base64;

class ChallengesTest {
    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final Challenges challenges = new Challenges(clock);

    @Test
    void eachIsAnsweredOnce() {
        Challenge asked = asked();
        challenges.requireAsked(asked);
        challenges.use(asked);

        refused(() -> challenges.use(asked));
        refused(() -> challenges.requireAsked(asked));
        challenges.requireAsked(asked());
    }

    @Test
    void nothingCountsThatWasNotAskedHereOrLongAgo() {
        Challenge asked = asked();
        byte[] changed = asked.getValue().clone();
        changed[20]++; // of the time until which it can be answered
        refused(() -> challenges.requireAsked(new DefaultChallenge(changed)));
        refused(() -> challenges.requireAsked(new DefaultChallenge(new byte[8])));
        refused(() -> new Challenges(clock).requireAsked(asked));
        clock.advance(Duration.ofMinutes(6));
        refused(() -> challenges.requireAsked(asked));
    }

    private Challenge asked() {
        return new DefaultChallenge(Base64.getUrlDecoder().decode(challenges.next()));
    }

    private static void refused(Runnable use) {
        assertThatExceptionOfType(AccountRefused.class).isThrownBy(use::run);
    }
}
