package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.hooks.Hook;
import org.deskbell.hooks.HookEvent;
import org.deskbell.hooks.Hooks;
import org.deskbell.kernel.StaffId;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.deskbell.support.Receiver;
import org.deskbell.support.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.EnumSet;
import java.util.List;

/// What another tool hears of a chat.
class HooksTest extends Journey {
    private static final StaffId ADMIN = new StaffId("admin");
    private static final String HARD = "who won the senate race in this county in 1974";

    @Autowired private Hooks hooks;

    private Receiver tool;
    private Hook.Made hook;

    @BeforeEach
    void aToolIsConnected() throws Exception {
        tool = new Receiver();
        hook =
                hooks.add(
                        ADMIN, new Hook.Wanted("Tool", tool.url(), EnumSet.allOf(HookEvent.class)));
    }

    @AfterEach
    void itGoes() {
        hooks.delete(ADMIN, hook.hook());
        tool.close();
    }

    @Test
    void aToolHearsWhoWaitsAndWhoTookThemAndNoneOfTheirWords() {
        Librarian librarian = librarian();
        tool.await("desk.opened");
        Patron patron = patron();
        patron.ask("how do I renew a book");
        patron.ask(HARD);
        String conversation = patron.conversation();

        Received waiting = tool.await("patron.waiting");
        assertThat(waiting.data().path("conversation").asString()).isEqualTo(conversation);
        assertThat(waiting.data().path("reason").asString()).isNotBlank();
        assertThat(waiting.data().path("since").asString()).isNotBlank();

        librarian.awaitWaiting(conversation);
        librarian.claim(conversation);
        Received claimed = tool.await("chat.claimed");
        assertThat(claimed.data().path("librarian").path("id").asString()).isEqualTo("admin");
        assertThat(claimed.data().path("waitedSeconds").isNumber()).isTrue();

        librarian.say(conversation, "Let me look that up.");
        patron.awaitWords("librarian", "Let me look that up.");
        librarian.act("close", conversation);
        assertThat(tool.await("chat.left").data().path("conversation").asString())
                .isEqualTo(conversation);

        List<Received> all = tool.received();
        all.forEach(one -> one.assertSignedWith(hook.secret()));
        assertThat(all).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Received::body)
                .allSatisfy(
                        body ->
                                assertThat(body)
                                        .doesNotContainIgnoringCase("senate")
                                        .doesNotContainIgnoringCase("renew")
                                        .doesNotContain("127.0.0.1", "\"en\"", "look that up"));
    }

    @Test
    void aToolHearsThatTheDeskOpenedAndClosed() {
        Librarian librarian = librarian();
        Received opened = tool.await("desk.opened");
        JsonNode ada = opened.data().path("staff").get(0);
        assertThat(ada.path("id").asString()).isEqualTo("admin");
        assertThat(ada.path("presence").asString()).isEqualTo("available");
        assertThat(ada.path("chats").asInt()).isZero();
        tool.forget();

        librarian.close();

        tool.await("presence.changed");
        assertThat(tool.await("desk.closed").data().path("staff").isEmpty()).isTrue();
    }
}
