package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.understanding.Embedder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// It is Monday, 2 November 2026, 4 pm in New York.
class PlacedValuesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T21:00:00Z"), ZoneOffset.UTC);
    private static final Embedder WORDS_ONLY = Embedder.off();
    private static final String HOURS =
            """
            time-zone: America/New_York
            branches:
              main:
                name: Main
                weekly:
                  monday: ["09:00-17:00"]
                  tuesday: ["09:00-12:00", "13:00-17:00"]
            desk: {name: Chat desk, weekly: {tuesday: ["10:00-16:00"]}}
            exceptions:
              - {from: 2026-12-24, to: 2026-12-25, name: "Winter *rest*"}
            """;

    private final Map<String, String> documents = Knowledge.documents();

    @AfterAll
    static void close() {
        WORDS_ONLY.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    VALUE                     | READS
                    {{hours main}}            | Monday 9 am to 5 pm, Tuesday 9 am to noon and 1 pm to 5 pm, \
                    closed Wednesday to Sunday
                    {{hours main today}}      | 9 am to 5 pm
                    {{ hours  main  today }}  | 9 am to 5 pm
                    {{hours main 2026-11-03}} | 9 am to noon and 1 pm to 5 pm
                    {{hours main 2026-12-24}} | closed (Winter *rest*)
                    {{open main}}             | open until 5 pm
                    {{hours desk 2026-11-03}} | 10 am to 4 pm
                    {{desk}}                  | closed, opens tomorrow at 10 am
                    {{open west}}             |
                    {{hours main 2026-13-01}} |
                    """)
    void aValueIsReadAsOfNow(String value, String reads) {
        Faq faq = answers("Come: " + value + ".").faq("wifi").orElseThrow();

        assertThat(FaqMarkdown.plain(faq.markdown()))
                .isEqualTo("Come: " + (reads == null ? "" : reads) + ".");
    }

    @Test
    void everyWayToAnAnswerTellsTheSame() {
        Answers answers = answers("It is {{open main}}.");
        String now = "It is open until 5 pm.";

        assertThat(answers.faq("wifi").orElseThrow().markdown()).isEqualTo(now);
        assertThat(answers.find("wifi", 1).getFirst().faq().markdown()).isEqualTo(now);
        assertThat(answers.faqs()).extracting(Faq::markdown).contains(now);
    }

    @Test
    void aTranslationTellsItInItsLanguage() {
        documents.put(
                "faq/wifi.es.md",
                Knowledge.faq("wifi", "Usar la red", "contraseña")
                        .replace("title:", "language: es\ntitle:")
                        .replace("This is the answer on wifi.", "Está {{open main}}."));

        assertThat(answers("Come in.").faq("wifi", "es").orElseThrow().markdown())
                .startsWith("Está abierta hasta las 5 p. m.\n");
    }

    @Test
    void whatIsKeptAndSearchedIsTheTextWithoutThem() {
        Answers answers = answers("Come: {{hours main}}.");

        assertThat(answers.content().faq("wifi").orElseThrow().markdown())
                .isEqualTo("Come: {{hours main}}.");
        assertThat(answers.find("come", 1)).hasSize(1);
        assertThat(answers.find("hours", 1)).isEmpty();
        assertThat(answers.find("tuesday", 1)).isEmpty();
    }

    private Answers answers(String text) {
        documents.put("hours.yml", HOURS);
        documents.computeIfPresent(
                "faq/wifi.md",
                (_, faq) -> faq.replaceAll("(?s)This is the answer on wifi.*", text));
        return Answers.over(Content.of(documents), WORDS_ONLY, CLOCK);
    }
}
