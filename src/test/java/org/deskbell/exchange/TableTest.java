package org.deskbell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class TableTest {
    @ParameterizedTest
    @CsvSource({"','", ";", "'\t'", "|"})
    void theColumnsArePartedByWhatPartsThem(char delimiter) {
        String text =
                "Question,Answer,Tags\nHow?,\"a, b; c\",x\nWhen?,\"d\ne\",y\n"
                        .replace(',', delimiter);

        Table table = Table.read(text, 10);

        assertThat(table.delimiter()).isEqualTo(delimiter);
        assertThat(table.headings()).containsExactly("Question", "Answer", "Tags");
        assertThat(table.rows()).hasSize(2).allMatch(row -> row.size() == 3);
    }

    @Test
    void headingsAreUnderstoodAndOnlyTheFirstOfTwoQuestionsCounts() {
        var columns =
                Columns.guess(
                        Table.read(
                                "FAQ ID,Question,Answer,Topics,Keywords,Title\n"
                                        + "1,a,<p>b</p>,c,d,e\n",
                                10));

        assertThat(columns.fields())
                .containsExactly(
                        null, Field.QUESTION, Field.ANSWER, Field.KEYWORDS, Field.KEYWORDS, null);
        assertThat(columns.style()).isEqualTo(Style.HTML);
        assertThat(Columns.read(columns.written())).isEqualTo(columns);
        assertThat(columns.problem()).isEmpty();
        assertThat(new Columns(List.of(Field.QUESTION), Style.HTML).problem())
                .contains("Say which column holds the answer.");
    }

    @Test
    void aRowThatDoesNotFitIsRefusedAndTheOthersAreRead() {
        Table table = Table.read("Question,Answer\nHow?,So.\nWhen?,Now,never\n,\nWho?,We.\n", 10);

        var entries = table.entries(Columns.guess(table));

        assertThat(entries).extracting(Entry::place).containsExactly("row 2", "row 3", "row 5");
        assertThat(entries.get(1)).isInstanceOf(Entry.Refused.class);
    }

    @Test
    @Timeout(10)
    void aMillionRowsAreRefusedWithTheLimitInWords() {
        String rows = "Question,Answer\n" + "How?,So.\n".repeat(1_000_000);

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> Table.read(rows, 20_000))
                .withMessageContaining("more than 20,000 rows");
    }

    @Test
    void aCellThatIsLongerThanAnyAnswerIsRefusedAndTheOthersAreRead() {
        String endless = "x".repeat(Table.LARGEST_CELL + 1);
        Table table = Table.read("Question,Answer\nHow?,%s\nWho?,We.\n".formatted(endless), 10);

        var entries = table.entries(Columns.guess(table));

        assertThat(entries.getFirst())
                .isInstanceOfSatisfying(
                        Entry.Refused.class,
                        row -> assertThat(row.why()).contains("longer than any answer"));
        assertThat(entries.getLast()).isInstanceOf(Entry.Faq.class);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> Table.read("just a letter\nof some lines", 10))
                .withMessageContaining("This is no table");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> Table.read("a,b,".repeat(100) + "c\n", 10))
                .withMessageContaining("201 columns");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> Table.read("Question,Answer\n,\n\n", 10))
                .withMessageContaining("only one line");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(
                        () ->
                                Table.read(
                                        "Dear colleagues, here is it.\n"
                                                + "We open at nine.\n"
                                                + "On Sundays, in summer, at ten.\n",
                                        10))
                .withMessageContaining("“Dear colleagues, here is it.”");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 0", "UTF-16LE, 1", "UTF-16BE, 1", "windows-1252, 1"})
    void textIsReadInAnyEncodingThatSpreadsheetsWrite(String charset, int notes) {
        String text = "Question,Answer\nWo ist das Café für Bücher?,“Unten”\n";

        Decoded decoded = Decoded.of(text.getBytes(Charset.forName(charset)));

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.notes()).hasSize(notes);
        assertThat(Decoded.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(text);
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> Decoded.of(picture))
                .withMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    `{"faqs":[{"question":"a","answer":"b"}]}`, LIBANSWERS
                    `{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"a","acceptedAnswer":{"text":"b"}}]}`, FAQ_PAGE
                    `<html><h3>Why?</h3><p>So</p></html>`, WEB_PAGE
                    `<script type="application/ld+json">{"@type":"Question","name":"a"}</script>`, FAQ_PAGE
                    `Question,Answer`, TABLE
                    """)
    void whatAFileIsIsToldByItsContent(String text, Format format) {
        assertThat(Sniffed.format(text)).isEqualTo(format);
    }
}
