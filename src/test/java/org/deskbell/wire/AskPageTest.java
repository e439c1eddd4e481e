package org.deskbell.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.deskbell.answers.Answers;
import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.Entry;
import org.deskbell.handoff.Blocks;
import org.deskbell.handoff.Handoff;
import org.deskbell.inbox.Inbox;
import org.deskbell.kernel.StaffId;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The chat without script, over real HTTP.
@DeskbellServer
class AskPageTest {
    private static final Pattern FRAME = Pattern.compile("name=\"frame\" value=\"([^\"]+)\"");
    private static final String QUESTION = "how do I renew a book";

    private static final StaffId ADMIN = new StaffId("admin");

    @Autowired private Conversations conversations;
    @Autowired private AskView view;
    @Autowired private DeskBoard board;
    @Autowired private Growth growth;
    @Autowired private Blocks blocks;
    @Autowired private Handoff handoff;
    @Autowired private Inbox inbox;
    @Autowired private Answers answers;
    @LocalServerPort private int port;

    private Browser patron;

    @BeforeEach
    void comes() {
        patron = new Browser("192.0.2.1", port);
        await().atMost(Socket.PATIENCE).until(() -> handoff.staff().isEmpty());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> answers.find(QUESTION, 1).getFirst().cosine() > 0);
    }

    @Test
    void aQuestionIsAnsweredAndTheTokenIsInACookieAlone() {
        HttpResponse<String> first = patron.get("/ask?q=Fines&language=en");
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        assertThat(first.body()).contains("a program, not a person", ">Fines</textarea>");

        HttpResponse<String> sent = act("SAY", "text", QUESTION);

        assertThat(sent.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Path=/ask", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age", "Expires");
        String token = token().getValue();
        String page = page();
        assertThat(Browser.location(sent)).isEqualTo("/ask?language=en");
        assertThat(page)
                .contains(QUESTION, "id=\"latest\"", "href=\"/faq/renew-items\"")
                .doesNotContain(token, "<iframe");
        assertThat(conversations.recall(token)).isPresent();
    }

    @Test
    void theSameFormSentTwiceSaysItOnce() {
        String frame = frame();
        send("frame", frame, "action", "SAY", "text", QUESTION);
        var again = new Browser("192.0.2.1", port); // its cookie has not come yet
        again.post("/ask", "frame", frame, "action", "SAY", "text", QUESTION);

        assertThat(said(again.get("/ask").body())).isEqualTo(1);
        assertThat(again.cookies("deskbell-chat").getFirst().getValue())
                .isEqualTo(token().getValue());
        HttpResponse<String> other =
                send("frame", frame, "action", "SAY", "text", "something else");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("This page was an old one", ">something else</textarea>");
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Sec-Fetch-Site, cross-site", "Origin, null"})
    void aPageOfAnotherSiteCannotSpeakForAPatron(String header, String value) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ask"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "action=SAY&text=x&frame=" + UUID.randomUUID()))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void whetherAnAnswerHelpedIsAskedOnce() {
        act("SAY", "text", QUESTION);
        assertThat(page()).contains("Was this helpful?", "value=\"2:false\"");

        HttpResponse<String> rated = send("frame", frame(), "helpful", "2:false");

        assertThat(Browser.location(rated)).isEqualTo("/ask?thanks&language=en");
        assertThat(patron.get("/ask?thanks&language=en").body())
                .contains("Thank you for telling us.")
                .doesNotContain("Was this helpful?");
        assertThat(send("frame", frame(), "helpful", "1:true").statusCode()).isEqualTo(422);
        assertThat(send("frame", frame(), "helpful", "soon").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsRefusedSaysWhyAndKeepsWhatWasTyped() {
        HttpResponse<String> empty = act("SAY", "text", " ");
        String tooMuch = "é".repeat(2_001);
        HttpResponse<String> tooLong = act("SAY", "text", tooMuch);
        HttpResponse<String> closed = act("ASK_LIBRARIAN", "text", "a draft");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("role=\"alert\"", "There is nothing in this message.");
        assertThat(tooLong.body())
                .contains("at most 2,000 characters", ">" + tooMuch + "</textarea>");
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body())
                .contains(
                        "You can leave your question with an e-mail address",
                        ">a draft</textarea>");
        assertThat(patron.cookies("deskbell-chat")).isEmpty();
        assertThat(send("action", "SAY", "text", "x").statusCode()).isEqualTo(422);
        assertThat(send("action", "DANCE", "frame", frame()).statusCode()).isEqualTo(400);
    }

    @Test
    void whoWritesTooFastIsToldAndLosesNothing() {
        var limits = new LimitSettings(1, Duration.ofMinutes(1), 5, 5);
        var page = new AskPage(conversations, view, board, growth, blocks, limits);
        var mvc = MockMvcTester.of(page);

        assertThat(say(mvc)).hasStatus(HttpStatus.FOUND);
        assertThat(say(mvc))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .model()
                .extractingByKey("refused")
                .asString()
                .contains("too fast");
    }

    private static MvcTestResult say(MockMvcTester mvc) {
        return mvc.post()
                .uri("/ask")
                .param("frame", UUID.randomUUID().toString())
                .param("action", "SAY")
                .param("text", "hello")
                .exchange();
    }

    @Test
    void aQuestionIsLeftForTheLibrarians() {
        HttpResponse<String> refused =
                act("LEAVE_QUESTION", "question", "the 1911 town plan?", "email", "nowhere");
        assertThat(refused.body())
                .contains("does not look like an e-mail address", "<details open=\"open\"")
                .contains(">the 1911 town plan?</textarea>", "value=\"nowhere\"");

        int before = inbox.counts(ADMIN).open();
        act("LEAVE_QUESTION", "question", "the 1911 town plan?", "email", "mary@example.org");

        assertThat(page())
                .contains("Your question is kept for the librarians")
                .doesNotContain("mary@example.org");
        assertThat(inbox.counts(ADMIN).open()).isEqualTo(before + 1);
    }

    @Test
    void anEndedChatIsReadUntilAnotherBegins() {
        act("SAY", "text", QUESTION);
        act("END");
        assertThat(page())
                .contains(QUESTION, "You have ended the chat.", "Start a new chat")
                .doesNotContain("id=\"message\"");

        act("NEW");

        assertThat(page()).contains("id=\"message\"").doesNotContain(QUESTION);
    }

    @Test
    void anErasedChatLeavesNothingHereOrThere() {
        act("SAY", "text", QUESTION);
        String token = token().getValue();

        HttpResponse<String> erased = act("FORGET");

        assertThat(erased.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(patron.get(Browser.location(erased)).body())
                .contains("its words are erased")
                .doesNotContain(QUESTION);
        var visit = conversations.recall(token).orElseThrow();
        assertThat(conversations.entriesAfter(visit.id(), 0, 10))
                .filteredOn(entry -> entry.kind() == Entry.Kind.SAID)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "es-MX, es, Preguntar a la biblioteca",
        "fr, fr, Demander à la bibliothèque",
        "de-AT, de, Die Bibliothek fragen",
        "zh, zh, 向图书馆提问",
        "ar, ar, اسأل المكتبة",
        "tlh, en, Ask the library"
    })
    void thePageSpeaksTheLanguageOfTheBrowser(String browser, String language, String title) {
        assertThat(patron.get("/ask", "Accept-Language", browser).body())
                .contains("<html lang=\"" + language + "\"", "<h1>" + title + "</h1>");
    }

    private HttpResponse<String> act(String action, String... fields) {
        var all = new ArrayList<>(List.of("frame", frame(), "language", "en", "action", action));
        all.addAll(List.of(fields));
        return send(all.toArray(String[]::new));
    }

    private HttpResponse<String> send(String... fields) {
        return patron.post("/ask", fields);
    }

    private String page() {
        return patron.get("/ask?language=en").body();
    }

    private String frame() {
        Matcher frame = FRAME.matcher(page());
        assertThat(frame.find()).isTrue();
        return frame.group(1);
    }

    private HttpCookie token() {
        return patron.cookies("deskbell-chat").getFirst();
    }

    private static long said(String page) {
        return Pattern.compile("<li class=\"patron\"").matcher(page).results().count();
    }
}
