package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    MESSAGE                       | CONTENT       | FRAGMENT | OPENED | POINTS
                    and for laptops?              | laptops       | true     | true   | false
                    where's the Café              | café          | false    | false  | false
                    can I renew it                | renew         | false    | false  | true
                    how much is that              |               | false    | false  | true
                    ok, and what about the branch | branch        | true     | true   | false
                    not on Sunday                 | sunday        | false    | true   | false
                    a study room                  | study room    | true     | false  | false
                    it doesn\u2019t work          | work          | false    | false  | true
                    """)
    void aMessageTellsWhetherItStandsAlone(
            String message, String content, boolean fragment, boolean opened, boolean points) {
        Wording wording = Wording.of(message);

        assertThat(String.join(" ", wording.content())).isEqualTo(content == null ? "" : content);
        assertThat(wording.isFragment()).isEqualTo(fragment);
        assertThat(wording.opened()).isEqualTo(opened);
        assertThat(wording.points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    MESSAGE                             | MEANT
                    no, I meant the other card          | the other card
                    Sorry, i was asking about the DVDs  | the DVDs
                    i mean: for my kid                  | for my kid
                    no, the books                       | the books
                    no way to renew                     |
                    i want the books                    |
                    no                                  |
                    """)
    void aCorrectionSaysWhatWasMeant(String message, String meant) {
        assertThat(Wording.correction(message)).isEqualTo(Optional.ofNullable(meant));
    }
}
