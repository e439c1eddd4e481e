package org.deskbell.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.gaps.Gap.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapRulesTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # state, before, since, comes back
                    DONE,    20,     4,     false
                    DONE,    20,     5,     true
                    OUTSIDE, 1,      4,     false
                    OUTSIDE, 1,      5,     true
                    OUTSIDE, 6,      11,    false
                    OUTSIDE, 6,      12,    true
                    OPEN,    0,      99,    false
                    """)
    void whatWasDecidedComesBackOnlyWhenItGoesOn(State state, int before, int since, boolean back) {
        assertThat(GapRules.isBack(state, before, since)).isEqualTo(back);
    }
}
