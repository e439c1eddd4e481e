package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.LaterPublishing;
import org.deskbell.answers.SecondLooks;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.WorkingCopies;
import org.deskbell.gaps.Chats;
import org.deskbell.gaps.Gaps;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// No violation of WCAG 2.2 A and AA, nor of axe's best practices, in any state that we designed.
class AccessibilityTest extends BrowserTest {
    @Autowired private Database database;
    @Autowired private Gaps gaps;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private SecondLooks looks;
    @Autowired private LaterPublishing later;
    @Autowired private WorkingCopies copies;

    private static final String LANGUAGES_AND_WIDTHS =
            """
            en, 1280
            en,  360
            es,  360
            fr, 1280
            de,  360
            zh, 1280
            ar,  360
            ar, 1280
            """;
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    @ParameterizedTest
    @CsvSource(textBlock = LANGUAGES_AND_WIDTHS)
    void thePatronsChat(String language, int width) {
        var person = person(screen(width));
        person.addInitScript(language(language));
        new Tour(page(person), this::url, (page, state) -> checkChat(page, state, language))
                .ofTheChat(librarian());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "zh", "ar"})
    void anInvitation(String language) {
        var person = person(screen(1280)); // on a phone there is no room for one
        person.addInitScript(language(language));
        var page = page(person);
        String invited = "<deskbell-chat invite='Nothing found?' invite-after='0'></deskbell-chat>";
        page.navigate(foreignPage(invited));
        assertThat(page.locator(".invited")).isVisible();
        checkChat(page, "invited", language);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theLibrariansConsole(int width) {
        var page = librarian(person(screen(width)), "admin");
        check(page, "desk-quiet");
        String question = "where are the microfilms of " + width;
        var patron = waitingPatron(question);
        assertThat(page.getByText("Asked for a librarian").first()).isVisible();
        check(page, "desk-waiting");
        claim(page, question);
        reply(page, "Hello, how can I help?");
        assertThat(patron.getByText("Hello, how can I help?")).isVisible();
        check(page, "desk-chat");
        page.keyboard().press("Escape");
        page.keyboard().press("t");
        page.getByLabel("Note to colleagues").fill("Has asked before.");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Note by")).isVisible();
        check(page, "desk-note");
        page.keyboard().press("Escape");
        for (var key :
                Map.of("b", "hand-back", "g", "pass-on", "f", "find", "x", "wrap-up").entrySet()) {
            page.locator(".chat h2").focus();
            page.keyboard().press(key.getKey());
            assertThat(page.locator(".panel")).isVisible();
            check(page, "desk-" + key.getValue());
            page.keyboard().press("Escape");
        }
        page.locator(".chat h2").focus();
        page.keyboard().press("?");
        check(page, "desk-shortcuts");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void whatThePatronHadBefore(int width) {
        var page = librarian(person(screen(1280)), "admin");
        page.context().route(EARLIER_CHATS, Route::resume);
        String question = "where are the glass plates of " + width;
        var patron = waitingPatron(question);
        button(patron, "Chat options").click();
        button(patron, "Librarians may see my earlier chats on this device").click();
        patron.keyboard().press("Escape");
        claim(page, question);
        reply(page, "In the cellar.");
        assertThat(patron.getByText("In the cellar.")).isVisible();
        close(page);
        button(patron, "Start a new chat").click();
        wait(patron, question + " and their list");
        claim(page, question + " and their list");
        page.setViewportSize(width, 800);
        page.locator(".earlier > summary").click();
        assertThat(page.locator(".earlier li summary")).containsText("Answered");
        check(page, "desk-earlier-list");
        page.locator(".earlier li summary").click();
        assertThat(page.locator(".earlier .entry.librarian")).isVisible();
        check(page, "desk-earlier");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theWall(int width) {
        var page = librarian(person(screen(width)), "admin");
        waitingPatron("where are the plans of " + width);
        page.navigate(url("/desk/wall"));
        assertThat(page.getByText(Pattern.compile("patrons? waits?"))).isVisible();
        check(page, "wall");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theHomePageAndAPageThatIsNotThere(int width) {
        var page = page(person(screen(width)));
        page.navigate(url("/"));
        check(page, "home");
        page = person(screen(width)).newPage(); // its status is an error to the browser
        page.navigate(url("/faq/nothing"));
        check(page, "answer-missing");
    }

    @ParameterizedTest
    @CsvSource(textBlock = LANGUAGES_AND_WIDTHS)
    void thePublicPages(String language, int width) {
        librarian();
        new Tour(
                        page(person(screen(width))),
                        this::url,
                        (page, state) -> check(page, state, language))
                .ofThePages(language);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void thePlayground(int width) {
        var page = page(person(screen(width)));
        page.navigate(url("/widget/playground.html"));
        page.getByLabel("Corners").fill("wide");
        page.getByLabel("Where it stands").selectOption("yes");
        page.locator("deskbell-chat").scrollIntoViewIfNeeded();
        assertThat(page.getByText(GREETING)).isVisible();
        assertThat(page.locator("#events")).containsText("deskbell-chat-open");
        check(page, "playground");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theOffice(int width) {
        var page = page(person(screen(width)));
        page.navigate(url("/sign-in?wrong"));
        check(page, "sign-in");
        page.navigate(url("/office"));
        page.getByLabel("Sign-in name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        assertThat(page.getByLabel("Find an answer")).isVisible();
        check(page, "office");
        page.navigate(url("/office/documents"));
        check(page, "office-answers");
        page.navigate(url("/office/documents?q=xyzzy"));
        check(page, "office-answers-none");
        page.navigate(url("/office/documents/new"));
        check(page, "office-answer-new");
        page.navigate(url("/office/documents/faq/renew-items.md"));
        page.getByText("For whom, until when").click();
        check(page, "office-answer");
        page.navigate(url("/office/documents/faq/renew-items.md?as=TEXT"));
        page.getByLabel("Text of").fill("nothing but a line");
        assertThat(page.getByText("Line 1").first()).isVisible();
        check(page, "office-answer-broken");
        page.navigate(
                url(
                        "/office/gate/faq/borrow-hotspot.md?step=RETIRE&version="
                                + knowledge
                                        .document("faq/borrow-hotspot.md")
                                        .orElseThrow()
                                        .latest()
                                        .number()));
        if (width > 500) { // afterwards the look has been taken
            assertThat(page.getByLabel("Why it cannot wait")).isVisible();
            check(page, "office-gate-looking");
        }
        assertThat(page.locator(".verdict"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        check(page, "office-gate");
        beforeItGoesLive(page);
        page.navigate(url("/office/pulls/faq/renew-items.md"));
        check(page, "office-pulls");
        page.navigate(url("/office/versions/faq/renew-items.md"));
        check(page, "office-versions");
        page.navigate(url("/office/versions/faq/renew-items.md?number=1"));
        check(page, "office-version");
        page.navigate(url("/office/try?question=how+do+i+renew+a+book"));
        check(page, "office-try");
        page.navigate(url("/office/replace"));
        check(page, "office-replace");
        imports(page, width);
        page.request().get(url("/faq?q=qwrtz+pqrst"));
        page.navigate(url("/office/searches"));
        check(page, "office-searches");
        page.navigate(url("/office/learning"));
        check(page, "office-learning");
        unanswered(page);
        page.navigate(url("/desk/replies/manage"));
        check(page, "desk-replies");
        page.navigate(url("/desk/replies/manage/new"));
        page.getByText("What can stand in braces").click();
        check(page, "desk-reply-new");
        page.navigate(url("/office/staff"));
        check(page, "office-staff");
        page.navigate(url("/office/staff/new"));
        check(page, "office-staff-new");
        page.navigate(url("/office/staff/admin"));
        check(page, "office-staff-member");
        page.navigate(url("/office/audit"));
        check(page, "office-record");
        page.navigate(url("/office/password"));
        check(page, "office-password");
        page.navigate(url("/office/second-factor"));
        check(page, "office-second-factor");
        page.navigate(url("/office/settings"));
        check(page, "office-settings");
        page.navigate(url("/office/settings/precision"));
        check(page, "office-precision");
        look(page);
        page.navigate(url("/office/shipped"));
        page.getByText("Change the words").first().click();
        check(page, "office-shipped");
        page.navigate(url("/office/library"));
        check(page, "office-library");
        page.navigate(url("/office/hours"));
        check(page, "office-hours");
        var over = person(screen(width)).newPage(); // its status is an error to the browser
        over.navigate(url("/sign-in/link/none"));
        check(over, "sign-in-link-over");
        connections(page);
    }

    /// One answer that a colleague wants looked at, one that waits for its time, one half typed.
    private void beforeItGoesLive(Page page) {
        String path = "faq/borrow-hotspot.md";
        StoredDocument document = knowledge.document(path).orElseThrow();
        StaffId colleague = new StaffId(colleague("Ana"));
        String text = document.latest().text() + "\nAsk at the desk.\n";
        int version = document.latest().number();
        int draft = knowledge.save(path, text, version, colleague, "").number();
        looks.ask(path, draft, colleague, null, "Are the fees right?");
        page.navigate(url("/office/documents/" + path));
        assertThat(page.getByText("Are the fees right?")).isVisible();
        check(page, "office-answer-to-look-at");
        page.navigate(url("/office/gate/" + path + "?step=PUBLISH&version=" + draft));
        assertThat(page.locator(".verdict"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        page.getByText("Not now, but at a time").click();
        check(page, "office-gate-publish");
        later.plan(path, draft, Instant.parse("2099-01-02T08:00:00Z"), colleague, "published");
        page.navigate(url("/office/documents/" + path));
        check(page, "office-answer-planned");
        copies.keep("faq/renew-items.md", new StaffId("admin"), "half", 1);
        page.navigate(url("/office"));
        assertThat(page.getByText("Goes live by itself")).isVisible();
        check(page, "office-for-you");
        copies.forget("faq/renew-items.md", new StaffId("admin"));
        later.cancel(path, colleague);
        knowledge.restore(path, version, draft, colleague);
    }

    private static void look(Page page) {
        page.navigate(page.url().replaceFirst("/office/.*", "/office/look"));
        var chat = page.frameLocator("#chat").locator("deskbell-chat");
        assertThat(chat.locator(".launcher")).isVisible();
        page.getByText("Other words on the button").click();
        check(page, "office-look");
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(chat.locator(".language")).isVisible();
        page.getByLabel("Colour", new Page.GetByLabelOptions().setExact(true)).fill("#ffee00");
        assertThat(page.getByText("hardly stands out").first()).isVisible();
        check(page, "office-look-refused");
    }

    /// A plan with a row of each sort, and nothing applied.
    private void imports(Page page, int width) {
        page.navigate(url("/office/import"));
        check(page, "office-import");
        page.getByLabel("Or paste it")
                .fill(
                        "Question,Answer\nRenewing items,New words.\nWhat of "
                                + width
                                + "?,\"A, b\"\n,None.\n");
        button(page, "Show what would change").click();
        assertThat(page.getByLabel("Question")).hasValue("QUESTION");
        check(page, "office-import-columns");
        button(page, "Show what would change").click();
        assertThat(page.locator(".verdict")).isVisible();
        page.locator("summary").evaluateAll("all => all.forEach(one => one.click())");
        check(page, "office-import-plan");
    }

    private void unanswered(Page page) {
        new Chats(database).unsure("who lends a harp", Instant.now(), "We do.");
        gaps.look();
        await().until(() -> !gaps.progress().going());
        page.navigate(url("/office/gaps"));
        page.locator("details.card > summary").click();
        check(page, "office-gaps");
        page.getByRole(AriaRole.LINK, named("who lends a harp")).first().click();
        check(page, "office-gap");
        button(page, "Begin a new answer").click();
        page.navigate(url("/office/phrasings"));
        check(page, "office-phrasings");
        page.navigate(url("/office/health"));
        check(page, "office-health");
    }

    private void connections(Page page) {
        page.navigate(url("/office/hooks"));
        check(page, "office-connections-none");
        page.navigate(url("/office/hooks/new"));
        check(page, "office-connection-new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Wall display");
        page.getByLabel("Address").fill("http://127.0.0.1:9/deskbell");
        button(page, "Add the connection").click();
        assertThat(page.getByText("shown this once")).isVisible();
        check(page, "office-connection-secret");
        button(page, "Send a test").click();
        assertThat(page.getByText("The test did not succeed")).isVisible();
        page.locator("summary").first().click(); // something else may have happened at the desk
        check(page, "office-connection");
        page.navigate(url("/office/hooks"));
        page.getByLabel("A new token for").fill("Wall display");
        button(page, "Make a token").click();
        assertThat(page.getByText("shown this once")).isVisible();
        check(page, "office-connections");
        page.getByRole(AriaRole.LINK, named("Wall display")).click();
        button(page, "Remove the connection").click();
        assertThat(page.getByText("is removed")).isVisible();
        check(page, "office-connections-removed");
    }

    private static Browser.NewContextOptions screen(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width > 500 ? 800 : 700)
                // What is only coming into sight has not its colours yet.
                .setReducedMotion(ReducedMotion.REDUCE)
                // axe is put into the page as a script of its own, which our policy forbids.
                .setBypassCSP(true);
    }

    private static void check(Page page, String state) {
        check(page, state, "en", UnaryOperator.identity());
    }

    private static void check(Page page, String state, String language) {
        check(page, state + "-" + language, language, UnaryOperator.identity());
    }

    /// Of the page around it nothing is asked.
    private static void checkChat(Page page, String state, String language) {
        check(page, state + "-" + language, language, axe -> axe.include(List.of("deskbell-chat")));
    }

    /// In the dark only colours are other ones, and no language has colours of its own.
    private static void check(
            Page page, String state, String language, UnaryOperator<AxeBuilder> part) {
        if (language.equals("en")) {
            show(page, ColorScheme.DARK, state);
            if (Axe.seesColours(page)) {
                Axe.findsNothing(page, state, axe -> part.apply(axe).withRules(OF_COLOURS));
            }
        }
        show(page, ColorScheme.LIGHT, state);
        Axe.findsNothing(page, state, part);
    }

    private static void show(Page page, ColorScheme scheme, String state) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        photograph(
                page,
                "%s-%d-%s"
                        .formatted(
                                state,
                                page.viewportSize().width,
                                scheme.name().toLowerCase(Locale.ROOT)));
    }
}
