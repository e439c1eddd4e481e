package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.understanding.Embedder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.net.URI;
import java.time.Duration;

class SuggestTest {
    private static final Embedder WORDS_ONLY = Embedder.off();
    private static final Answers ANSWERS = Answers.over(content(), WORDS_ONLY);

    private static Content content() {
        var documents = Knowledge.documents();
        documents.put(
                "faq/wifi.es.md",
                Knowledge.faq("wifi", "Usar la red", "contraseña de la red")
                        .replace("title:", "language: es\ntitle:"));
        documents.put(
                "faq/wifi.zh.md",
                Knowledge.faq("wifi", "图书馆的无线网络", "怎么上网")
                        .replace("title:", "language: zh\ntitle:"));
        documents.put(
                "faq/summer.md",
                Knowledge.faq("summer", "Network of the summer", "summer reading")
                        .replace("keywords: []", "keywords: []\nvalid-until: 2020-08-31"));
        return Content.of(documents);
    }

    @AfterAll
    static void close() {
        ANSWERS.close();
        WORDS_ONLY.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    TYPED                 | LANGUAGE | FAQ         | BY
                    r                     | en       | renew-items | one letter
                    renewi                | en       | renew-items | a beginning that is no stem
                    how do i ren          | en       | renew-items | words and a beginning
                    how could i renew     | en       | renew-items | nearly all its words
                    extend my b           | en       | renew-items | a synonym
                    PASSW                 | en-GB    | wifi        | whatever the case
                    contrasena            | es       | wifi        | accents or not
                    图书                  | zh       | wifi        | characters
                    无线网                | zh       | wifi        | characters
                    wifi pass             | fr       | wifi        | the library's own where there are none
                    """)
    void whatIsTypedSoFarIsEnough(String typed, String language, String faq) {
        assertThat(ask(typed, "language", language))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].faq")
                .isEqualTo(faq);
    }

    @Test
    void aSuggestionHasItsTitleAndItsPage() {
        assertThat(ask("contra", "language", "es"))
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        [{"faq": "wifi", "title": "Usar la red", "url": "/faq/es/wifi"}]
                        """);
    }

    @Test
    void aTitleComesBeforeAQuestion() {
        var documents = Knowledge.documents();
        documents.put("faq/a.md", Knowledge.faq("a", "Buying books", "renew the library"));
        try (var answers = Answers.over(Content.of(documents), WORDS_ONLY)) {
            assertThat(answers.suggest("ren", "en", 5))
                    .extracting(Faq::id)
                    .containsExactly("renew-items", "a");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    newal     | only beginnings count
                    renew ren xyzzy abc | too much of it is nowhere
                    summer    | it holds no more
                    ?!        | there is no word
                    """)
    void whatFitsNothingBringsAnEmptyList(String typed) {
        assertThat(ask(typed)).hasStatusOk().bodyJson().isStrictlyEqualTo("[]");
    }

    @Test
    void noMoreComeThanAreWanted() {
        assertThat(ANSWERS.suggest("this is the answer on my book get online", "en", 1))
                .hasSizeLessThan(2);
        assertThat(ask("renew", "n", "1")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=",
                "q=%20%20",
                "q=a&n=0",
                "q=a&n=21",
                "q=a&n=many",
                "q=a&language=e",
                "q=a&language=%3Cb%3E"
            })
    void badInputIsAClearProblem(String query) {
        assertThat(mvc(0).get().uri(URI.create("/api/faq/suggest?" + query)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("The parameter ");
    }

    @Test
    void whatIsTypedHasAtMostTwoHundredCharacters() {
        assertThat(ask("é".repeat(200))).hasStatusOk();
        assertThat(ask("é".repeat(201))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whoAsksTooFastIsToldWhenToComeBack() {
        var limited = mvc(2);

        assertThat(ask(limited, "a")).hasStatusOk();
        assertThat(ask(limited, "a")).hasStatusOk();
        MvcTestResult refused = ask(limited, "a");
        assertThat(refused)
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused.getResponse().getHeader(HttpHeaders.RETRY_AFTER))
                .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
    }

    private static MvcTestResult ask(String typed, String... more) {
        return ask(mvc(0), typed, more);
    }

    private static MvcTestResult ask(MockMvcTester mvc, String typed, String... more) {
        var request = mvc.get().uri("/api/faq/suggest").param("q", typed);
        return (more.length == 0 ? request : request.param(more[0], more[1])).exchange();
    }

    private static MockMvcTester mvc(int perMinute) {
        var settings =
                new AnswersSettings(
                        AnswersSettings.SHIPPED,
                        true,
                        new AnswersSettings.Limits(perMinute),
                        new AnswersSettings.Retention(Duration.ofDays(180)));
        return MockMvcTester.of(new SuggestController(ANSWERS, settings));
    }
}
