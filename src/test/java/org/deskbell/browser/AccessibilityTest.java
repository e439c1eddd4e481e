package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No violation of WCAG 2.2 A and AA, nor of axe's best practices, in any state that we designed.
class AccessibilityTest extends BrowserTest {
    private static final String SCHEMES_AND_WIDTHS =
            """
            LIGHT, 1280
            LIGHT,  360
            DARK,  1280
            DARK,   360
            """;

    @ParameterizedTest
    @CsvSource(textBlock = SCHEMES_AND_WIDTHS)
    void thePatronsChat(ColorScheme scheme, int width) {
        librarian();
        var page = page(person(screen(scheme, width)));
        page.navigate(url("/"));
        assertThat(button(page, "Ask the library")).isVisible();
        check(page, "closed");
        open(page);
        check(page, "open");
        askAndSeeTheAnswer(page);
        check(page, "conversation");
        button(page, "No").click();
        assertThat(button(page, "Ask in other words")).isVisible();
        check(page, "not-helpful");
        button(page, "Chat options").click();
        check(page, "options");
        button(page, "Continue on my phone").click();
        assertThat(page.getByRole(AriaRole.IMG, named("Continue on my phone"))).isVisible();
        check(page, "phone-code");
        button(page, "Close").click();
        page.getByLabel("Your message").pressSequentially("renew");
        assertThat(page.getByRole(AriaRole.LIST, named("Suggested questions"))).isVisible();
        check(page, "suggestions");
        page.getByLabel("Your message").fill("");
        page.locator(".foot .talk").click();
        assertThat(button(page, "Ask the assistant again")).isVisible();
        check(page, "waiting");
        button(page, "Leave a question").click();
        button(page, "Leave the question").click();
        assertThat(page.getByText("Please give an address")).isVisible();
        check(page, "leave-form");
        button(page, "Chat options").click();
        button(page, "Erase this chat").click();
        check(page, "erase");
        button(page, "Keep").click();
        button(page, "Chat options").click();
        button(page, "End this chat").click();
        assertThat(button(page, "Start a new chat")).isVisible();
        check(page, "ended");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    en, LIGHT
                    en, DARK
                    es, LIGHT
                    es, DARK
                    fr, LIGHT
                    fr, DARK
                    de, LIGHT
                    de, DARK
                    zh, LIGHT
                    zh, DARK
                    ar, LIGHT
                    ar, DARK
                    """)
    void thePatronsChatInEachLanguage(String language, ColorScheme scheme) {
        var person = person(screen(scheme, 360));
        person.addInitScript(language(language));
        var page = page(person);
        page.navigate(url("/"));
        var chat = page.locator("deskbell-chat");
        chat.locator(".launcher").click();
        assertThat(chat.locator(".language")).isVisible();
        check(page, "open-" + language);
        chat.locator(".composer textarea").fill(QUESTION);
        chat.locator(".composer textarea").press("Enter");
        assertThat(chat.locator(".helpful")).isVisible();
        check(page, "conversation-" + language);
        chat.locator(".talk").click();
        chat.locator(".leave [type=submit]").click();
        chat.locator(".more").click();
        check(page, "leave-form-" + language);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCHEMES_AND_WIDTHS)
    void theLibrariansConsole(ColorScheme scheme, int width) {
        var page = librarian(person(screen(scheme, width)), "admin");
        check(page, "desk-quiet");
        var patron = patron();
        askAndSeeTheAnswer(patron);
        button(patron, "Talk to a librarian").click();
        assertThat(page.getByText("Asked for a librarian").first()).isVisible();
        check(page, "desk-waiting");
        page.keyboard().press("c");
        page.getByLabel("Your reply").fill("Hello, how can I help?");
        page.getByLabel("Your reply").press("Enter");
        assertThat(patron.getByText("Hello, how can I help?")).isVisible();
        check(page, "desk-chat");
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        check(page, "desk-shortcuts");
        page.keyboard().press("Escape");
        page.keyboard().press("l");
        check(page, "desk-left");
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCHEMES_AND_WIDTHS)
    void theLibrarysAnswers(ColorScheme scheme, int width) {
        var page = page(person(screen(scheme, width)));
        page.navigate(url("/"));
        check(page, "home");
        page.navigate(url("/faq"));
        check(page, "answers");
        page.getByLabel("Search the answers").fill("keep my book longer");
        button(page, "Search").click();
        assertThat(page.getByText("Closest to")).isVisible();
        check(page, "answers-found");
        page.navigate(url("/faq?q=xyzzy"));
        check(page, "answers-none");
        page.navigate(url("/faq/renew-items"));
        check(page, "answer");
        page = person(screen(scheme, width)).newPage(); // its status is an error to the browser
        page.navigate(url("/faq/nothing"));
        check(page, "answer-missing");
    }

    /// English and Arabic stand for the others wherever they differ in nothing but words.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    LIGHT, 1280, en
                    DARK,   360, en
                    LIGHT,  360, es
                    DARK,  1280, fr
                    LIGHT,  360, de
                    DARK,  1280, zh
                    LIGHT,  360, ar
                    DARK,  1280, ar
                    """)
    void thePagesInEachLanguage(ColorScheme scheme, int width, String language) {
        librarian();
        var page = page(person(screen(scheme, width)));
        page.navigate(url("/faq/" + language));
        check(page, "site-" + language);
        page.navigate(url("/faq/" + language + "?q=qwrtz+pqrst"));
        check(page, "site-none-" + language);
        page.navigate(url("/ask?language=" + language));
        check(page, "ask-" + language);
        page.locator("#message").fill(QUESTION);
        page.locator("button[value=SAY]").click();
        assertThat(page.locator("#latest")).isVisible();
        page.locator("button[value=ASK_LIBRARIAN]").click();
        assertThat(page.frameLocator("iframe").locator("p").first()).isVisible();
        check(page, "ask-waiting-" + language);
        page.locator("summary").click();
        page.locator("#question").fill("x");
        page.locator("#email").fill("nobody@example.org");
        page.locator("button[value=LEAVE_QUESTION]").click();
        page.locator("button[value=END]").click();
        assertThat(page.locator("button[value=NEW]")).isVisible();
        check(page, "ask-ended-" + language);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCHEMES_AND_WIDTHS)
    void thePlayground(ColorScheme scheme, int width) {
        var page = page(person(screen(scheme, width)));
        page.navigate(url("/widget/playground.html"));
        page.getByLabel("Corners").fill("wide");
        page.getByLabel("Where it stands").selectOption("yes");
        page.locator("deskbell-chat").scrollIntoViewIfNeeded();
        assertThat(page.getByText(GREETING)).isVisible();
        assertThat(page.locator("#events")).containsText("deskbell-chat-open");
        check(page, "playground");
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCHEMES_AND_WIDTHS)
    void theOffice(ColorScheme scheme, int width) {
        var page = page(person(screen(scheme, width)));
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
        check(page, "office-answer");
        page.getByLabel("Text of").fill("nothing but a line");
        assertThat(page.getByText("Line 1").first()).isVisible();
        check(page, "office-answer-broken");
        page.navigate(url("/office/versions/faq/renew-items.md"));
        check(page, "office-versions");
        page.navigate(url("/office/versions/faq/renew-items.md?number=1"));
        check(page, "office-version");
        page.navigate(url("/office/try?question=how+do+i+renew+a+book"));
        check(page, "office-try");
        page.request().get(url("/faq?q=qwrtz+pqrst"));
        page.navigate(url("/office/searches"));
        check(page, "office-searches");
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
    }

    private static Browser.NewContextOptions screen(ColorScheme scheme, int width) {
        return new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, width > 500 ? 800 : 700)
                // axe is put into the page as a script of its own, which our policy forbids.
                .setBypassCSP(true);
    }

    private static void check(Page page, String state) {
        var size = page.viewportSize();
        photograph(page, "%s-%d".formatted(state, size.width));
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("%s at %d px", state, size.width)
                .extracting(Rule::getId, Rule::getHelp, Rule::getNodes)
                .isEmpty();
    }
}
