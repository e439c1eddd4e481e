package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.deskbell.Deskbell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An administrator makes an empty installation the library's own, in a browser, at every width.
class FirstHourJourneyTest {
    private static final String PASSWORD = "seven quiet reading rooms";

    @TempDir static Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void theFirstHourTakesThreePages() {
        BrowserTest.needsABrowser();
        try (var server =
                        new SpringApplicationBuilder(Deskbell.class)
                                .run(
                                        "--server.port=0",
                                        "--server.address=127.0.0.1",
                                        "--deskbell.data-dir=" + folder,
                                        "--deskbell.admin-password=" + PASSWORD,
                                        "--deskbell.embeddings=false",
                                        "--logging.level.root=warn");
                var context =
                        Chromium.find()
                                .orElseThrow()
                                .newContext(
                                        new Browser.NewContextOptions()
                                                .setBypassCSP(true) // for axe
                                                .setTimezoneId("America/Chicago"))) {
            Page page = context.newPage();
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            complaints.add(message.text());
                        }
                    });
            page.onPageError(complaints::add);
            page.navigate(
                    "http://127.0.0.1:%s/office/start"
                            .formatted(server.getEnvironment().getProperty("local.server.port")));
            page.getByLabel("Sign-in name").fill("admin");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("The first hour"))).isVisible();
            isFineAtEveryWidth(page, "the first hour");
            yourLibrary(page);
            tenAnswers(page);
            aColleague(page);
        }
        assertThat(complaints).isEmpty();
    }

    private static void yourLibrary(Page page) {
        page.getByLabel("Do it: Your library").click();
        assertThat(page.getByLabel("Time zone")).hasValue("America/Chicago");
        isFineAtEveryWidth(page, "your library");
        fill(page, "name", "Millbrook Library");
        fill(page, "town", "Millbrook");
        fill(page, "phone", "217 442 3187");
        fill(page, "e-mail", "ask@millbrook.example");
        fill(page, "web", "www.millbrook.example");
        fill(page, "place1-name", "Main Library");
        fill(page, "place1-address", "1 Mill Lane");
        fill(page, "place1-week", "whenever");
        page.getByRole(AriaRole.BUTTON, button("Make it ours")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“whenever” names no days");
        assertThat(page.getByLabel("Town")).hasValue("Millbrook");
        fill(page, "place1-week", "Mon-Thu 9-8, Fri-Sat 9-5");
        page.keyboard().press("Enter");
    }

    private static void tenAnswers(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, named("Ten answers"))).isVisible();
        assertThat(page.getByText("Main Library is open Monday to Thursday")).isVisible();
        isFineAtEveryWidth(page, "ten answers");
        page.getByLabel("Where people live: ").fill("Millbrook");
        page.getByLabel("Weeks for books: ").fill("3");
        page.getByLabel("Times: ").fill("2");
        page.getByLabel("Black and white: ").fill("$0.10");
        page.getByLabel("Network: ").fill("Millbrook-Guest");
        page.getByLabel("No: “The library has no study rooms.").check();
        page.getByRole(AriaRole.BUTTON, button("Publish them")).click();
        assertThat(page.getByText("The ten answers are yours now.")).isVisible();
    }

    private static void aColleague(Page page) {
        page.getByLabel("Do it: A colleague").click();
        page.waitForLoadState(); // whoever types meets the script
        page.getByLabel("Name, as patrons").pressSequentially("Zoë Lee");
        assertThat(page.getByLabel("Sign-in name")).hasValue("zoe");
        page.keyboard().press("Enter");
        assertThat(page.getByText("shown this once")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, button("Copy"))).isVisible();
        page.navigate(page.url().replaceFirst("/office/.*", "/office/start"));
        assertThat(page.getByText("Your desk is ready.")).isVisible();
        assertThat(page.getByText("100 more answers came with Deskbell.")).isVisible();
        isFineAtEveryWidth(page, "ready");
        page.navigate(page.url().replaceFirst("/office/.*", "/faq"));
        assertThat(page.getByText("Renewing items").first()).isVisible();
        assertThat(page.getByText("Parking")).hasCount(0);
    }

    private static void fill(Page page, String name, String value) {
        page.locator("[name=\"%s\"]".formatted(name)).fill(value);
    }

    private static void isFineAtEveryWidth(Page page, String state) {
        for (int width : List.of(360, 768, 1280)) {
            page.setViewportSize(width, 900);
            Axe.findsNothing(page, state);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d px", state, width)
                    .isEqualTo(width);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
