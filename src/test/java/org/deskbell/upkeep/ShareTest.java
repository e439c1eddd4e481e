package org.deskbell.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    /// By Wilson's formula, worked out elsewhere.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 10, 0.000, 0.278
                    5, 10, 0.237, 0.763
                    9, 10, 0.596, 0.982
                    0, 0,  0.000, 1.000
                    """)
    void theIntervalHoldsForSmallNumbers(int count, int of, double least, double most) {
        var share = new Share(count, of);
        assertThat(share.least()).isCloseTo(least, within(0.001));
        assertThat(share.most()).isCloseTo(most, within(0.001));
    }
}
