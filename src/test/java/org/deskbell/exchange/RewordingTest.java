package org.deskbell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class RewordingTest {
    private static final List<Replacement> WORDS =
            List.of(
                    new Replacement("Alder", "Fernside"),
                    new Replacement("Alder Library", "Fernside Public Library"),
                    new Replacement("Alder Street", "Alder Street"),
                    new Replacement("555-0100", "+1 (555) 0142"),
                    new Replacement("https://www.example.org", "https://fernside.example"),
                    new Replacement("555-0101", "(555) 0143"),
                    new Replacement("Fernside", "Elsewhere"));

    @ParameterizedTest
    @CsvSource({
        "The Alder Library is here., The Fernside Public Library is here.",
        "Alder students, Fernside students",
        "12 Alder Street, 12 Alder Street",
        "Alderman Alder, Alderman Fernside",
        "where is alder library, where is fernside public library",
        "Call [555-0100](tel:555-0100)., Call [+1 (555) 0142](tel:+1-555-0142).",
        "[555-0101](tel:555-0101), [(555) 0143](tel:555-0143)",
        "No 555-01000, No 555-01000",
        "https://www.example.org/rooms, https://fernside.example/rooms",
        "Fernside and Alder, Elsewhere and Fernside",
    })
    void wholeWordsAreReplacedAtOnceTheLongestFirst(String text, String reworded) {
        assertThat(Rewording.of(WORDS).in(text)).isEqualTo(reworded);
    }

    @Test
    void wordsAreFoundOverTheEndOfALineAndNamesOfDocumentsStay() {
        assertThat(
                        Rewording.of(WORDS)
                                .in(
                                        "id: alder\n"
                                                + "related: [alder, renew]\n"
                                                + "---\n"
                                                + "The Alder\n"
                                                + "Library.\n"))
                .isEqualTo(
                        "id: alder\nrelated: [alder, renew]\n---\nThe Fernside Public Library.\n");
    }

    @Test
    void itIsKeptAndReadAgain() {
        Rewording words = Rewording.of(WORDS);

        assertThat(words.name()).isEqualTo("Alder → Fernside and 5 more");
        assertThat(Rewording.read(words.source()).in("Alder")).isEqualTo("Fernside");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Say which words",
        "same, same, Say which words",
        "'', new, Say which words “new”",
        "a, b, too short",
        "old, '', Say what shall stand",
    })
    void whatCannotBeReplacedIsRefused(String old, String now, String why) {
        assertThatThrownBy(() -> Rewording.of(List.of(new Replacement(old, now))))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(why);
    }
}
