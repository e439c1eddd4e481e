package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deskbell.understanding.Choice.Case;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ChoiceTest {
    @Test
    void withYesAndNoItIsALogisticRegression() {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 100; i++) {
            cases.add(yesOrNo(i < 80, 1));
        }

        double[] weights = Choice.fit(cases, 1e-6);

        assertThat(weights[0]).isCloseTo(Math.log(80.0 / 20), within(1e-3));
    }

    @Test
    void aCaseCountsAsMuchAsItWeighs() {
        double[] weights = Choice.fit(List.of(yesOrNo(true, 3), yesOrNo(false, 1)), 1e-6);

        assertThat(weights[0]).isCloseTo(Math.log(3), within(1e-3));
    }

    @Test
    void whatAlwaysWinsGetsWeight() {
        var better = new double[] {1, 0.5};
        var worse = new double[] {0, 0.5};

        double[] weights = Choice.fit(List.of(new Case(List.of(worse, better), 1, 1)), 0.1);

        assertThat(weights[0]).isPositive();
        assertThat(weights[1]).isCloseTo(0, within(1e-6));
        assertThat(Choice.probabilities(List.of(worse, better), weights)[1]).isGreaterThan(0.5);
    }

    private static Case yesOrNo(boolean yes, double weight) {
        return new Case(List.of(new double[] {1}, new double[] {0}), yes ? 0 : 1, weight);
    }
}
