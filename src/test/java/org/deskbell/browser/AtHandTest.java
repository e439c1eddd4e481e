package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// What a librarian has at hand in the console, as the server has it.
class AtHandTest extends BrowserTest {
    @Test
    void answersRepliesAndALevelComeFromTheServer() {
        Page librarian = librarian(person(), colleague("Ada"));
        librarian.context().unroute(BESIDE_THE_DESK);
        librarian.reload();
        Page patron = waitingPatron("is there a room for the chess club");
        claim(librarian, "room for the chess club");

        say(patron, "how long can I keep a laptop");
        var suggested = librarian.locator(".suggested li");
        assertThat(suggested.first())
                .containsText(Pattern.compile("laptop", Pattern.CASE_INSENSITIVE));
        photograph(librarian, "desk-at-hand");
        librarian.getByLabel("Your reply").press("Escape");
        librarian.keyboard().press("1");
        assertThat(librarian.getByLabel("Your reply")).hasValue(Pattern.compile("/faq/[a-z-]+"));
        librarian.getByLabel("Your reply").press("Enter");
        assertThat(patron.locator("deskbell-chat .entry.librarian").first()).containsText("/faq/");

        librarian.getByLabel("Your reply").pressSequentially("/hello");
        assertThat(librarian.getByText("Greeting").first()).isVisible();
        librarian.getByLabel("Your reply").press("Enter");
        assertThat(librarian.getByLabel("Your reply")).hasValue(Pattern.compile("Ada"));
        librarian.getByLabel("Your reply").press("Enter");
        assertThat(patron.locator("deskbell-chat .entry.librarian")).hasCount(2);

        librarian.getByLabel("Your reply").press("Escape");
        librarian.keyboard().press("x");
        assertThat(librarian.getByText("Suggested: ")).isVisible();
    }
}
