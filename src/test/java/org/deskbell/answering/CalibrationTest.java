package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

/// What the shipped model claims about questions that it had not seen.
class CalibrationTest {
    private final List<Outcome> outcomes = Shipped.BENCH.brain().in("en").calibration().outcomes();
    private final OperatingPoint point = Shipped.BENCH.brain().in("en").point();

    @Test
    void confidenceIsTheShareThatIsRight() {
        List<Outcome> sorted =
                outcomes.stream().sorted(Comparator.comparingDouble(Outcome::confidence)).toList();
        int n = sorted.size();
        double error = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            List<Outcome> bin = sorted.subList(n * tenth / 10, n * (tenth + 1) / 10);
            double claimed = bin.stream().mapToDouble(Outcome::confidence).average().orElseThrow();
            error += Math.abs(claimed - right(bin)) / 10;
        }

        assertThat(error).isLessThan(0.04);
    }

    @Test
    void theAnswersReachTheTargetPrecision() {
        List<Outcome> answered =
                outcomes.stream()
                        .filter(o -> o.isInside() && o.confidence() >= point.answer())
                        .toList();

        assertThat(right(answered)).isGreaterThanOrEqualTo(0.95);
        assertThat(point.forecast().right()).isCloseTo(right(answered), within(1e-9));
        assertThat(point.forecast().assured()).isBetween(0.94, right(answered));
        assertThat(point.forecast().promised()).isTrue();
        assertThat(point.forecast().answered()).isGreaterThan(0.5);
    }

    @Test
    void classifierAndSearchBothCount() {
        double[] weights = Shipped.BENCH.brain().in("en").calibration().ranking().weights();

        assertThat(weights[0]).isPositive();
        assertThat(weights[2]).isPositive();
    }

    private static double right(List<Outcome> some) {
        return (double) some.stream().filter(Outcome::isRight).count() / some.size();
    }
}
