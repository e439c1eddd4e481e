package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Set;

class SpellingTest {
    private final Spelling spelling =
            new Spelling(
                    Map.of(
                            "renew",
                            40,
                            "library",
                            90,
                            "printer",
                            20,
                            "print",
                            60,
                            "hold",
                            30,
                            "held",
                            3,
                            "interlibrary",
                            12,
                            "liberry",
                            1),
                    Set.of("renown", "hole", "boot")::contains);

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    TYPED                 | MENDED
                    renwe my book         | renew my book
                    the libary            | the library
                    Priner?               | printer?
                    pritn                 | print
                    hlod                  | hold
                    intrelibary loan      | interlibrary loan
                    """)
    void anErrorIsMended(String typed, String mended) {
        assertThat(spelling.mend(typed)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    TEXT      | WHY
                    renown    | everybody knows it
                    booting   | everybody knows its stem
                    printers  | the library knows its stem
                    liberry   | the library heard it before
                    wheres    | it is short for other words
                    hld       | it is too short to tell
                    xylophone | nothing is near
                    """)
    void whatIsNoErrorIsLeftAlone(String text, String why) {
        assertThat(spelling.mend(text)).as(why).isEqualTo(text);
    }

    @Test
    void theMoreUsedOfTwoNeighboursIsMeant() {
        assertThat(spelling.mend("hald")).isEqualTo("hold");
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    TYPED,   MEANT,   ERRORS
                    renew,   renew,   0
                    renwe,   renew,   1
                    rene,    renew,   1
                    renewd,  renew,   1
                    ranew,   renew,   1
                    rnwe,    renew,   2
                    '',      abc,     3
                    """)
    void neighboursThatChangedPlacesAreOneError(String typed, String meant, int errors) {
        assertThat(Spelling.errors(typed, meant)).isEqualTo(errors);
    }
}
