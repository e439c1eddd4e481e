package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/// One librarian with several windows, or with one that comes anew.
class DeskWindowsTest extends BrowserTest {
    private static final String FIRST = "is there a plan of the old station";
    private static final String SECOND = "who painted the portrait in the hall";

    @Test
    void whatHasNotBeenReadIsStillNewAfterAReload() {
        var person = person();
        var librarian = librarian(person, colleague("Ana"));
        var patron = waitingPatron(FIRST);
        claim(librarian, FIRST);
        waitingPatron(SECOND);
        claim(librarian, SECOND);
        say(patron, "or a copy of it");
        assertThat(mine(librarian, "or a copy of it")).containsText("1 new");

        librarian.reload();

        assertThat(mine(librarian, "or a copy of it")).containsText("1 new");
        assertThat(librarian.locator(".mine .unread")).hasCount(1);
        var other = page(person);
        other.navigate(url("/desk"));
        mine(other, "or a copy of it").locator(".open").click();
        assertThat(librarian.locator(".mine .unread")).hasCount(0);
        librarian.reload();
        assertThat(mine(librarian, "or a copy of it")).isVisible();
        assertThat(librarian.getByText(SECOND)).isVisible();
        assertThat(librarian.locator(".mine .unread")).hasCount(0);
    }

    private static Locator mine(Page librarian, String words) {
        return librarian.locator(".mine li", new Page.LocatorOptions().setHasText(words));
    }
}
