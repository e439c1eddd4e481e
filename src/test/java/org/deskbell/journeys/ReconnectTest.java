package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.TranscriptAssert.assertThatTranscript;

import org.deskbell.support.Patron;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.Test;

import java.util.UUID;

class ReconnectTest extends Journey {
    @Test
    void aPatronWhoLosesTheLineMissesNothing() {
        Patron patron = patron();
        patron.ask("how do I renew a book");
        UUID lastWords = UUID.randomUUID();
        patron.say(lastWords, "renew a dvd");
        patron.awaitAcknowledged(lastWords);
        patron.socket().cut();

        Patron back = here(patron.again(2));

        assertThat(back.welcome().path("resumed").asBoolean()).isTrue();
        back.awaitReply(lastWords);
        assertThat(back.transcript().stream().map(entry -> entry.path("seq").asInt()))
                .containsExactly(3, 4);
    }

    @Test
    void firstWordsThatAreLateOnTheOldLineDoNotBeginASecondChat() {
        Patron patron = patron();
        Patron back = here(patron.again());

        UUID late = patron.say("how do I renew a book");

        assertThat(back.conversation()).isEqualTo(patron.conversation());
        back.say(late, "how do I renew a book");
        back.awaitReply(late);
        assertThatTranscript(back.transcript().stream().distinct().toList()).isGapFree();
    }

    @Test
    void twoTabsShowTheSameTranscript() {
        Patron one = patron();
        one.ask("how do I renew a book");
        Patron two = here(one.again());

        UUID fromTwo = two.say("renew a dvd");
        two.awaitReply(fromTwo);
        one.awaitReply(fromTwo);

        assertThatTranscript(one.transcript()).isGapFree();
        assertThat(two.transcript()).isEqualTo(one.transcript());
    }

    @Test
    void aTokenThatNobodyWasGivenBeginsANewConversation() {
        Patron patron = patron();
        patron.socket().send("{'type':'hello','resume':'not-a-token'}");

        patron.socket()
                .await("second welcome", frame -> patron.socket().frames("welcome").size() == 2);

        assertThat(patron.socket().frames("welcome").getLast().path("resumed").asBoolean())
                .isFalse();
        assertThat(patron.socket().frames("welcome").getLast().path("conversation"))
                .isNotEqualTo(patron.welcome().path("conversation"));
    }

    @Test
    void anEndedConversationIsNotResumed() {
        Patron patron = patron();
        patron.ask("how do I renew a book");
        patron.act("end");
        patron.awaitState("closed");

        patron.say("renew a dvd");

        patron.socket().awaitRefusal("ended");
        assertThat(here(patron.again()).welcome().path("resumed").asBoolean()).isFalse();
    }

    @Test
    void aChatThatHasEndedIsErasedByWhoeverHoldsItsToken() {
        Patron patron = patron();
        patron.ask("how do I renew a book");
        patron.act("end");
        patron.awaitState("closed");
        Patron later = here(patron.again());

        for (String token : new String[] {patron.token(), "of no chat"}) {
            String id = UUID.randomUUID().toString();
            later.socket().send("{'type':'forget','id':'%s','resume':'%s'}", id, token);
            later.socket()
                    .await("kept", f -> Socket.isOf(f, "kept") && Socket.text(f, "id").equals(id));
        }

        patron.socket()
                .await(
                        "tombstone",
                        frame ->
                                frame.path("seq").asInt() == 1
                                        && frame.path("kind").asString().equals("erased"));
        assertThat(later.transcript()).isEmpty();
        later.ask("where can I park");
    }

    @Test
    void forgettingErasesTheWordsOnEveryScreen() {
        Patron patron = patron();
        patron.ask("how do I renew a book");
        Patron otherTab = here(patron.again());
        otherTab.socket().await("reply", frame -> frame.path("seq").asInt() == 2);

        patron.act("forget");

        for (Patron tab : new Patron[] {patron, otherTab}) {
            tab.socket()
                    .await(
                            "tombstone",
                            frame ->
                                    frame.path("seq").asInt() == 1
                                            && Patron.from(frame, "patron")
                                            && frame.path("kind").asString().equals("erased"));
            tab.awaitState("closed");
            assertThat(tab.socket().frames("entry").getLast().path("text").asString())
                    .doesNotContain("renew");
        }
    }
}
