package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.text;

import org.deskbell.handoff.Blocks;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/// Somebody abuses the desk.
class BlockTest extends Journey {
    private static final String BROWSER = "Lynx/2.9 (abused)";
    private static final String HARD = "who won the senate race in this county in 1974";

    @Autowired private Blocks blocks;

    @AfterEach
    void everybodyRings() {
        blocks.all().forEach(block -> blocks.lift(block.chat(), new StaffId("admin")));
    }

    @Test
    void whoIsBlockedIsAnsweredByTheBotAloneAndToldUntilWhen() {
        Librarian ana = librarian("ana");
        block(ana);

        Patron again = here(Patron.arriveBy(BROWSER, sockets()));
        assertThat(again.welcome().path("desk").path("open").asBoolean()).isFalse();
        assertThat(text(again.welcome().path("desk"), "message"))
                .contains("cannot be asked from it again before");
        again.act("ask-librarian");
        assertThat(text(again.socket().awaitRefusal("desk-closed"), "message"))
                .contains("You can leave your question");
        assertThat(text(again.ask(HARD), "offer")).isEqualTo("leave-question");
        assertThat(text(again.ask("how do I renew a book").path("faq"), "id"))
                .isEqualTo("renew-items");
        again.socket()
                .send(
                        "{'type':'leave-question','id':'%s','text':'May I come back?',"
                                + "'email':'sorry@example.org'}",
                        UUID.randomUUID());
        again.awaitWords("system", "librarian");
    }

    @Test
    void nobodyElseIsKeptFromTheDesk() {
        Librarian ana = librarian("ana");
        block(ana);

        Patron other = patron();
        other.act("ask-librarian");

        other.awaitState("waiting");
    }

    @Test
    void whoseBlockIsLiftedRingsAgain() {
        Librarian ana = librarian("ana");
        String ended = block(ana);
        Patron again = here(Patron.arriveBy(BROWSER, sockets()));
        again.act("ask-librarian");
        again.socket().awaitRefusal("desk-closed");

        blocks.lift(new ConversationId(UUID.fromString(ended)), new StaffId("ana"));

        again.act("ask-librarian");
        again.awaitState("waiting");
    }

    @Test
    void thePageWithoutScriptIsNoWayAround() throws Exception {
        block(librarian("ana"));
        try (var http = HttpClient.newHttpClient()) {
            String form = "action=ASK_LIBRARIAN&frame=" + UUID.randomUUID();
            var request =
                    HttpRequest.newBuilder(web().resolve("/ask"))
                            .header("User-Agent", BROWSER)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build();

            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.body()).contains("cannot be asked from it again before");
        }
    }

    /// @return the chat that was ended
    private String block(Librarian librarian) {
        Patron patron = here(Patron.arriveBy(BROWSER, sockets()));
        patron.act("ask-librarian");
        patron.awaitState("waiting");
        String conversation = patron.conversation();
        librarian.awaitWaiting(conversation);
        librarian.claim(conversation);
        librarian.act("block", conversation);
        patron.awaitState("closed");
        return conversation;
    }
}
