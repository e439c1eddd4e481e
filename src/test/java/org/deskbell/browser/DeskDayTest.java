package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;

import org.deskbell.Deskbell;
import org.deskbell.support.Colleagues;
import org.deskbell.support.ServerProcess;
import org.deskbell.support.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Three librarians and five patrons, each at a browser of their own, and a server that goes down
/// while everybody writes.
class DeskDayTest {
    private static final String ADMIN = "twelve silent map drawers";
    private static final List<String> STAFF = List.of("ana", "ben", "cho");
    private static final List<String> QUESTIONS =
            List.of(
                    "who painted the ceiling of the old hall",
                    "where was the first bridge of the town",
                    "which year did the mill burn down",
                    "how many bells has the tower",
                    "when was the canal dug");

    /// A chat that finds no server waits up to 30 s before it looks again, and on a busy machine it
    /// may look in vain once more while the server starts.
    private static final int PATIENCE = 90_000;

    @TempDir private Path data;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /// Whose each patron's chat is, by their places in the lists.
    private static int librarianOf(int patron) {
        return patron % STAFF.size();
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyLosesAChatOrAWordWhenTheServerGoesDown(boolean killed) {
        Assumptions.assumeTrue(Chromium.find().isPresent(), "no browser on this machine");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        int port;
        List<Page> desks;
        var patrons = new ArrayList<Page>();
        try (ServerProcess server = server(0)) {
            port = server.port();
            desks = desks(server);
            for (int i = 0; i < QUESTIONS.size(); i++) {
                patrons.add(patron(server, QUESTIONS.get(i)));
                Page desk = desks.get(librarianOf(i));
                BrowserTest.claim(desk, QUESTIONS.get(i));
                BrowserTest.reply(desk, "Good morning, I look it up: " + i);
                assertThat(patrons.get(i).getByText("I look it up: " + i)).isVisible();
            }
            if (killed) {
                server.kill();
            } else {
                server.stop();
            }
        }
        for (int i = 0; i < patrons.size(); i++) {
            BrowserTest.say(patrons.get(i), "Said while it was down: " + i);
            turnTo(desks.get(librarianOf(i)), QUESTIONS.get(i));
            BrowserTest.reply(desks.get(librarianOf(i)), "Written while it was down: " + i);
        }
        try (ServerProcess _ = server(port)) {
            for (int i = 0; i < patrons.size(); i++) {
                Page patron = patrons.get(i);
                hasOnce(patron, "Written while it was down: " + i, desks.get(librarianOf(i)));
                assertThat(patron.getByText("Said while it was down: " + i)).hasCount(1);
                Page desk = desks.get(librarianOf(i));
                turnTo(desk, "Said while it was down: " + i);
                assertThat(desk.getByRole(AriaRole.LOG).getByText("Said while it was down: " + i))
                        .hasCount(1);
                assertThat(
                                desk.getByRole(AriaRole.LOG)
                                        .getByText("Written while it was down: " + i))
                        .hasCount(1);
                BrowserTest.reply(desk, "That was all: " + i);
                assertThat(patron.getByText("That was all: " + i)).isVisible();
            }
            for (Page desk : desks) {
                assertThat(desk.getByText("Nobody is waiting.")).isVisible();
            }
        }
    }

    /// Says what both saw where it is not so.
    private static void hasOnce(Page patron, String words, Page desk) {
        try {
            assertThat(patron.getByText(words)).hasCount(1);
        } catch (AssertionError missing) {
            throw new AssertionError(
                    "The patron sees:\n%s\n\nTheir librarian sees:\n%s"
                            .formatted(
                                    patron.getByRole(AriaRole.DIALOG).innerText(),
                                    desk.locator("body").innerText()),
                    missing);
        }
    }

    /// Presses again where the first press came while the list moved and was not taken: whoever
    // does
    /// not look writes to the patron before.
    private static void turnTo(Page desk, String words) {
        Locator chat = desk.locator(".mine .open", new Page.LocatorOptions().setHasText(words));
        do {
            chat.click();
        } while (!"true".equals(chat.getAttribute("aria-current")));
    }

    private Page patron(ServerProcess server, String question) {
        Page page = page(context());
        page.navigate(server.web() + "/");
        BrowserTest.open(page);
        BrowserTest.wait(page, question);
        return page;
    }

    private List<Page> desks(ServerProcess server) {
        return Colleagues.signedIn(server.web(), ADMIN, STAFF).stream()
                .map(who -> desk(server, who))
                .toList();
    }

    private Page desk(ServerProcess server, SignIn who) {
        BrowserContext context = context();
        context.addCookies(
                Arrays.stream(who.cookie().split("; "))
                        .map(one -> one.split("=", 2))
                        .map(one -> new Cookie(one[0], one[1]).setUrl(server.web().toString()))
                        .toList());
        Page page = page(context);
        page.navigate(server.web() + "/desk");
        assertThat(page.getByRole(AriaRole.HEADING, BrowserTest.named("Waiting"))).isVisible();
        return page;
    }

    private BrowserContext context() {
        var context =
                Chromium.find()
                        .orElseThrow()
                        .newContext(new Browser.NewContextOptions().setLocale("en-US"));
        context.setDefaultTimeout(2.0 * BrowserTest.PATIENCE);
        contexts.add(context);
        return context;
    }

    /// Nothing that a script does may fail, also while there is no server.
    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(failures::add);
        return page;
    }

    private ServerProcess server(int port) {
        return ServerProcess.soon(
                Deskbell.class,
                data,
                "--server.port=" + port,
                "--deskbell.admin-password=" + ADMIN,
                "--deskbell.handoff.ring-one=5m",
                "--deskbell.handoff.ring-all=5m");
    }
}
