package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class OperatingPointTest {
    /// 100 questions, the more confident the likelier right: those above 0.8 always, those between
    /// 0.4 and 0.8 are among the first four, those below are nowhere.
    private final List<Outcome> outcomes = new ArrayList<>();

    {
        for (int i = 0; i < 100; i++) {
            outcomes.add(new Outcome(i / 100.0, i >= 80 ? 0 : i >= 40 ? 2 : -1, 1));
        }
    }

    @Test
    void itAnswersAsOftenAsThePrecisionAllows() {
        assertThat(OperatingPoint.of(outcomes, 1).answer()).isEqualTo(0.8);
        assertThat(OperatingPoint.of(outcomes, 0.8).answer()).isEqualTo(0.75);
    }

    @Test
    void itAsksWhereTheRightOneIsOftenAmongTheChoices() {
        assertThat(OperatingPoint.of(outcomes, 0.95).clarify()).isEqualTo(0.4);
    }

    @Test
    void anOutcomeCountsAsMuchAsItWeighs() {
        outcomes.add(new Outcome(0.9, -1, 2));

        assertThat(OperatingPoint.of(outcomes, 1).answer()).isGreaterThan(0.9);
        assertThat(OperatingPoint.of(outcomes, 0.9).answer()).isLessThanOrEqualTo(0.8);
    }

    @Test
    void withoutExperienceItIsCautious() {
        assertThat(OperatingPoint.of(List.of(), 0.95)).isEqualTo(OperatingPoint.CAUTIOUS);
    }
}
