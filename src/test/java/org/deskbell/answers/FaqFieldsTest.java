package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.FaqFields.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class FaqFieldsTest {
    private static final String TEXT =
            """
            ---
            # Ask Ana before changing the fee.
            id: kites
            title: 'Kites, and strings'
            department: circulation
            audience: [student, faculty]
            language: en
            questions:
              - can i borrow a kite?
              # heard at the desk
              - "do you lend: kites"
            keywords: [kite, "wind: toys"]
            review-by: 2099-06-30
            x-note: kept
            ---

            You can borrow *two* kites.

            ---

            - for a week
            """;

    @Test
    void aTextIsTakenApart() {
        FaqFields fields = FaqFields.of(TEXT).orElseThrow();

        assertThat(fields.one("title")).isEqualTo("Kites, and strings");
        assertThat(fields.many("audience")).containsExactly("student", "faculty");
        assertThat(fields.questions()).isEqualTo("can i borrow a kite?\ndo you lend: kites");
        assertThat(fields.many("keywords")).containsExactly("kite", "wind: toys");
        assertThat(fields.one("owner")).isEmpty();
        assertThat(fields.answer()).isEqualTo("You can borrow *two* kites.\n\n---\n\n- for a week");
    }

    @Test
    void whatIsNotChangedStaysToTheLetter() throws Exception {
        assertThat(FaqFields.of(TEXT).orElseThrow().in(TEXT)).isEqualTo(TEXT);
        try (var shipped = Files.list(Path.of("knowledge-base", "faq"))) {
            for (Path file : shipped.toList()) {
                String text = Files.readString(file);
                assertThat(FaqFields.of(text).orElseThrow().in(text)).isEqualTo(text);
            }
        }
    }

    @Test
    void whatIsChangedIsReadBackAndTheRestStaysAsItWasWritten() {
        FaqFields changed =
                with(
                        Map.of(
                                "title", List.of("Kites: \"big\" ones"),
                                "owner", List.of("ana"),
                                "branch", List.of("east"),
                                "audience", List.of(),
                                "related", List.of("renew-items"),
                                "questions",
                                        List.of(
                                                "a new way: first",
                                                "do you lend: kites",
                                                "can i borrow a kite?")),
                        "Now three.");
        String text = changed.in(TEXT);

        assertThat(FaqFields.of(text)).contains(changed);
        assertThat(text)
                .startsWith("---\n# Ask Ana before changing the fee.\nid: kites\ntitle: \"Kites: ")
                .contains(
                        """
                        questions:
                          - "a new way: first"
                          # heard at the desk
                          - "do you lend: kites"
                          - can i borrow a kite?
                        """)
                .contains("audience: []\n", "owner: ana\n", "branch: east\n", "x-note: kept\n")
                .endsWith("---\n\nNow three.\n");
    }

    @Test
    void aFieldThatIsEmptiedIsGone() {
        FaqFields changed =
                with(Map.of("review-by", List.of(), "questions", List.of()), "You can.");
        String text = changed.in(TEXT);

        assertThat(text).doesNotContain("review-by").contains("questions: []\n");
        assertThat(FaqFields.of(text).orElseThrow().many("questions")).isEmpty();
    }

    @Test
    void aListMayStandAsFarOutAsItsKey() {
        String text = TEXT.replace("  - ", "- ").replace("  # heard", "# heard");
        FaqFields changed = with(Map.of("questions", List.of("do you lend: kites", "kite")), "So.");

        assertThat(FaqFields.of(changed.in(text)).orElseThrow().many("questions"))
                .containsExactly("do you lend: kites", "kite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no lines",
                "---\nid: x\n",
                "---\nid: [a\n---\nAnswer",
                "---\nquestions: one\n---\nAnswer",
                "---\ntitle: {a: b}\n---\nAnswer",
                "---\nid: a\nid: b\n---\nAnswer"
            })
    void whatNoFormCouldShowIsLeftAText(String text) {
        assertThat(FaqFields.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4, title, 0",
        "9, questions, 1",
        "11, questions, 2",
        "12, keywords, 0",
        "15, answer, 0",
        "17, answer, 2"
    })
    void aProblemIsFoundInTheForm(int line, String key, int item) {
        assertThat(FaqFields.spot(TEXT, new Problem("faq/kites.md", line, "Wrong.")))
                .isEqualTo(new Spot(key, item));
    }

    @Test
    void whatIsMissingIsFoundByItsName() {
        assertThat(FaqFields.spot(TEXT, new Problem("x", 2, "`owner` is missing.")))
                .isEqualTo(new Spot("owner", 0));
    }

    private static FaqFields with(Map<String, List<String>> others, String answer) {
        var values = new HashMap<>(FaqFields.of(TEXT).orElseThrow().values());
        values.putAll(others);
        return new FaqFields(values, answer);
    }
}
