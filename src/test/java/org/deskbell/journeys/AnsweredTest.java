package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.text;
import static org.deskbell.support.TranscriptAssert.assertThatTranscript;

import org.deskbell.support.Patron;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

class AnsweredTest extends Journey {
    @Test
    void aPatronIsAnsweredWithTheLibrarysOwnAnswer() {
        Patron patron = patron();

        JsonNode reply = patron.ask("how do I renew a book");

        assertThat(text(reply.path("faq"), "id")).isEqualTo("renew-items");
        assertThat(text(reply.path("faq"), "url")).isEqualTo("/faq/renew-items");
        // It came with Deskbell: nobody of the library has looked at it.
        assertThat(reply.path("faq").has("reviewed")).isFalse();
        assertThat(reply.path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(reply.path("blocks").size()).isPositive();
        assertThatTranscript(patron.transcript()).isGapFree();
    }

    @Test
    void theGreetingSaysThatItIsAProgram() {
        assertThat(text(patron().welcome(), "greeting")).contains("a program, not a person");
    }

    @Test
    void severalQuestionsInARowAreEachAnsweredOnceAndInOrder() {
        Patron patron = patron();
        UUID[] said = {
            patron.say("how do I renew a book"),
            patron.say("renew my dvd"),
            patron.say("renew a magazine")
        };

        for (UUID id : said) {
            patron.awaitReply(id);
        }

        for (UUID id : said) {
            assertThatTranscript(patron.transcript())
                    .hasOneReplyTo(patron.awaitAcknowledged(id).path("seq").asInt());
        }
        assertThat(
                        patron.transcript().stream()
                                .filter(entry -> Patron.from(entry, "bot"))
                                .map(entry -> entry.path("re").asInt()))
                .isSorted();
    }

    @Test
    void aRepeatedMessageIsKeptOnceAndAcknowledgedAgain() {
        Patron patron = patron();
        UUID id = patron.say("how do I renew a book");
        patron.awaitReply(id);

        patron.say(id, "how do I renew a book");
        patron.say(id, "something else");

        patron.socket().awaitRefusal("id-reused");
        assertThat(
                        patron.transcript().stream()
                                .filter(entry -> text(entry, "id").equals(id.toString())))
                .hasSize(2)
                .allMatch(entry -> entry.path("seq").asInt() == 1);
        Patron elsewhere = here(patron.again());
        elsewhere.socket().await("reply", entry -> entry.path("re").asInt() == 1);
        assertThatTranscript(elsewhere.transcript()).isGapFree().hasOneReplyTo(1);
    }

    @Test
    void personalDataIsMaskedAndThePatronIsTold() {
        Patron patron = patron();

        UUID id = patron.say("my mail is jo@example.org, how do I renew a book");

        assertThat(text(patron.awaitAcknowledged(id), "text"))
                .isEqualTo("my mail is [e-mail], how do I renew a book");
        patron.awaitWords("system", "were hidden");
        patron.awaitReply(id);
    }

    @Test
    void nothingIsWrittenForAPatronWhoOnlyLooks() {
        Patron patron = patron();

        Patron again = here(patron.again());

        assertThat(again.welcome().path("resumed").asBoolean()).isFalse();
    }
}
