package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.deskbell.gaps.Chats;
import org.deskbell.gaps.Gaps;
import org.deskbell.store.Database;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.regex.Pattern;

/// From what patrons did not get to a better answer, in a real browser.
class ImproveTest extends BrowserTest {
    private static final String ASKED = "may i borrow your brass telescope";

    @Autowired private Database database;
    @Autowired private Gaps gaps;

    @Test
    void whatWasNotAnsweredIsLookedAtAddedToAnAnswerWithdrawnAndDecided() {
        var chats = new Chats(database);
        chats.unsure(ASKED, Instant.now(), "Yes, ask for it at the desk.");
        chats.unsure("May I borrow your brass telescope?", Instant.now(), null);
        Page page = editor();
        page.navigate(url("/office/gaps"));
        button(page, "Look now").click();
        await().until(() -> !gaps.progress().going());
        page.navigate(url("/office/gaps"));
        page.getByRole(AriaRole.LINK, named("brass telescope")).click();
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("What a librarian said"))
                .click();
        assertThat(page.getByText("Yes, ask for it at the desk.")).isVisible();

        page.getByRole(AriaRole.SEARCHBOX).fill("borrow laptop");
        button(page, "Find").click();
        page.getByRole(AriaRole.BUTTON, named("Add to")).first().click();
        assertThat(page.getByRole(AriaRole.STATUS).first())
                .containsText("added, and saved as a draft");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Ways to ask")))
                .hasValue(Pattern.compile(ASKED, Pattern.CASE_INSENSITIVE));

        page.navigate(url("/office/phrasings"));
        page.getByRole(AriaRole.BUTTON, named("Withdraw")).first().click();
        button(page, "Undo").click();
        assertThat(page.getByRole(AriaRole.STATUS).first())
                .containsText("in the latest draft again");

        page.navigate(url("/office/gaps"));
        page.getByRole(AriaRole.LINK, named("brass telescope")).click();
        button(page, "Out of scope").click();
        button(page, "Undo").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Opened again.");
        button(page, "Done").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("It comes back");
    }

    private Page editor() {
        Page page = page(person());
        page.navigate(url("/sign-in"));
        page.getByLabel("Sign-in name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(where -> !where.contains("sign-in"));
        return page;
    }
}
