package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.Department;
import org.deskbell.understanding.Phrasing;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ContentTest {
    private final Map<String, String> documents = Knowledge.documents();

    @Test
    void aKnowledgeBaseIsReadWhole() {
        Content content = Content.of(documents);

        assertThat(content.problems()).isEmpty();
        assertThat(content.library().name()).isEqualTo("Elm Library");
        assertThat(content.library().assistant()).isEqualTo("the Elm Library assistant");
        assertThat(content.faqs()).extracting(Faq::id).containsExactly("renew-items", "wifi");
        assertThat(content.smallTalk())
                .containsExactly(
                        new SmallTalk("thanks", List.of("thanks", "ta"), "You are welcome."));
        assertThat(content.scopes())
                .containsExactly(new Scope("complaint", List.of("this is a scandal"), null));
        assertThat(content.golden())
                .containsExactly(
                        List.of(
                                new Golden(
                                        "may i keep it longer",
                                        "renew-items",
                                        List.of(),
                                        null,
                                        null)));
        assertThat(content.hours()).contains("New_York");
    }

    @Test
    void aFaqIsReadWhole() {
        documents.put(
                Knowledge.RENEW,
                """
                ---
                id: renew-items
                title: Renewing items
                department: special-collections
                audience: [student, faculty]
                language: en
                questions: [renew, "why: oh why?"]
                keywords: [extend, due date]
                related: [wifi]
                review-by: 2027-06-30
                valid-from: 2027-01-01
                valid-until: 2027-02-01
                branch: main
                ---

                Short.

                ---
                """);

        assertThat(Content.of(documents).faqs().getFirst())
                .isEqualTo(
                        new Faq(
                                "renew-items",
                                "en",
                                "Renewing items",
                                Department.SPECIAL_COLLECTIONS,
                                Set.of(Audience.STUDENT, Audience.FACULTY),
                                List.of("renew", "why: oh why?"),
                                List.of("extend", "due date"),
                                List.of("wifi"),
                                LocalDate.parse("2027-06-30"),
                                LocalDate.parse("2027-01-01"),
                                LocalDate.parse("2027-02-01"),
                                "main",
                                "Short.\n\n---"));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreNoHarm() {
        Content unix = Content.of(documents);
        documents.replaceAll((_, text) -> "\uFEFF" + text.replace("\n", "\r\n"));

        Content windows = Content.of(documents);

        assertThat(windows.problems()).isEmpty();
        assertThat(windows.faqs()).isEqualTo(unix.faqs());
        assertThat(windows.library()).isEqualTo(unix.library());
    }

    @Test
    void aTranslationStandsBesideItsOriginal() {
        documents.put(
                "faq/wifi.es.md",
                Knowledge.faq("wifi", "Usar la red", "wifi password", "conectarse")
                        .replace("title:", "language: es\ntitle:"));

        Content content = Content.of(documents);

        assertThat(content.problems()).isEmpty();
        assertThat(content.faq("wifi").orElseThrow().title()).startsWith("Using");
        assertThat(content.faq("wifi", "es").orElseThrow().title()).isEqualTo("Usar la red");
    }

    @Test
    void phrasingsSayWhatTheyMean() {
        assertThat(Content.of(documents).phrasings())
                .containsExactly(
                        new Phrasing("Renewing items", "renew-items"),
                        new Phrasing("how do i renew", "renew-items"),
                        new Phrasing("renew my book", "renew-items"),
                        new Phrasing("Using the wireless network", "wifi"),
                        new Phrasing("wifi password", "wifi"),
                        new Phrasing("get online", "wifi"),
                        new Phrasing("thanks", "talk:thanks"),
                        new Phrasing("ta", "talk:thanks"),
                        new Phrasing("this is a scandal", "scope:complaint"));
    }

    @Test
    void theKeyChangesWithWhatIsTrainedOnAndWithNothingElse() {
        String key = Content.of(documents).key();

        documents.merge("faq/wifi.md", "One more sentence.", String::concat);
        assertThat(Content.of(documents).key()).isEqualTo(key);

        documents.computeIfPresent("faq/wifi.md", (_, text) -> text.replace("online", "on line"));
        assertThat(Content.of(documents).key()).isNotEqualTo(key);
    }

    @Test
    void whatCannotBeReadIsLeftOutAndNothingElseSuffers() {
        documents.put(Knowledge.RENEW, "no front matter");
        documents.put("library.yml", "name: [");

        Content content = Content.of(documents);

        assertThat(content.faqs()).extracting(Faq::id).containsExactly("wifi");
        assertThat(content.library()).isEqualTo(Library.UNNAMED);
        assertThat(content.problems())
                .extracting(Problem::path)
                .contains("library.yml", Knowledge.RENEW);
    }
}
