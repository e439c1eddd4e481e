package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What the shipped model claims about questions that it had not seen.
class CalibrationTest {
    private final List<Outcome> outcomes = Shipped.BENCH.brain().calibration().outcomes();
    private final OperatingPoint point = Shipped.BENCH.brain().point();

    @Test
    void confidenceIsTheShareThatIsRight() {
        for (int tenth = 0; tenth < 10; tenth++) {
            double from = tenth / 10.0;
            List<Outcome> bin =
                    outcomes.stream()
                            .filter(o -> o.confidence() >= from && o.confidence() < from + 0.1)
                            .toList();

            assertThat(right(bin) / weight(bin)).isCloseTo(from + 0.05, within(0.13));
        }
    }

    @Test
    void theAnswersReachTheTargetPrecision() {
        List<Outcome> answered =
                outcomes.stream().filter(o -> o.confidence() >= point.answer()).toList();

        assertThat(right(answered) / weight(answered)).isGreaterThanOrEqualTo(0.95);
        assertThat(weight(answered) / weight(outcomes)).isGreaterThan(0.3);
    }

    @Test
    void classifierAndSearchBothCount() {
        double[] weights = Shipped.BENCH.brain().calibration().ranking().weights();

        assertThat(weights[0]).isPositive();
        assertThat(weights[2]).isPositive();
    }

    private static double right(List<Outcome> some) {
        return weight(some.stream().filter(o -> o.place() == 0).toList());
    }

    private static double weight(List<Outcome> some) {
        return some.stream().mapToDouble(Outcome::weight).sum();
    }
}
