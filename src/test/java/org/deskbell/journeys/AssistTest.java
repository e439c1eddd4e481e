package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.deskbell.assist.Learning;
import org.deskbell.kernel.StaffId;
import org.deskbell.settings.Settings;
import org.deskbell.store.Database;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A librarian is helped while writing, and Deskbell learns by what is said.
class AssistTest extends Journey {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TELL = "deskbell.tell-shipped";
    private static final String HARD = "who won the senate race in this county in 1974";

    @Autowired private Learning learning;
    @Autowired private Database database;
    @Autowired private Settings settings;

    private Browser desk;
    private Librarian librarian;
    private Patron patron;
    private String chat;

    @BeforeEach
    void aPatronIsWithALibrarian() {
        desk = new Browser("192.0.2.40", web().getPort());
        desk.signIn("admin", DeskbellServer.ADMIN_PASSWORD);
        librarian = librarian();
        patron = patron();
        patron.ask(HARD);
        chat = patron.conversation();
        librarian.awaitWaiting(chat);
        librarian.claim(chat);
        patron.awaitState("librarian");
    }

    @Test
    void whatThePatronSaidLastIsAnsweredWithSuggestions() {
        int seq = says("how do I renew a book");

        // Meaning is compared once the vectors are there, some seconds after the start.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> {
                            JsonNode best = suggestions().path("suggestions").path(0);
                            assertThat(best.path("faq").asString()).isEqualTo("renew-items");
                        });
        JsonNode found = suggestions();
        assertThat(found.path("seq").asInt()).isEqualTo(seq);
        assertThat(found.path("question").asString()).isEqualTo("how do I renew a book");
        assertThat(found.path("suggestions").size()).isBetween(1, 3);
        JsonNode best = found.path("suggestions").path(0);
        assertThat(best.path("title").asString()).isNotBlank();
        assertThat(best.path("text").asString()).contains("renew").doesNotContain("**", "](");
        assertThat(best.path("url").asString()).isEqualTo("/faq/renew-items");
        assertThat(best.path("confidence").asDouble()).isBetween(0.3, 1.0);
        assertThat(found.has("sure")).isFalse();
    }

    @Test
    void whatPatronsAreNotToldYetIsNotSuggestedEither() {
        var admin = new StaffId("admin");
        settings.set(admin, TELL, "false");
        try {
            says("how do i renew the book that i have");
            assertThat(suggestions().path("suggestions").toString()).doesNotContain("renew-items");
        } finally {
            settings.reset(admin, TELL);
        }
        says("how do i renew the book that i had");
        assertThat(suggestions().path("suggestions").toString()).contains("renew-items");
    }

    @Test
    void whatTheLibrarianSaysIsLearntAndNotHowItIsWorded() {
        int first = says("how do I renew a book");
        JsonNode best = suggestions().path("suggestions").path(0);
        String faq = best.path("faq").asString();
        used(first, faq, best.path("text").asString());
        used(first, faq, "something quite different");
        assertThat(kept()).containsExactly(first + " " + faq + " used 0.0");

        int second = says("my number is 212-555-0187, my thing is due soon what now qwrtz");
        used(second, "borrow-laptop", "Bring it to the desk, Jo");
        int third = says("do you have a seed library qwrtz");
        used(third, null, "We have, on floor 2");
        used(third, null, "And it is free");
        assertThat(kept())
                .hasSize(3)
                .anyMatch(row -> row.startsWith(second + " borrow-laptop "))
                .anyMatch(row -> row.startsWith(third + " null ignored null"));
        assertThat(database.reads().sql("select * from assist_signal").query().listOfRows())
                .asString()
                .doesNotContain("555-0187", "Jo", "floor 2");

        used(third, "find-book-on-shelf", "Look on floor 2");
        assertThat(kept())
                .as("in the end there was an answer")
                .hasSize(3)
                .noneMatch(row -> row.contains("ignored"));
    }

    @Test
    void whatIsOfNoUseToAnybodyIsNotKept() {
        used(says("thank you"), null, "You are welcome");
        used(says("can i speak to a person"), null, "You are");

        assertThat(kept()).isEmpty();
    }

    @Test
    void whenThePatronErasesTheChatWhatItTaughtIsErasedToo() {
        int seq = says("do you lend telescopes qwrtz");
        used(seq, null, "We do");
        assertThat(learning.unanswered()).anyMatch(one -> one.words().contains("telescopes qwrtz"));

        patron.socket()
                .send(
                        "{'type':'forget','id':'%s','resume':'%s'}",
                        UUID.randomUUID(), patron.token());
        await().atMost(Socket.PATIENCE).untilAsserted(() -> assertThat(kept()).isEmpty());

        assertThat(post(seq, null, "We do").statusCode()).isEqualTo(404);
        assertThat(desk.get("/desk/suggestions?conversation=" + chat).statusCode()).isEqualTo(404);
    }

    @Test
    void aChatThatTheBotAnswersIsNobodysAtTheDesk() {
        Patron other = patron();
        other.ask("how do I renew a book");
        String id = other.conversation();

        assertThat(desk.get("/desk/suggestions?conversation=" + id).statusCode()).isEqualTo(404);
        assertThat(desk.get("/desk/read-level?conversation=" + id).statusCode()).isEqualTo(404);
        assertThat(desk.get("/desk/suggestions?conversation=x").statusCode()).isEqualTo(400);
        assertThat(desk.get("/desk/suggestions").statusCode()).isEqualTo(400);
    }

    @Test
    void aShortChatIsSuggestedALowLevelWithAReason() {
        librarian.say(chat, "A Mr Smith did.");
        patron.awaitWords("librarian", "A Mr Smith did.");
        patron.awaitAcknowledged(patron.say("thanks"));
        librarian.act("close", chat);
        patron.awaitState("closed");

        JsonNode level = json(desk.get("/desk/read-level?conversation=" + chat));
        assertThat(level.path("level").asInt()).isBetween(1, 3);
        assertThat(level.path("reason").asString()).isNotBlank();
    }

    @Test
    void whoeverAskedAndWasGoneHasNoLevel() {
        librarian.say(chat, "Hello, are you still there?");
        patron.awaitWords("librarian", "still there");

        JsonNode level = json(desk.get("/desk/read-level?conversation=" + chat));
        assertThat(level.path("level").isNull()).isTrue();
        assertThat(level.path("reason").asString()).contains("gone");
    }

    @Test
    void aReplyIsFilledWithThePatronsWords() {
        String body =
                JSON.writeValueAsString(
                        Map.of(
                                "shortcut", "you-asked-" + chat.substring(0, 8),
                                "title", "You asked",
                                "text", "You asked: {patron-question}"));
        String reply = Browser.location(desk.json("POST", "/desk/replies", body));
        says("is {librarian} there");

        assertThat(json(desk.get(reply + "/filled?conversation=" + chat)).path("text").asString())
                .isEqualTo("You asked: is {librarian} there");
        assertThat(json(desk.get(reply + "/filled")).path("text").asString())
                .isEqualTo("You asked: …");
    }

    @Test
    void answersAreFoundByBeginningsThenByMeaning() {
        assertThat(faqs("renew")).contains("renew-items");
        assertThat(faqs("rene")).contains("renew-items");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(faqs("keep+my+novel+a+little+longer"))
                                        .contains("renew-items"));
        assertThat(desk.get("/desk/faqs?q=").statusCode()).isEqualTo(400);
        assertThat(desk.get("/desk/faqs?q=x&n=21").statusCode()).isEqualTo(400);
        JsonNode spanish = json(desk.get("/desk/faqs?q=carn&language=es-MX"));
        assertThat(spanish.path(0).path("language").asString()).isEqualTo("es");
    }

    private List<String> faqs(String q) {
        return json(desk.get("/desk/faqs?q=" + q))
                .valueStream()
                .map(one -> one.path("faq").asString())
                .toList();
    }

    private int says(String words) {
        return patron.awaitAcknowledged(patron.say(words)).path("seq").asInt();
    }

    private JsonNode suggestions() {
        return json(desk.get("/desk/suggestions?conversation=" + chat));
    }

    private void used(int seq, String faq, String text) {
        assertThat(post(seq, faq, text).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> post(int seq, String faq, String text) {
        var body = new HashMap<String, Object>();
        body.put("conversation", chat);
        body.put("seq", seq);
        body.put("faq", faq);
        body.put("text", text);
        return desk.json("POST", "/desk/suggestions/used", JSON.writeValueAsString(body));
    }

    private List<String> kept() {
        return database.reads()
                .sql("select * from assist_signal where conversation = :id order by seq")
                .param("id", chat)
                .query(
                        (row, _) ->
                                "%d %s %s %s"
                                        .formatted(
                                                row.getInt("seq"),
                                                row.getString("faq"),
                                                row.getString("outcome"),
                                                row.getString("changed_share")))
                .list();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
