package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.hours.Hours;
import org.deskbell.privacy.Redactor;
import org.junit.jupiter.api.Test;

/// Before anything was learnt, search decides alone.
class UntrainedTest {
    private final Answering answering =
            new Answering(
                    new Redactor(),
                    () -> Brain.untrained(Shipped.EMBEDDER, "en"),
                    Shipped.BENCH.answers(),
                    new OpeningTimes(Hours.of(""), Shipped.CLOCK));

    @Test
    void whatStandsInAFaqWordForWordIsAnswered() {
        assertThat(decide("how do i renew my books"))
                .isInstanceOfSatisfying(
                        Decision.Answer.class,
                        answer -> assertThat(answer.faq().id()).isEqualTo("renew-items"));
    }

    @Test
    void whatIsOnlyNearIsOfferedForChoice() {
        assertThat(decide("something about a room")).isInstanceOf(Decision.Clarify.class);
    }

    @Test
    void whatIsFarFromEverythingGoesToALibrarian() {
        assertThat(decide("what is the molar mass of benzene"))
                .isInstanceOf(Decision.HandOff.class);
    }

    @Test
    void anEmergencyIsHeardByItsWords() {
        assertThat(decide("there is a man with a gun in the lobby"))
                .isInstanceOfSatisfying(
                        Decision.HandOff.class,
                        handOff -> assertThat(handOff.reason()).isEqualTo(Reason.EMERGENCY));
    }

    private Decision decide(String question) {
        return answering.decide(question, null);
    }
}
