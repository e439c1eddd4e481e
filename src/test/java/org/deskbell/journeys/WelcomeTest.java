package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.text;

import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpClient;
import java.util.List;
import java.util.UUID;

/// What a page and its patron may wish for at the beginning: a language, a department, topics.
class WelcomeTest extends Journey {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    language, greeting, with nobody at the desk, with somebody at it
                    en,       Hello,    The desk|No librarian,   A librarian is at the desk.
                    es,       Hola,     bibliotecario,           Hay un bibliotecario disponible.
                    fr-CA,    Bonjour,  bibliothécaire,          Un bibliothécaire est disponible.
                    de,       Guten,    Auskunft|niemand,        Jemand aus der Bibliothek ist da.
                    zh-CN,    您好,      咨询台|图书馆员,           有图书馆员值班。
                    ar,       مرحبًا,    مكتب|مكتبة,               يوجد أمين مكتبة الآن.
                    """,
            useHeadersInDisplayName = true)
    void thePatronsLanguageIsSpoken(String language, String greeting, String nobody, String here) {
        Patron early = patron("'language':'%s'".formatted(language));
        assertThat(text(early.welcome(), "greeting")).startsWith(greeting);
        assertThat(desk(early)).containsPattern(nobody).doesNotContain("{");
        early.act("ask-librarian");
        assertThat(text(early.socket().awaitRefusal("desk-closed"), "message"))
                .startsWith(desk(early));

        librarian();
        Patron late = patron("'language':'%s'".formatted(language));
        assertThat(desk(late)).isEqualTo(here);
    }

    @Test
    void aChatThatGoesOnInAnotherLanguageIsSpokenToInIt() {
        Patron patron = patron("'language':'en'");
        patron.ask("how do I renew a book");

        Patron again = here(patron.again("'language':'es'"));
        again.act("end");

        assertThat(text(again.awaitState("closed"), "text"))
                .isEqualTo("Usted ha terminado el chat.");
    }

    @Test
    void anAnswerSaysWhichLanguageItIsIn() {
        Patron patron = patron("'language':'es'");
        assertThat(text(patron.ask("how do I renew a book"), "language")).isEqualTo("en");
        assertThat(text(patron.ask("¿cómo renuevo un libro?"), "language")).isEqualTo("es");
    }

    @Test
    void theTopicsAreThoseOfTheLibraryInThePatronsLanguage() {
        assertThat(topics(patron())).hasSize(6).startsWith("renew-items");
        assertThat(topics(patron("'language':'es'"))).startsWith("renew-items", "library-hours");
        assertThat(topics(patron("'language':'fr'"))).isEmpty();
    }

    @Test
    void aPageMayWishForTopicsOfItsOwn() {
        assertThat(topics(patron("'topics':['wifi','nothing','notary','wifi']")))
                .containsExactly("wifi", "notary");
        assertThat(topics(patron("'topics':[]"))).isEmpty();
        assertThat(topics(patron("'topics':[null,'wifi']"))).containsExactly("wifi");
    }

    @Test
    void aTopicBeginsAConversation() {
        Patron patron = patron();
        UUID id = choose(patron, "wifi");

        assertThat(text(patron.awaitAcknowledged(id), "text"))
                .isEqualTo(text(titled(patron, "wifi"), "title"));
        assertThat(text(patron.awaitReply(id).path("faq"), "id")).isEqualTo("wifi");
    }

    @Test
    void whatIsNoAnswerIsNoTopic() {
        Patron patron = patron();
        patron.say("hello");
        choose(patron, "nothing");
        patron.socket().awaitRefusal("bad-frame");
    }

    @Test
    void aHandoffThatIsAskedForIsAMatterOfThePagesDepartment() {
        Librarian librarian = librarian();
        Patron patron = patron("'department':'special-collections'");
        patron.act("ask-librarian");
        patron.awaitState("waiting");

        librarian.awaitWaiting(patron.conversation());
        assertThat(text(librarian.row(patron.conversation()).orElseThrow(), "department"))
                .isEqualTo("special-collections");
    }

    @Test
    void aDepartmentThatIsNoneIsRefusedWithThoseThatAre() {
        try (var socket = new Socket(HttpClient.newHttpClient(), sockets().resolve("/ws/chat"))) {
            socket.send("{'type':'hello','department':'kitchen'}");
            assertThat(text(socket.awaitRefusal("bad-frame"), "message"))
                    .contains("`department`", "circulation", "youth-services");
        }
    }

    private Patron patron(String wishes) {
        return here(Patron.arrive(sockets(), wishes));
    }

    private static UUID choose(Patron patron, String topic) {
        UUID id = UUID.randomUUID();
        patron.socket().send("{'type':'choose','id':'%s','seq':0,'faq':'%s'}", id, topic);
        return id;
    }

    private static String desk(Patron patron) {
        return text(patron.welcome().path("desk"), "message");
    }

    private static List<String> topics(Patron patron) {
        return patron.welcome().path("topics").valueStream().map(one -> text(one, "faq")).toList();
    }

    private static JsonNode titled(Patron patron, String topic) {
        return patron.welcome()
                .path("topics")
                .valueStream()
                .filter(one -> text(one, "faq").equals(topic))
                .findFirst()
                .orElseThrow();
    }
}
