package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.deskbell.Deskbell;
import org.deskbell.answers.Answers;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Patrons and librarians in a real browser, on a real server. After each test no page may have
/// complained: a widget that throws breaks somebody else's page.
@SpringBootTest(
        classes = Deskbell.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "deskbell.admin-password=" + BrowserTest.PASSWORD,
            "deskbell.upkeep.links=false",
            // Nobody is sent away, or has too many chats, because of what other tests left behind.
            "deskbell.handoff.ring-one=10m",
            "deskbell.handoff.ring-all=10m",
            "deskbell.handoff.most-chats=20",
        })
abstract class BrowserTest {
    static final String PASSWORD = "seven quiet reading rooms";
    static final int PATIENCE = 20_000;
    static final String QUESTION = "how do I renew a book";
    static final String GREETING = "a program, not a person";

    /// Another site, whose pages have our chat in them.
    private static final ForeignSite FOREIGN_SITE = ForeignSite.open();

    /// What the browser says of a lost line, and of an attempt that is given up because the network
    /// is back; and what axe says where it is asked about a page that is offline.
    private static final List<String> NOT_OURS =
            List.of(
                    "ERR_INTERNET_DISCONNECTED",
                    "WebSocket is closed before the connection is established",
                    "Couldn't load preload assets");

    /// What the console fetches beside its socket: nothing, but where a test gives it something.
    static final Pattern BESIDE_THE_DESK =
            Pattern.compile("/desk/(replies|faqs|suggestions|read-level|drafts|earlier)");

    /// Of that, what a test may want from the server.
    static final Pattern EARLIER_CHATS = Pattern.compile("/desk/earlier");

    @LocalServerPort private int port;
    @Autowired private Answers answers;
    @Autowired private StaffAccounts accounts;

    private static final AtomicInteger colleagues = new AtomicInteger();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("deskbell.data-dir", BrowserTest::temporaryFolder);
        settings.add("deskbell.allowed-origins", FOREIGN_SITE::origin);
    }

    @BeforeAll
    static void needsABrowser() {
        Assumptions.assumeTrue(Chromium.find().isPresent(), "no browser on this machine");
        // How fast answers come is measured elsewhere; a busy machine is no failure here.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /// Until the vectors are there the bot answers by words alone, and so hardly ever.
    @BeforeEach
    void theBotIsAwake() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> answers.find(QUESTION, 1).getFirst().cosine() > 0);
    }

    @AfterEach
    void noPageHasComplained() {
        contexts.forEach(BrowserTest::close);
        assertThat(complaints).isEmpty();
    }

    /// What is asked for in the last moment is not answered by a route that is being taken away.
    private static void close(BrowserContext context) {
        if (!context.pages().isEmpty()) { // else the test has closed it
            context.unrouteAll();
        }
        context.close();
    }

    final String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// The address of a page on another site that embeds the chat of this server.
    final String foreignPage() {
        FOREIGN_SITE.embed(url(""));
        return FOREIGN_SITE.origin() + "/";
    }

    /// The same for a page of one's own: its body, before which stands the script of the chat.
    final String foreignPage(String body) {
        return foreignPage(body, "");
    }

    final String foreignPage(String body, String policy) {
        String html =
                """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>Alder College</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                <script type="module" src="%s"></script>
                <body>%s</body></html>
                """;
        return FOREIGN_SITE.put(html.formatted(url("/widget/deskbell.js"), body), policy);
    }

    /// A person at a computer of their own.
    final BrowserContext person() {
        return person(new Browser.NewContextOptions());
    }

    final BrowserContext person(Browser.NewContextOptions options) {
        return person(options, "en-US");
    }

    final BrowserContext person(Browser.NewContextOptions options, String locale) {
        var context = Chromium.find().orElseThrow().newContext(options.setLocale(locale));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context;
    }

    final Page page(BrowserContext person) {
        var page = person.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (List.of("error", "warning").contains(message.type())
                            && NOT_OURS.stream().noneMatch(message.text()::contains)) {
                        complaints.add(message.text());
                    }
                });
        return page;
    }

    /// A patron on the library's page, with the chat open.
    final Page patron() {
        return patron(person());
    }

    final Page patron(BrowserContext person) {
        var page = page(person);
        page.navigate(url("/"));
        open(page);
        return page;
    }

    static void open(Page page) {
        button(page, "Ask the library").click();
        assertThat(page.getByText(GREETING)).isVisible();
    }

    static void say(Page page, String text) {
        page.getByLabel("Your message").fill(text);
        page.getByLabel("Your message").press("Enter");
    }

    /// A patron's question with its answer on the screen.
    static void askAndSeeTheAnswer(Page page) {
        say(page, QUESTION);
        assertThat(page.getByText("Was this helpful?")).isVisible();
    }

    /// A librarian at the desk.
    final Page librarian() {
        return librarian(person(), "admin");
    }

    final Page librarian(BrowserContext person, String name) {
        var page = page(person);
        person.route(BESIDE_THE_DESK, route -> route.fulfill(json("null")));
        page.navigate(url("/desk"));
        page.getByLabel("Sign-in name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Waiting"))).isVisible();
        return page;
    }

    /// The sign-in name of a librarian who is new here.
    final String colleague(String name) {
        var id = new StaffId(name.toLowerCase(Locale.ROOT) + colleagues.incrementAndGet());
        accounts.add(
                new StaffId("admin"),
                new StaffMember(id, name, Set.of(Role.LIBRARIAN), true),
                PASSWORD);
        return id.value();
    }

    /// @param body JSON, in which `'` stands for `"`
    static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(body.replace('\'', '"'));
    }

    /// A patron who has been answered, wants a librarian all the same, and says why while in line.
    final Page waitingPatron(String question) {
        var patron = patron();
        wait(patron, question);
        return patron;
    }

    static void wait(Page patron, String question) {
        askAndSeeTheAnswer(patron);
        button(patron, "Talk to a librarian").click();
        assertThat(button(patron, "Ask the assistant again")).isVisible();
        say(patron, question);
        assertThat(patron.getByText("Sent")).isVisible();
    }

    static void claim(Page librarian, String question) {
        librarian
                .getByRole(
                        AriaRole.BUTTON,
                        named("Claim: ").setName(Pattern.compile("Claim: .*" + question)))
                .click();
        librarian.mouse().move(0, 0); // what comes under a pointer cannot be pressed at once
    }

    static void handBack(Page librarian) {
        button(librarian, "Hand back to the assistant").click();
        librarian.keyboard().press("Enter");
    }

    static void close(Page librarian) {
        button(librarian, "Close").click();
        librarian.keyboard().press("Enter");
    }

    /// How the librarian is at the desk, as one of their windows says.
    static Locator presence(Page librarian) {
        return librarian.getByLabel("Your presence");
    }

    static void reply(Page librarian, String text) {
        librarian.getByLabel("Your reply").fill(text);
        librarian.getByLabel("Your reply").press("Enter");
    }

    /// Pages of another language, seen from before their scripts run.
    ///
    /// @param language null for pages that do not say
    static String language(@Nullable String language) {
        return """
        new MutationObserver(() => {
          const page = document.documentElement, language = '%s';
          if (!page || page.lang === language) return;
          page.lang = language;
          page.dir = language === 'ar' ? 'rtl' : 'ltr';
        }).observe(document, { childList: true, subtree: true });
        """
                .formatted(language == null ? "" : language);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /// Only when they are wanted (`-Ddeskbell.photographs`): hundreds take minutes.
    static void photograph(Page page, String name) {
        if (System.getProperty("deskbell.photographs") != null) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "screenshots", name + ".png")));
        }
    }

    private static String temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("deskbell-browser");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder.toString();
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
