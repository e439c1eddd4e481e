package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.stream.Collectors;

class WordPieceTest {
    private final WordPiece pieces =
            WordPiece.read(getClass().getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"));

    /// The numbers are those that the tokenizer library of the model's makers gives.
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    TEXT            | PIECES
                    How do I renew? | 101 2129 2079 1045 20687 1029 102
                    CAFÉ naïve      | 101 7668 15743 102
                    don't           | 101 2123 1005 1056 102
                    interlibrary    | 101 6970 29521 19848 2100 102
                    日本            | 101 1864 1876 102
                    zqxjkvbn        | 101 1062 4160 2595 15992 26493 2078 102
                    €5              | 101 1574 2629 102
                    ''              | 101 102
                    """)
    void aTextIsCutAsTheModelLearntIt(String text, String expected) {
        assertThat(
                        Arrays.stream(pieces.encode(text))
                                .mapToObj(Long::toString)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(pieces.encode("re\u200bnew\u0000\ufffd \u202e")).hasSize(3).contains(20687);
    }

    @Test
    void aLongTextEndsWhereTheModelStopsReading() {
        assertThat(pieces.encode("renew ".repeat(2_000))).hasSize(256).endsWith(102);
    }

    @Test
    void anEndlessWordIsOneUnknownPiece() {
        assertThat(pieces.encode("x".repeat(5_000))).containsExactly(101, 100, 102);
    }
}
