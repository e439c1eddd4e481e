package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.Department;
import org.deskbell.understanding.Phrasing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(content.library().assistant().own()).isEqualTo("the Elm Library assistant");
        assertThat(content.faqs()).extracting(Faq::id).containsExactly("renew-items", "wifi");
        assertThat(content.smallTalk())
                .containsExactly(
                        new SmallTalk("thanks", "en", List.of("thanks", "ta"), "You are welcome."));
        assertThat(content.scopes())
                .containsExactly(new Scope("complaint", "en", List.of("this is a scandal"), null));
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
    void whatALibraryTeachesIsNoMeasureAnyMoreAndHindersNobody() {
        documents.put("shopper/practice.yml", "- {ask: Who lends maps, expect: handoff}\n");
        documents.computeIfPresent(
                Knowledge.RENEW,
                (_, text) ->
                        text.replace(
                                "- renew my book", "- May I keep it LONGER?\n  - who lends maps"));

        Content content = Content.of(documents);

        assertThat(content.problems()).isEmpty();
        assertThat(content.golden()).isEmpty();
        assertThat(content.practice()).allMatch(practice -> practice.questions().isEmpty());
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
                owner: mary
                ---

                Short.

                ---
                """);

        assertThat(Content.of(documents).faqs().getFirst())
                .isEqualTo(
                        new Faq(
                                "renew-items",
                                "en",
                                false,
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
                                "mary",
                                "Short.\n\n---",
                                null));
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
    void smallTalkAndScopeAreTranslatedToo() {
        documents.put(
                "small-talk/thanks.es.yml", "id: thanks\nphrases: [gracias]\nreply: De nada.\n");
        documents.put("scope/complaint.es.yml", "reason: complaint\nphrases: [una queja]\n");
        documents.put(
                "faq/wifi.es.md",
                Knowledge.faq("wifi", "La red", "clave").replace("title:", "language: es\ntitle:"));

        Content content = Content.of(documents);

        assertThat(content.problems()).isEmpty();
        assertThat(content.languages()).containsExactly("en", "es");
        assertThat(content.in("es").phrasings())
                .containsExactly(
                        new Phrasing("La red", "wifi", "es"),
                        new Phrasing("clave", "wifi", "es"),
                        new Phrasing("gracias", "talk:thanks", "es"),
                        new Phrasing("una queja", "scope:complaint", "es"));
        assertThat(content.in("en").phrasings()).hasSize(9);
    }

    @Test
    void theLibrarysTextsMayBeGivenInSeveralLanguages() {
        documents.put(
                "library.yml",
                """
                name: Elm Library
                assistant: {en: the Elm bot, es: el asistente}
                emergency: {es: Llame al 911., en: Call 911.}
                """);

        Library library = Content.of(documents).library();

        assertThat(library.emergency().own()).isEqualTo("Call 911.");
        assertThat(library.emergency().in("es-MX")).isEqualTo("Llame al 911.");
        assertThat(library.emergency().in("fr")).isEqualTo("Call 911.");
        assertThat(library.assistant().in("es")).isEqualTo("el asistente");
    }

    @ParameterizedTest
    @CsvSource({
        "https://elm.example/a.png, true",
        "https://maps.elm.example/a.png, true",
        "https://books.example/a.png, true",
        "https://evil-elm.example/a.png, false",
        "https://elm.example.org/a.png, false",
        "https://www.books.example.elm/a.png, false"
    })
    void imagesAreOnTheLibrarysOwnServers(String address, boolean own) {
        documents.put(
                "library.yml",
                "name: Elm\nemergency: Call 911.\nweb: https://www.elm.example/about\n"
                        + "catalogue: https://books.example\n");
        documents.computeIfPresent(
                Knowledge.RENEW,
                (_, text) -> text.replace("This is", "This ![a map](%s) is".formatted(address)));

        assertThat(Content.of(documents).problems().isEmpty()).isEqualTo(own);
    }

    @Test
    void phrasingsSayWhatTheyMean() {
        assertThat(Content.of(documents).phrasings())
                .containsExactly(
                        new Phrasing("Renewing items", "renew-items", "en"),
                        new Phrasing("how do i renew", "renew-items", "en"),
                        new Phrasing("renew my book", "renew-items", "en"),
                        new Phrasing("Using the wireless network", "wifi", "en"),
                        new Phrasing("wifi password", "wifi", "en"),
                        new Phrasing("get online", "wifi", "en"),
                        new Phrasing("thanks", "talk:thanks", "en"),
                        new Phrasing("ta", "talk:thanks", "en"),
                        new Phrasing("this is a scandal", "scope:complaint", "en"));
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
