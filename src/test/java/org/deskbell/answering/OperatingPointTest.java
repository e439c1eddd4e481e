package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class OperatingPointTest {
    /// 1,000 questions, the more confident the likelier right: those from 0.8 on always, those
    /// between 0.4 and 0.8 are among the first four, those below are nowhere.
    private final List<Outcome> outcomes = new ArrayList<>();

    {
        for (int i = 0; i < 1_000; i++) {
            outcomes.add(new Outcome(i / 1_000.0, 0, i >= 800 ? 0 : i >= 400 ? 2 : -1));
        }
    }

    @Test
    void itAnswersAsOftenAsThePrecisionAllows() {
        // 200 right answers and two wrong ones are surely better than 95 in 100; with three there
        // is doubt.
        assertThat(of(outcomes, 0.95).answer()).isEqualTo(0.796);
        assertThat(of(outcomes, 0.8).answer()).isLessThan(0.77);
    }

    @Test
    void whatComesOfItIsForetold() {
        OperatingPoint point = of(outcomes, 0.95);

        assertThat(point.forecast().promised()).isTrue();
        assertThat(point.forecast().questions()).isEqualTo(1_000);
        assertThat(point.forecast().answered()).isEqualTo(0.204);
        assertThat(point.forecast().right()).isCloseTo(200 / 204.0, within(1e-9));
        assertThat(point.forecast().assured()).isBetween(0.95, 200 / 204.0);
        assertThat(point.forecast().clarified()).isCloseTo(0.396, within(1e-9));
    }

    @Test
    void itAsksWhereTheRightOneIsOftenAmongTheChoices() {
        assertThat(of(outcomes, 0.95).clarify()).isEqualTo(0.4);
    }

    @Test
    void whatIsRatherNoMatterForAFaqIsNotCountedAsAnswered() {
        outcomes.replaceAll(o -> new Outcome(o.confidence(), o.isRight() ? 0 : 0.99, o.place()));

        assertThat(of(outcomes, 0.95).forecast().answered()).isEqualTo(0.2);
        assertThat(of(outcomes, 0.95).forecast().right()).isEqualTo(1);
    }

    @Test
    void hardlyAnythingIsAnsweredThatNoFaqAnswers() {
        var outside = new ArrayList<Outcome>();
        for (int i = 0; i < 100; i++) {
            outside.add(new Outcome(i / 100.0, i % 2 == 0 ? 1 : 0, -1));
        }

        OperatingPoint point = OperatingPoint.of(outcomes, outside, 0.8);

        // Half of them are taken for what they are; of the others four may be answered.
        assertThat(point.answer()).isGreaterThan(0.91).isLessThan(0.911);
    }

    @Test
    void withoutExperienceItIsCautious() {
        OperatingPoint point = of(outcomes.subList(800, 950), 0.95);

        assertThat(point.answer()).isEqualTo(0.975);
        assertThat(point.forecast().promised()).isFalse();
        assertThat(of(List.of(), 0.95).forecast().promised()).isFalse();
    }

    @Test
    void nothingIsTriedThatSoFewQuestionsCannotProve() {
        // The first 50 of 250 would fail even without a mistake among them.
        OperatingPoint point = of(outcomes.subList(750, 1_000), 0.95);

        assertThat(point.forecast().promised()).isTrue();
        assertThat(point.answer()).isLessThan(0.81);
    }

    @Test
    void whereTheSurestAnswersAreOftenWrongNothingIsPromised() {
        outcomes.replaceAll(o -> new Outcome(o.confidence(), 0, 1));

        assertThat(of(outcomes, 0.95).forecast().promised()).isFalse();
        assertThat(of(outcomes, 0.95).answer()).isEqualTo(0.975);
    }

    /// Draws many practice sets of one library, whose true precision is known at each confidence,
    /// and sees how often the promise is broken.
    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.95})
    void thePromiseIsBrokenNoMoreOftenThanTheRiskThatIsTaken(double precision) {
        var random = new Random(20261127);
        int broken = 0;
        int rounds = 400;
        for (int round = 0; round < rounds; round++) {
            var drawn = new ArrayList<Outcome>();
            for (int i = 0; i < 800; i++) {
                double confidence = random.nextDouble();
                drawn.add(
                        new Outcome(
                                confidence, 0, random.nextDouble() < truth(confidence) ? 0 : 1));
            }
            OperatingPoint point = of(drawn, precision);
            if (point.forecast().promised() && truePrecision(point.answer()) < precision) {
                broken++;
            }
        }
        assertThat(broken / (double) rounds).isLessThanOrEqualTo(OperatingPoint.RISK);
    }

    private static OperatingPoint of(List<Outcome> outcomes, double precision) {
        return OperatingPoint.of(outcomes, List.of(), precision);
    }

    /// How often a question of this confidence is right.
    private static double truth(double confidence) {
        return 1 - 0.4 * (1 - confidence);
    }

    /// The mean of it from there on.
    private static double truePrecision(double from) {
        return (truth(from) + truth(1)) / 2;
    }
}
