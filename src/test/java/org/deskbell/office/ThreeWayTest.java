package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayTest {
    /// Letters are lines.
    @ParameterizedTest(name = "{0} to {1} and to {2} is {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    abcd, abcd, abcd, abcd
                    abcd, aXcd, abcd, aXcd
                    abcd, abcd, abcY, abcY
                    abcd, aXcd, abcY, aXcY
                    abcd, acd,  abcY, acY
                    abcd, XabcdY, abcd, XabcdY
                    abcd, Xabcd, abcdY, XabcdY
                    abcd, aXcd, aXcd, aXcd
                    abcd, aXcd, aYcd, -
                    abcd, acd,  aYcd, -
                    abcd, aXbcd, aYbcd, -
                    abcd, cdab, abcd, cdab
                    abcd, X,    abcd, X
                    """)
    void changesThatDoNotTouchEachOtherArePutTogether(
            String base, String one, String other, String together) {
        var merged = ThreeWay.merged(lines(base), lines(one), lines(other));
        if (together == null) {
            assertThat(merged).isEmpty();
        } else {
            assertThat(merged).contains(lines(together));
        }
        assertThat(ThreeWay.merged(lines(base), lines(other), lines(one))).isEqualTo(merged);
    }

    private static String lines(String letters) {
        return String.join("\n", letters.split("")) + "\n";
    }
}
