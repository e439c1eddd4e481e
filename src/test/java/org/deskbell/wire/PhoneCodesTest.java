package org.deskbell.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.support.TestClock;
import org.junit.jupiter.api.Test;

class PhoneCodesTest {
    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");
    private final PhoneCodes codes = new PhoneCodes(clock);

    @Test
    void aCodeOpensItsConversationOnce() {
        String code = codes.offer("token");

        assertThat(code).matches("[2-9A-Z]{8}");
        assertThat(codes.redeem(code)).contains("token");
        assertThat(codes.redeem(code)).isEmpty();
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        String code = codes.offer("token");

        assertThat(codes.redeem(" " + code.substring(0, 4).toLowerCase() + "-" + code.substring(4)))
                .contains("token");
    }

    @Test
    void itIsGoodForSomeMinutes() {
        String code = codes.offer("token");
        clock.advance(PhoneCodes.LASTS);

        assertThat(codes.redeem(code)).isEmpty();
    }

    @Test
    void aNewCodeMakesTheOlderOneWorthless() {
        String older = codes.offer("token");
        String newer = codes.offer("token");

        assertThat(codes.redeem(older)).isEmpty();
        assertThat(codes.redeem(newer)).contains("token");
    }

    @Test
    void whoGuessesIsNotHeardForAWhile() {
        String code = codes.offer("token");
        for (int i = 0; i < 60; i++) {
            assertThat(codes.redeem("22222222")).isEmpty();
        }

        assertThat(codes.redeem(code)).isEmpty();
    }
}
