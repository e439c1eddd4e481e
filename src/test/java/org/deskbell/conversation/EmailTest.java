package org.deskbell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    ADDRESS                  | PLAUSIBLE
                    jo@example.org           | true
                    ' jo@example.org '       | true
                    j.o+library@mail.example.co.uk | true
                    jörg@bücher.example      | true
                    jo                       | false
                    jo@example               | false
                    @example.org             | false
                    jo@.org                  | false
                    jo@example.              | false
                    jo doe@example.org       | false
                    jo@example.org,al@example.org | false
                    <jo@example.org>         | false
                    """)
    void anAddressIsPlausibleOrNot(String address, boolean plausible) {
        assertThat(Email.plausible(address)).isEqualTo(plausible);
    }
}
