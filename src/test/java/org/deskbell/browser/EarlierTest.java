package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;

/// A patron lets librarians see the chats before, and takes it back.
class EarlierTest extends BrowserTest {
    private static final String MAY = "Librarians may see my earlier chats on this device";
    private static final String ON = "Librarians may see your earlier chats on this device.";
    private static final String KEPT =
            "Object.keys(localStorage).filter(key => key.includes('earlier')).length";

    @Test
    void aLibrarianUnfoldsTheChatBeforeByKeyboardUntilThePatronTurnsItOff() {
        Page librarian = desk("Eva");
        Page patron = patron();
        askAndSeeTheAnswer(patron);
        option(patron, MAY);
        patron.keyboard().press("Escape");
        option(patron, "End this chat");
        button(patron, "Start a new chat").click();
        assertThat(patron.getByText(ON)).isVisible();

        wait(patron, "where are the mill records");
        claim(librarian, "mill records");
        assertThat(earlier(librarian)).isVisible();
        librarian.getByLabel("Your reply").press("Escape");
        librarian.keyboard().press("h");
        assertThat(earlier(librarian)).isFocused();
        Locator first = librarian.locator(".earlier li summary");
        assertThat(first).containsText("Today at");
        librarian.keyboard().press("Tab");
        assertThat(first).isFocused();
        librarian.keyboard().press("Enter");
        assertThat(librarian.locator(".earlier .entry.patron")).containsText(QUESTION);
        assertThat(librarian.locator(".earlier .entry.bot time").first()).isVisible();
        photograph(librarian, "desk-earlier");

        button(patron, "Turn off").click();
        assertThat(patron.getByText("Librarians no longer see your earlier chats.")).isVisible();
        assertThat(librarian.locator(".earlier")).isHidden();
        assertThat(librarian.locator(".earlier .entry")).hasCount(0);
        assertThat(librarian.locator(".chat h2")).isFocused();
        assertThat(patron.evaluate(KEPT)).isEqualTo(0);
        end(patron);
    }

    @Test
    void nothingIsKeptOrShownUnlessThePatronWantsIt() {
        Page librarian = desk("Fay");
        Page patron = patron();
        askAndSeeTheAnswer(patron);
        button(patron, "Chat options").click();
        assertThat(option(patron)).hasAttribute("aria-pressed", "false");
        button(patron, "End this chat").click();
        button(patron, "Start a new chat").click();
        assertThat(patron.getByText(ON)).isHidden();

        wait(patron, "where are the tithe maps");
        claim(librarian, "tithe maps");
        assertThat(librarian.getByLabel("Your reply")).isVisible();
        assertThat(earlier(librarian)).isHidden();
        assertThat(patron.evaluate(KEPT)).isEqualTo(0);
        end(patron);
    }

    @Test
    void theNextVisitInTheSameBrowserFollowsTheLast() {
        Page librarian = desk("Gus");
        BrowserContext person = person();
        Page patron = patron(person);
        askAndSeeTheAnswer(patron);
        option(patron, MAY);
        patron.close();

        Page again = patron(person);
        assertThat(again.getByText(ON)).isVisible();
        photograph(again, "earlier-on");
        wait(again, "where are the parish registers");
        claim(librarian, "parish registers");
        assertThat(earlier(librarian)).isVisible();
        again.reload();
        button(again, "Chat options").click();
        assertThat(option(again)).hasAttribute("aria-pressed", "true");
        again.keyboard().press("Escape");
        end(again);
    }

    @Test
    void whatIsTurnedOffBeforeTheFirstWordsWasNeverSaid() {
        Page librarian = desk("Hal");
        Page patron = patron();
        askAndSeeTheAnswer(patron);
        option(patron, MAY);
        patron.keyboard().press("Escape");
        option(patron, "End this chat");
        button(patron, "Start a new chat").click();
        button(patron, "Turn off").click();
        assertThat(patron.getByLabel("Your message")).isFocused();

        wait(patron, "where are the rate books");
        claim(librarian, "rate books");
        assertThat(librarian.getByLabel("Your reply")).isVisible();
        assertThat(earlier(librarian)).isHidden();
        end(patron);
    }

    @Test
    void anErasedChatIsNotKeptForTheNext() {
        Page librarian = desk("Ida");
        Page patron = patron();
        askAndSeeTheAnswer(patron);
        option(patron, MAY);
        button(patron, "Erase this chat").click();
        button(patron, "Erase").click();
        assertThat(patron.getByText("Your chat was erased.")).isVisible();
        assertThat(patron.evaluate("JSON.stringify(localStorage)").toString())
                .contains("earlier")
                .doesNotContain("last");

        wait(patron, "where are the poll books");
        claim(librarian, "poll books");
        assertThat(librarian.getByLabel("Your reply")).isVisible();
        assertThat(earlier(librarian)).isHidden();
        end(patron);
    }

    private Page desk(String name) {
        Page librarian = librarian(person(), colleague(name));
        librarian.context().route(EARLIER_CHATS, Route::resume);
        return librarian;
    }

    private static Locator earlier(Page librarian) {
        return librarian.getByText("Earlier chat of this patron");
    }

    private static void option(Page patron, String name) {
        button(patron, "Chat options").click();
        button(patron, name).click();
    }

    private static Locator option(Page patron) {
        return button(patron, MAY);
    }

    private static void end(Page patron) {
        option(patron, "End this chat");
        assertThat(button(patron, "Start a new chat")).isVisible();
    }
}
