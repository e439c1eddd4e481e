package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AskControllerTest {
    private final MockMvcTester mvc = mvc(0);

    @Test
    void anAnswerIsToldWhole() {
        assertThat(ask("{\"question\": \"how do i renew a book\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"outcome": "answer", "language": "en", "intent": "renew-items", "reason": null,
                         "masked": false, "more": [],
                         "answer": {"faq": "renew-items", "title": "Renewing items", "url": "/faq/renew-items"}}
                        """)
                .hasPathSatisfying("$.confidence", c -> c.assertThat().isNotNull())
                .hasPathSatisfying("$.message", m -> m.assertThat().asString().contains("twice"))
                .hasPathSatisfying(
                        "$.answer.html", h -> h.assertThat().asString().startsWith("<p>"))
                .hasPathSatisfying(
                        "$.answer.text", t -> t.assertThat().asString().doesNotContain("**"))
                .hasPathSatisfying(
                        "$.alternatives[0].faq", f -> f.assertThat().isNotEqualTo("renew-items"));
    }

    @Test
    void aHandoffTellsItsReason() {
        assertThat(ask("{\"question\": \"a human please\", \"language\": \"en-US\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"outcome": "handoff", "reason": "asked-for-human", "answer": null}
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"question\": null}",
                "{\"question\": \"   \"}",
                "{\"question\": {\"a\": 1}}",
                "{\"question\": \"\\u0000\\u200b\"}"
            })
    void badInputIsAClearProblem(String body) {
        assertThat(ask(body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aQuestionHasAtMostTwoThousandCharacters() {
        assertThat(ask("{\"question\": \"" + "é".repeat(2_000) + "\"}")).hasStatusOk();
        assertThat(ask("{\"question\": \"" + "é".repeat(2_001) + "\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whoAsksTooFastIsToldWhenToComeBack() {
        var limited = mvc(2);
        String body = "{\"question\": \"hello\"}";

        assertThat(ask(limited, body)).hasStatusOk();
        assertThat(ask(limited, body)).hasStatusOk();
        MvcTestResult refused = ask(limited, body);
        assertThat(refused)
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused.getResponse().getHeader(HttpHeaders.RETRY_AFTER))
                .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
    }

    private MvcTestResult ask(String body) {
        return ask(mvc, body);
    }

    private static MvcTestResult ask(MockMvcTester mvc, String body) {
        return mvc.post()
                .uri("/api/ask")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static MockMvcTester mvc(int perMinute) {
        var settings = new AnsweringSettings(0.95, new AnsweringSettings.Limits(perMinute));
        return MockMvcTester.of(new AskController(Shipped.BENCH.answering(), settings));
    }
}
