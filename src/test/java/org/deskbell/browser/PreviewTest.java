package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.deskbell.store.Database;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.deskbell.support.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.net.URI;
import java.util.List;

/// A library whose librarians see what patrons type before it is sent.
@TestPropertySource(properties = "deskbell.typing-preview=true")
class PreviewTest extends BrowserTest {
    private static final String NOTICE = "The librarian sees what you type before you send it.";
    private static final String ASKED = "do you have the deed of the mill";
    private static final String OTHER = "may I photograph the charter";

    @Autowired private Database database;

    @Test
    void thePatronIsToldAndTheLibrarianSeesItUntilItIsSent() {
        var librarian = librarian(person(), colleague("Ana"));
        var patron = waitingPatron(ASKED);
        assertThat(patron.getByText(NOTICE)).isHidden();
        claim(librarian, ASKED);
        assertThat(patron.getByRole(AriaRole.STATUS).getByText(NOTICE)).isVisible();

        type(patron, "it is about the mi");
        assertThat(preview(librarian)).hasText("Is writing: it is about the mi");
        assertThat(librarian.getByRole(AriaRole.LOG)).not().containsText("about the mi");
        type(patron, "");
        assertThat(preview(librarian)).isHidden();
        type(patron, "it is about the mill");
        assertThat(preview(librarian)).hasText("Is writing: it is about the mill");
        patron.getByLabel("Your message").press("Enter");
        assertThat(librarian.getByRole(AriaRole.LOG)).containsText("it is about the mill");
        assertThat(preview(librarian)).isHidden();

        type(patron, "and of the canal");
        assertThat(preview(librarian)).hasText("Is writing: and of the canal");
        patron.context().close();
        assertThat(preview(librarian)).isHidden();
    }

    @Test
    void theNoticeGoesWithTheLibrarian() {
        var librarian = librarian(person(), colleague("Ana"));
        var patron = waitingPatron(OTHER);
        claim(librarian, OTHER);
        assertThat(patron.getByText(NOTICE)).isVisible();

        handBack(librarian);

        assertThat(patron.getByText("The assistant is listening again.")).isVisible();
        assertThat(patron.getByText(NOTICE)).isHidden();
    }

    @Test
    void onlyWhoAnswersSeesIt() {
        String cho = colleague("Cho");
        try (Patron patron = Patron.arrive(sockets());
                Librarian ana = atDesk(colleague("Ana"));
                Librarian ben = atDesk(colleague("Ben"));
                Librarian helper = atDesk(cho)) {
            assertThat(patron.welcome().path("preview").asBoolean()).isTrue();
            patron.awaitAcknowledged(patron.say("how do I renew a book"));
            patron.act("ask-librarian");
            patron.awaitState("waiting");
            String chat = patron.conversation();
            for (Librarian one : List.of(ana, ben, helper)) {
                one.socket().send("{'type':'open','conversation':'%s'}", chat);
                one.socket().await("opened");
            }
            type(patron, "while nobody has me");
            ana.claim(chat);
            ana.awaitKept(ana.act("invite", chat, ",'librarian':'%s'".formatted(cho)));
            helper.act("join", chat);
            patron.awaitWords("system", "Cho has joined");
            type(patron, "what I think better of");
            type(patron, "");
            type(patron, "x".repeat(2_001));
            patron.socket().awaitRefusal("too-long");
            type(patron, "the end");

            for (Librarian one : List.of(ana, helper)) {
                awaitDraft(one, "the end");
                assertThat(drafts(one)).containsExactly("what I think better of", "", "the end");
            }
            ben.socket().await("three", _ -> ben.socket().frames("typing").size() == 3);
            assertThat(drafts(ben)).isEmpty();
            assertThat(
                            database.reads()
                                    .sql("select text from entry where conversation = :id")
                                    .param("id", chat)
                                    .query(String.class)
                                    .list())
                    .noneMatch(said -> said.contains("think better"));
        }
    }

    private static List<String> drafts(Librarian who) {
        return who.socket().frames("typing").stream()
                .filter(frame -> frame.has("text"))
                .map(frame -> text(frame, "text"))
                .toList();
    }

    private static void awaitDraft(Librarian who, String draft) {
        who.socket()
                .await(draft, frame -> isOf(frame, "typing") && text(frame, "text").equals(draft));
    }

    private static void type(Patron patron, String text) {
        patron.socket().send("{'type':'typing','text':'%s'}", text);
    }

    private static void type(Page patron, String text) {
        patron.getByLabel("Your message").fill(text);
    }

    private static Locator preview(Page librarian) {
        return librarian.locator(".preview");
    }

    private Librarian atDesk(String who) {
        return Librarian.atDesk(sockets(), SignIn.as(URI.create(url("")), who, PASSWORD));
    }

    private URI sockets() {
        return URI.create(url("").replace("http", "ws"));
    }
}
