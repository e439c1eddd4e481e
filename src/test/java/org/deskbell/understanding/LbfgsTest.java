package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {
    /// The first step is short, wherever the lowest point is, and gains a fiftieth of the value.
    @Test
    void theFirstStepsEndNothing() {
        float[][] lowest = Lbfgs.minimise(LbfgsTest::bowl, new float[][] {{100, 0}}, 0.05);

        assertThat(lowest[0][0]).isEqualTo(3, within(0.01f));
    }

    private static double bowl(float[][] x, float[][] gradient) {
        gradient[0][0] = x[0][0] - 3;
        gradient[0][1] = x[0][1];
        return (Math.pow(x[0][0] - 3, 2) + Math.pow(x[0][1], 2)) / 2;
    }
}
