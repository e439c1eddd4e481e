package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.deskbell.kernel.StaffId;
import org.deskbell.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.regex.Pattern;

/// An administrator changes a setting and puts it back, and follows what the health page found.
class SettingsAndHealthTest extends BrowserTest {
    private static final String KEPT = "deskbell.retention.searches";

    @Autowired private Settings settings;

    /// Other tests use the same server.
    @AfterEach
    void asUsual() {
        if (settings.isSet(KEPT)) {
            settings.reset(new StaffId("admin"), KEPT);
        }
    }

    @Test
    void aSettingHoldsFromTheMomentItIsSavedAndIsPutBack() {
        var page = librarian(person(), "admin");
        page.navigate(url("/office/settings"));
        var days =
                page.getByRole(
                        AriaRole.SPINBUTTON, named("A search that found nothing is kept for"));
        String usual = days.inputValue();

        days.fill("30");
        days.press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("It holds from now on");
        assertThat(days).hasValue("30");
        assertThat(settings.value(KEPT)).isEqualTo("30d");
        // The button that goes back comes before the one that saves; Enter is not for it.
        days.fill("31");
        days.press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("It holds from now on");
        assertThat(days).hasValue("31");

        page.navigate(url("/office/audit?q=" + KEPT));
        assertThat(page.getByText(KEPT + " = 31d").first()).isVisible();

        page.navigate(url("/office/settings"));
        page.getByRole(AriaRole.BUTTON, named("Back to " + usual)).first().click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("again");
        assertThat(days).hasValue(usual);
    }

    @Test
    void whoeverSavesOneCardIsWarnedOfWhatTheyTypedInAnother() {
        var page = librarian(person(), "admin");
        page.navigate(url("/office/hours"));
        var warned = new ArrayList<String>();
        page.onDialog(
                dialog -> {
                    warned.add(dialog.type());
                    dialog.accept();
                });

        page.getByLabel("Tuesday").fill("9-17");
        page.getByPlaceholder("Spring break").fill("Spring break");
        page.locator("#from").fill("2031-04-05");
        page.getByPlaceholder("Spring break").press("Enter");
        page.waitForURL(Pattern.compile("year=2031"));
        assertThat(warned).containsExactly("beforeunload");
        page.getByRole(AriaRole.BUTTON, named("Remove Spring break, 2031")).click();
        assertThat(page.getByText("Removed.").first()).isVisible();
    }

    @Test
    void whatTheHealthPageFoundLeadsToTheAnswer() {
        var page = librarian(person(), "admin");
        page.navigate(url("/office/health"));
        page.getByRole(AriaRole.LINK, named("Not translated")).click();
        Locator missing = page.locator("details", new Page.LocatorOptions().setHasText("Spanish"));
        missing.locator("summary").click();
        String title = missing.getByRole(AriaRole.LINK).first().innerText();
        missing.getByRole(AriaRole.LINK).first().click();

        assertThat(page.getByLabel("Title, as patrons see it")).hasValue(title);
    }
}
