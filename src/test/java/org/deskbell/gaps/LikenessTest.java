package org.deskbell.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.gaps.Likeness.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    do you lend telescopes     | Do you lend a telescope?      | true
                    do you lend telescopes     | telescopes to lend            | true
                    do you lend telescopes     | do you lend guitars           | false
                    wifi                       | WIFI?                         | true
                    图书馆几点开门                | 图书馆几点开                    | true
                    图书馆几点开门                | 怎么续借                        | false
                    ?                          | hello                         | false
                    """)
    void withoutVectorsTheSharedWordsTell(String one, String other, boolean same) {
        assertThat(Likeness.of(Point.of(one, null), Point.of(other, null)) >= 1).isEqualTo(same);
    }
}
