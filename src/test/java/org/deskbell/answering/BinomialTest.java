package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
    /// The rule of three, and values from tables of the exact interval (two-sided, so half the
    /// risk).
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    FAILURES, N,   RISK,  LEAST
                    0,        10,  0.025, 0.6915
                    1,        10,  0.025, 0.5550
                    5,        100, 0.025, 0.8872
                    0,        59,  0.05,  0.9505
                    0,        100, 0.05,  0.9705
                    10,       10,  0.05,  0
                    """)
    void theBoundIsThatOfTheTables(int failures, int n, double risk, double least) {
        assertThat(Binomial.leastSuccess(failures, n, risk)).isCloseTo(least, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.1, 0.3487",
        "1, 10, 0.1, 0.7361",
        "10, 10, 0.1, 1",
        "3, 20, 0.05, 0.9841"
    })
    void theChanceOfFewFailuresIsExact(int failures, int n, double failure, double chance) {
        assertThat(Binomial.atMost(failures, n, failure)).isCloseTo(chance, within(0.0001));
    }
}
