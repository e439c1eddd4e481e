package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;
import static org.deskbell.support.TranscriptAssert.assertThatTranscript;

import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

class HandoffTest extends Journey {
    private static final String HARD = "who won the senate race in this county in 1974";

    @Test
    void whatTheBotCannotKnowGoesToALibrarianWithAllThatWasSaid() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask("how do I renew a book");

        JsonNode ringing = patron.ask(HARD);

        assertThat(text(patron.awaitState("waiting"), "text")).contains("in line");
        JsonNode waiting = patron.socket().await("waiting");
        assertThat(waiting.path("place").asInt()).isPositive();
        assertThat(waiting.path("patience").asInt()).isBetween(60, 90);
        String conversation = patron.conversation();
        librarian.awaitWaiting(conversation);
        librarian.claim(conversation);
        assertThat(text(patron.awaitState("librarian"), "name")).isNotBlank();
        librarian.awaitWords(conversation, "how do I renew a book");
        JsonNode thought =
                librarian
                        .socket()
                        .await(
                                "thought",
                                frame ->
                                        isOf(frame, "thought")
                                                && frame.path("re").asInt()
                                                        == ringing.path("re").asInt());
        assertThat(text(thought, "outcome")).isEqualTo("handoff");
        assertThat(text(thought, "reason")).isNotBlank();

        librarian.say(conversation, "Let me look that up.");
        patron.awaitWords("librarian", "Let me look that up.");
        UUID thanks = patron.say("how do I renew a book, thank you");
        patron.awaitAcknowledged(thanks);
        librarian.awaitWords(conversation, "thank you");
        librarian.act("close", conversation);
        patron.awaitState("closed");

        assertThatTranscript(patron.transcript()).isGapFree();
        assertThat(patron.transcript().stream().filter(entry -> Patron.from(entry, "bot")))
                .as("the bot is silent once a librarian is there")
                .hasSize(2);
    }

    @Test
    void everyScreenShowsOneOrder() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask(HARD);
        String conversation = patron.conversation();
        librarian.awaitWaiting(conversation);
        librarian.claim(conversation);
        patron.awaitState("librarian");
        Patron otherTab = here(patron.again());

        for (int i = 0; i < 30; i++) {
            patron.say("patron " + i);
            otherTab.say("other tab " + i);
            librarian.say(conversation, "librarian " + i);
        }
        patron.awaitAcknowledged(patron.say("last of the patron"));
        otherTab.awaitAcknowledged(otherTab.say("last of the tab"));
        UUID last = librarian.say(conversation, "last of the librarian");

        for (Socket screen :
                new Socket[] {patron.socket(), otherTab.socket(), librarian.socket()}) {
            screen.await("the end", frame -> text(frame, "id").equals(last.toString()));
            screen.await("the end", frame -> text(frame, "text").equals("last of the tab"));
            screen.await("the end", frame -> text(frame, "text").equals("last of the patron"));
        }
        assertThatTranscript(patron.transcript()).isGapFree();
        assertThat(otherTab.transcript()).isEqualTo(patron.transcript());
        assertThat(
                        librarian.transcript(conversation).stream()
                                .map(entry -> text(entry, "at") + text(entry, "text")))
                .isEqualTo(
                        patron.transcript().stream()
                                .map(entry -> text(entry, "at") + text(entry, "text"))
                                .toList());
    }

    @Test
    void theSecondOfTwoClaimsIsToldWhoHasIt() {
        Librarian first = librarian();
        Librarian second = librarian();
        Patron patron = patron();
        patron.ask(HARD);
        String conversation = patron.conversation();
        first.awaitWaiting(conversation);
        second.awaitWaiting(conversation);

        first.claim(conversation);
        UUID late = second.act("claim", conversation);

        JsonNode refusal = second.socket().awaitRefusal("taken");
        assertThat(text(refusal, "id")).isEqualTo(late.toString());
        assertThat(text(refusal, "message")).endsWith("has taken this chat.");
        patron.awaitState("librarian");
        assertThat(
                        patron.transcript().stream()
                                .filter(entry -> text(entry, "state").equals("librarian")))
                .hasSize(1);
    }

    @Test
    void aPatronMayAskForALibrarianAndThinkBetterOfIt() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask("how do I renew a book");

        patron.act("ask-librarian");
        patron.awaitState("waiting");
        librarian.awaitWaiting(patron.conversation());
        patron.awaitAcknowledged(patron.say("how do I renew a dvd"));
        patron.act("back-to-bot");
        patron.awaitState("bot");
        patron.ask("how do I renew a magazine");

        assertThat(patron.transcript().stream().filter(entry -> Patron.from(entry, "bot")))
                .as("nothing is owed for what was said while waiting")
                .hasSize(2);
        librarian.awaitGoneFromLine(patron.conversation());
    }

    @Test
    void withNobodyAtTheDeskThePatronIsToldAndCanLeaveAQuestion() {
        Patron patron = patron();
        assertThat(patron.welcome().path("desk").path("open").asBoolean()).isFalse();

        JsonNode reply = patron.ask(HARD);
        patron.act("ask-librarian");
        patron.socket().awaitRefusal("desk-closed");
        UUID left = UUID.randomUUID();
        patron.socket()
                .send(
                        "{'type':'leave-question','id':'%s','text':'%s','email':'jo@example.org'}",
                        left, HARD);

        assertThat(text(reply, "offer")).isEqualTo("leave-question");
        patron.awaitAcknowledged(left);
        patron.awaitWords("system", "is kept for the librarians");
        assertThat(patron.transcript().toString()).doesNotContain("jo@example.org");
    }

    @Test
    void whenALibrarianVanishesThePatronReturnsToTheFrontOfTheLine() {
        Librarian stays = librarian();
        Librarian vanishes = librarian();
        Patron patron = patron();
        patron.ask(HARD);
        String conversation = patron.conversation();
        vanishes.awaitWaiting(conversation);
        vanishes.claim(conversation);
        patron.awaitState("librarian");
        stays.socket().cut();

        vanishes.socket().cut();

        patron.awaitWords("system", "back at the front of the line");
        patron.awaitWords("system", "You can keep waiting");
    }

    @Test
    void aLibrarianHandsBackToTheBot() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask(HARD);
        String conversation = patron.conversation();
        librarian.awaitWaiting(conversation);
        librarian.claim(conversation);

        librarian.act("hand-back", conversation);

        patron.awaitState("librarian");
        patron.awaitWords("system", "The assistant is listening again.");
        patron.ask("how do I renew a book");
    }

    @Test
    void onlyTheLibrarianOfAChatWritesIntoIt() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask(HARD);
        String conversation = patron.conversation();
        librarian.awaitWaiting(conversation);

        librarian.say(conversation, "not claimed yet");
        librarian.act("close", conversation);

        librarian.socket().awaitRefusal("not-yours");
        patron.awaitAcknowledged(patron.say("still here"));
        assertThat(patron.transcript().toString()).doesNotContain("not claimed yet");
    }

    @Test
    void aChatThatTheBotAnswersIsNotReadAtTheDesk() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask("how do I renew a book");

        librarian.socket().send("{'type':'open','conversation':'%s'}", patron.conversation());

        librarian.socket().awaitRefusal("not-yours");
    }

    @Test
    void bothSidesSeeTheOtherTyping() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask(HARD);
        String conversation = patron.conversation();
        librarian.awaitWaiting(conversation);
        librarian.claim(conversation);

        librarian.socket().send("{'type':'typing','conversation':'%s'}", conversation);
        patron.socket().send("{'type':'typing'}");

        assertThat(text(patron.socket().await("typing"), "from")).isEqualTo("librarian");
        assertThat(text(librarian.socket().await("typing"), "from")).isEqualTo("patron");
    }
}
