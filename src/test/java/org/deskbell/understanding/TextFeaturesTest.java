package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFeaturesTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    TEXT                          | WORDS
                    How do I renew a book?        | how do i renew a book ?
                    I can’t print, pls help       | i can not print please help
                    wheres the CAFÉ               | where is the cafe
                    Alder's hours                 | alder hours
                    card 21170001234567 for $5    | card <num> for $ 5
                    50 % of 3D-printing           | 50 % of 3 d printing
                    ''                            | ''
                    """)
    void aSentenceIsReadAsPlainWords(String text, String words) {
        assertThat(String.join(" ", TextFeatures.words(text, "en"))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    WORD,     STEM
                    printing, print
                    printed,  print
                    printers, printer
                    copies,   copy
                    boxes,    box
                    bus,      bus
                    access,   access
                    king,     king
                    """)
    void aWordIsReducedToItsStem(String word, String stem) {
        assertThat(TextFeatures.stem(word)).isEqualTo(stem);
    }

    @Test
    void featuresAreWordsStemsNeighboursAndRunsOfLetters() {
        assertThat(TextFeatures.of(TextFeatures.words("fax fax", "en")))
                .containsEntry("w:fax", 2)
                .containsEntry("s:fax", 2)
                .containsEntry("b:<s> fax", 1)
                .containsEntry("b:fax fax", 1)
                .containsEntry("b:fax </s>", 1)
                .containsEntry("c:<fa", 2)
                .containsEntry("c:<fax>", 2)
                .hasSize(11);
    }

    @Test
    void aTypingErrorLeavesMostOfAWordInPlace() {
        var right = TextFeatures.of(TextFeatures.words("interlibrary", "en")).keySet();
        var wrong = TextFeatures.of(TextFeatures.words("interlibary", "en")).keySet();

        assertThat(wrong).filteredOn(right::contains).hasSizeGreaterThan(15);
    }
}
