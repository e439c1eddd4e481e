package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// A librarian sees the earlier chats of a patron who has said that librarians may.
class EarlierTest extends Journey {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Browser desk;
    private Librarian librarian;

    @BeforeEach
    void aLibrarianIsAtTheDesk() {
        desk = new Browser("192.0.2.41", web().getPort());
        desk.signIn("admin", DeskbellServer.ADMIN_PASSWORD);
        librarian = librarian();
    }

    @Test
    void nothingIsShownUnlessThePatronHasSaidSo() {
        ended("how do I renew a book");
        Patron again = atTheDesk("where are the maps", null);

        assertThat(head(again).has("earlier")).isFalse();
        assertThat(earlier(again)).isEmpty();
    }

    @Test
    void theChatBeforeIsShownWithWhatWasSaidAndHowItEnded() {
        Patron first = atTheDesk("where are the town plans", null);
        librarian.say(first.conversation(), "In the map room.");
        first.awaitWords("librarian", "In the map room.");
        librarian.act("close", first.conversation(), ",'reason':'answered','tags':['maps']");
        first.awaitState("closed");

        Patron second = atTheDesk("and the sea charts", first.token());

        awaitEarlier(second, 1);
        JsonNode one = earlier(second).getFirst();
        assertThat(text(one, "words")).isEqualTo("where are the town plans");
        assertThat(text(one, "at")).isNotEmpty();
        assertThat(text(one, "reason")).isEqualTo("answered");
        assertThat(one.path("tags").path(0).asString()).isEqualTo("maps");
        assertThat(transcript(second, text(one, "chat")))
                .extracting(said -> text(said, "from") + ": " + text(said, "text"))
                .contains("patron: where are the town plans", "librarian: In the map room.");
        assertThat(transcript(second, text(one, "chat")))
                .allSatisfy(said -> assertThat(text(said, "at")).isNotEmpty());
        assertThat(second.socket().frames())
                .as("the patron is told nothing of it")
                .noneMatch(frame -> frame.toString().contains(first.conversation()));
    }

    @Test
    void atMostFiveAreShownTheNewestFirst() {
        Patron before = ended("question 0");
        for (int i = 1; i <= 6; i++) {
            before = ended("question " + i, before.token());
        }
        Patron now = atTheDesk("one more", before.token());

        awaitEarlier(now, 5);
        assertThat(earlier(now))
                .extracting(one -> text(one, "words"))
                .containsExactly(
                        "question 6", "question 5", "question 4", "question 3", "question 2");
    }

    @Test
    void turningItOffCutsItAtOnce() {
        Patron first = ended("how do I renew a book");
        Patron second = atTheDesk("where are the atlases", first.token());
        awaitEarlier(second, 1);
        String chat = text(earlier(second).getFirst(), "chat");

        letSee(second, null);

        awaitEarlier(second, 0);
        assertThat(earlier(second)).isEmpty();
        assertThat(ask(second, "/" + chat).statusCode()).isEqualTo(404);
    }

    @Test
    void whatThePatronHasErasedIsGoneFromTheDeskToo() {
        Patron first = ended("my secret question");
        Patron second = atTheDesk("where are the globes", first.token());
        awaitEarlier(second, 1);
        String chat = text(earlier(second).getFirst(), "chat");

        UUID id = UUID.randomUUID();
        second.socket().send("{'type':'forget','id':'%s','resume':'%s'}", id, first.token());
        awaitKept(second, id);

        awaitEarlier(second, 0);
        assertThat(earlier(second)).isEmpty();
        assertThat(ask(second, "/" + chat).statusCode()).isEqualTo(404);
    }

    @Test
    void whatNoChatHasAsItsTokenIsAnsweredAsATokenAndDoesNoHarm() {
        Patron first = ended("how do I renew a book");
        Patron second = atTheDesk("where are the almanacs", null);

        for (String none : List.of("", "x", "y".repeat(10_000), first.conversation())) {
            letSee(second, none);
            assertThat(earlier(second)).isEmpty();
        }
        second.socket().send("{'type':'earlier','id':'%s','before':7}", UUID.randomUUID());
        second.socket().awaitRefusal("bad-frame");
        librarian.say(second.conversation(), "Over there.");
        second.awaitWords("librarian", "Over there.");
        letSee(second, first.token());
        assertThat(earlier(second)).hasSize(1);
    }

    @Test
    void beforeAnythingIsSaidThereIsNothingToSee() {
        Patron first = ended("how do I renew a book");
        Patron second = patron();
        second.socket()
                .send(
                        "{'type':'earlier','id':'%s','before':'%s'}",
                        UUID.randomUUID(), first.token());

        second.socket().awaitRefusal("bad-frame");
    }

    @Test
    void onlyWhatComesBeforeAChatAtTheDeskIsRead() {
        Patron first = ended("how do I renew a book");
        Patron stranger = ended("a question of somebody else");
        Patron second = atTheDesk("where are the diaries", first.token());

        assertThat(ask(second, "/" + stranger.conversation()).statusCode()).isEqualTo(404);
        assertThat(ask(second, "/" + first.conversation()).statusCode()).isEqualTo(200);
        assertThat(ask(first, "").statusCode()).isEqualTo(404);
        assertThat(desk.get("/desk/earlier?conversation=x").statusCode()).isEqualTo(400);

        second.act("end");
        second.awaitState("closed");
        assertThat(ask(second, "").statusCode()).isEqualTo(404);
        assertThat(ask(second, "/" + first.conversation()).statusCode()).isEqualTo(404);
    }

    private Patron ended(String words) {
        return ended(words, null);
    }

    private Patron ended(String words, @Nullable String before) {
        Patron patron = patron();
        patron.awaitAcknowledged(patron.say(words));
        if (before != null) {
            letSee(patron, before);
        }
        patron.act("end");
        patron.awaitState("closed");
        return patron;
    }

    /// A patron who is with the librarian.
    private Patron atTheDesk(String words, @Nullable String before) {
        Patron patron = patron();
        patron.ask(words);
        if (patron.socket().frames().stream()
                .noneMatch(frame -> text(frame, "state").equals("waiting"))) {
            patron.act("ask-librarian");
        }
        patron.awaitState("waiting");
        librarian.awaitWaiting(patron.conversation());
        librarian.claim(patron.conversation());
        if (before != null) {
            letSee(patron, before);
        }
        return patron;
    }

    private static void letSee(Patron patron, @Nullable String before) {
        UUID id = UUID.randomUUID();
        var frame = new HashMap<String, Object>();
        frame.put("type", "earlier");
        frame.put("id", id.toString());
        frame.put("before", before);
        patron.socket().sendJson(frame);
        awaitKept(patron, id);
    }

    private static void awaitKept(Patron patron, UUID id) {
        patron.socket()
                .await(
                        "kept " + id,
                        frame -> isOf(frame, "kept") && text(frame, "id").equals("" + id));
    }

    /// Until the librarian has been told at last of so many.
    private void awaitEarlier(Patron patron, int chats) {
        librarian
                .socket()
                .await(
                        chats + " earlier chats",
                        _ -> head(patron).path("earlier").asInt(0) == chats);
    }

    private JsonNode head(Patron patron) {
        return librarian.socket().frames("opened").stream()
                .filter(frame -> text(frame, "conversation").equals(patron.conversation()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private List<JsonNode> earlier(Patron patron) {
        return list(ask(patron, ""));
    }

    private List<JsonNode> transcript(Patron patron, String chat) {
        return list(ask(patron, "/" + chat));
    }

    private HttpResponse<String> ask(Patron patron, String path) {
        return desk.get("/desk/earlier" + path + "?conversation=" + patron.conversation());
    }

    private static List<JsonNode> list(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body()).valueStream().toList();
    }
}
