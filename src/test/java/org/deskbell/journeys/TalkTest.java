package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import org.deskbell.conversation.AskedLately;
import org.deskbell.conversation.Signal;
import org.deskbell.conversation.Signals;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Visits in which one thing follows from another.
class TalkTest extends Journey {
    private static final String VAGUE = "can you tell me about holds";

    @Autowired private Signals signals;
    @Autowired private AskedLately lately;

    @Test
    void aFollowUpIsAnsweredFromWhatWasSaidBefore() {
        Patron patron = patron();
        patron.ask("where do I leave my car");

        JsonNode reply = patron.ask("what is that per hour");

        assertThat(text(reply.path("faq"), "id")).isEqualTo("parking");
    }

    @Test
    void whatWasAskedLatelyIsKnownOnceAndNotWhatWasErased() {
        Patron patron = patron();
        patron.ask("is there a loom for 12 weavers");
        patron.ask("is there a loom for 12 weavers");
        Patron other = patron();
        other.ask("is there a kiln for 7 potters");
        assertThat(asked())
                .containsSubsequence(
                        "is there a kiln for 7 potters", "is there a loom for 12 weavers")
                .containsOnlyOnce("is there a loom for 12 weavers");

        other.act("forget");
        other.awaitState("closed");

        assertThat(asked()).doesNotContain("is there a kiln for 7 potters");
    }

    private List<String> asked() {
        return lately.questions(1_000).stream().map(AskedLately.Question::text).toList();
    }

    @Test
    void aChoiceIsAnAnswerAndTeachesWhatTheQuestionMeant() {
        Patron patron = patron();
        JsonNode asked = patron.ask(VAGUE);
        List<String> offered =
                asked.path("choices").valueStream().map(choice -> text(choice, "faq")).toList();
        assertThat(offered).contains("place-hold");

        JsonNode reply = patron.awaitReply(choose(patron, asked, "place-hold"));

        assertThat(text(reply.path("faq"), "id")).isEqualTo("place-hold");
        assertThat(signals())
                .contains(new Signal(Signal.Kind.CHOSEN, VAGUE, "place-hold", offered));
    }

    @Test
    void aChoiceCanBeNamedInWords() {
        Patron patron = patron();
        JsonNode asked = patron.ask("what about holds then");
        String second = text(asked.path("choices").get(1), "faq");

        JsonNode reply = patron.ask("the second one please");

        assertThat(text(reply.path("faq"), "id")).isEqualTo(second);
        assertThat(signals())
                .anyMatch(
                        signal ->
                                signal.kind() == Signal.Kind.CHOSEN
                                        && signal.question().equals("what about holds then")
                                        && second.equals(signal.faq()));
    }

    @Test
    void whoIsNotHelpedTwiceIsInLineForALibrarian() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask("how long can I keep a book");

        JsonNode instead = patron.ask("that was no help");
        JsonNode sorry = patron.ask("none of these");

        assertThat(instead.path("choices").size()).isBetween(2, 4);
        assertThat(text(sorry, "text")).startsWith("I am sorry");
        patron.awaitState("waiting");
        librarian.awaitWaiting(patron.conversation());
        librarian.claim(patron.conversation());
        JsonNode thought =
                librarian
                        .socket()
                        .await(
                                "thought",
                                frame ->
                                        isOf(frame, "thought")
                                                && frame.path("re").asInt()
                                                        == instead.path("re").asInt());
        assertThat(text(thought, "link")).isEqualTo("unhelpful");
        assertThat(text(thought, "asked")).isEqualTo("how long can I keep a book");
        assertThat(signals())
                .contains(
                        new Signal(
                                Signal.Kind.UNHELPFUL,
                                "how long can I keep a book",
                                "loan-periods-and-limits",
                                List.of()));
    }

    @Test
    void afterALibrarianHandsBackTheBotBeginsAnew() {
        Librarian librarian = librarian();
        Patron patron = patron();
        patron.ask("how long can I keep a book");
        patron.act("ask-librarian");
        patron.awaitState("waiting");
        librarian.awaitWaiting(patron.conversation());
        librarian.claim(patron.conversation());
        librarian.act("hand-back", patron.conversation());
        patron.awaitWords("system", "The assistant is listening again.");

        JsonNode reply = patron.ask("the second one");

        assertThat(text(reply.path("faq"), "id")).isNotEqualTo("loan-periods-and-limits");
    }

    @Test
    void whatAPatronTaughtIsForgottenWithThePatron() {
        String words = "i would like to reserve";
        Patron patron = patron();
        JsonNode asked = patron.ask(words);
        patron.awaitReply(choose(patron, asked, text(asked.path("choices").get(0), "faq")));
        assertThat(signals()).anyMatch(signal -> signal.question().equals(words));

        patron.act("forget");

        patron.awaitState("closed");
        assertThat(signals()).noneMatch(signal -> signal.question().equals(words));
    }

    private List<Signal> signals() {
        return signals.since(Instant.EPOCH, 1_000);
    }

    private static UUID choose(Patron patron, JsonNode asked, String faq) {
        UUID id = UUID.randomUUID();
        patron.socket()
                .send(
                        "{'type':'choose','id':'%s','seq':%d,'faq':'%s'}",
                        id, asked.path("seq").asInt(), faq);
        return id;
    }
}
