package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class PickTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    MESSAGE,                 NUMBER
                    the second one,          1
                    2,                       1
                    Option 3 please,         2
                    um the first I think,    0
                    the last one,            2
                    the former,              0
                    number 4,
                    two books,
                    the first floor,
                    no,
                    """)
    void aChoiceIsNamedByItsNumber(String message, Integer number) {
        assertThat(Pick.number(message, 3)).isEqualTo(Optional.ofNullable(number));
    }
}
