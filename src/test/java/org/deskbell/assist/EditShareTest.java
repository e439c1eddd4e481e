package org.deskbell.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditShareTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    OFFERED                | SAID                                    | SHARE
                    Renew it twice.        | Renew it twice.                         | 0
                    Renew it twice.        | '  Renew  it twice. '                   | 0
                    Renew it twice.        | Renew it twice. https://x.org/faq/renew | 0
                    Renew it twice.        | Renew it once.                          | 0.2
                    abc                    | xyz                                     | 1
                    abcd                   | abcx                                    | 0.25
                    图书馆开到八点          | 图书馆开到九点                           | 0.143
                    abc                    | ''                                      | 1
                    ''                     | ''                                      | 0
                    """)
    void countsWhatIsChangedOfTheLongerText(String offered, String said, double share) {
        assertThat(EditShare.between(offered, said)).isCloseTo(share, within(0.001));
        assertThat(EditShare.between(said, offered)).isCloseTo(share, within(0.001));
    }
}
