package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    COUNT, OF,  VALUE, LOW,    HIGH
                    264,   290, 0.910, 0.8719, 0.9381
                    1,     1,   1.0,   0.2065, 1.0
                    0,     10,  0.0,   0.0,    0.2775
                    5,     10,  0.5,   0.2366, 0.7634
                    0,     0,   0.0,   0.0,    1.0
                    """)
    void chanceIsToldByWilsonsInterval(int count, int of, double value, double low, double high) {
        var share = new Share(count, of);

        assertThat(share.value()).isCloseTo(value, within(1e-3));
        assertThat(share.interval()).containsExactly(new double[] {low, high}, within(1e-4));
    }
}
