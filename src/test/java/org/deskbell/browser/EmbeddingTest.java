package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;

/// What a page can ask of the chat: languages, attributes, events, and more than one of it.
class EmbeddingTest extends BrowserTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            nullValues = "-",
            textBlock =
                    """
                    the element's, the page's, the browser's, label
                    fr,            es,         de-DE,         Interroger la bibliothèque
                    -,             es-MX,      de-DE,         Pregunte a la biblioteca
                    -,             pl,         zh-CN,         咨询图书馆
                    pl,            ar,         de-DE,         اسأل المكتبة
                    -,             -,          de-AT,         Fragen Sie die Bibliothek
                    -,             -,          tlh,           Ask the library
                    """)
    void theChatSpeaksLikeTheElementElseThePageElseTheBrowser(
            String element, String page, String browser, String label) {
        var person = person(new Browser.NewContextOptions(), browser);
        person.addInitScript(language(page));
        var visited = page(person);
        visited.navigate(
                foreignPage(
                        element == null
                                ? ""
                                : "<deskbell-chat lang='%s'></deskbell-chat>".formatted(element)));
        assertThat(button(visited, label)).isVisible();
    }

    @Test
    void aPatronMayChooseAnotherLanguageAndTheChatGoesOnInIt() {
        var patron = patron();
        askAndSeeTheAnswer(patron);
        patron.getByLabel("Your message").fill("half a question");
        patron.getByLabel("Language").selectOption("ar");

        assertThat(patron.getByLabel("رسالتك")).hasValue("half a question");
        assertThat(patron.getByText(QUESTION)).isVisible();
        assertThat(patron.getByText("هل أفادك هذا الجواب؟")).isVisible();
        assertThat(patron.locator("dialog")).hasAttribute("dir", "rtl");
        // It stays on its side of the page.
        assertThat(patron.locator("dialog").boundingBox().x).isGreaterThan(600);
        assertThat(patron.locator(".entry.bot .words[lang=en][dir=ltr]")).isVisible();
        photograph(patron, "language-chosen");

        patron.reload();
        assertThat(patron.getByLabel("رسالتك")).isVisible();
        button(patron, "خيارات المحادثة").click();
        button(patron, "إنهاء المحادثة").click();
        assertThat(patron.getByText("لقد أنهيت المحادثة.")).isVisible();
    }

    @Test
    void onlyTheWordsOfOneLanguageAreLoaded() {
        var loaded = new ArrayList<String>();
        var page = page(person());
        page.onRequest(
                request -> {
                    if (request.url().contains("/words/")) {
                        loaded.add(request.url().replaceAll(".*/words/", ""));
                    }
                });
        page.navigate(foreignPage("<deskbell-chat lang='de'></deskbell-chat>"));
        button(page, "Fragen Sie die Bibliothek").click();
        assertThat(page.getByLabel("Sprache")).isVisible();
        assertThat(loaded).containsExactlyInAnyOrder("de.js", "more/de.js");
    }

    @Test
    void aPageGreetsInItsOwnWordsAndTheAssistantStillSaysWhatItIs() {
        var page = page(person());
        page.navigate(foreignPage("<deskbell-chat greeting='Writing a thesis?'></deskbell-chat>"));
        open(page);
        assertThat(page.getByText("Writing a thesis?")).isVisible();
        page.getByLabel("Language").selectOption("fr");
        assertThat(page.getByText("un programme, pas une personne")).isVisible();
        assertThat(page.getByText("Writing a thesis?")).hasCount(0);
    }

    @Test
    void aTopicIsAskedAtThePressOfAButtonAndThenTheTopicsAreGone() {
        var page = page(person());
        page.navigate(
                foreignPage("<deskbell-chat topics='wifi, renew-items, nothing'></deskbell-chat>"));
        open(page);
        var topics = page.getByRole(AriaRole.LIST, named("People often ask"));
        assertThat(topics.getByRole(AriaRole.BUTTON))
                .hasText(new String[] {"Wi-Fi in the library", "Renewing items"});
        topics.getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.getByText("Was this helpful?")).isVisible();
        assertThat(page.locator(".entry.patron .words")).hasText("Renewing items");
        assertThat(topics).isHidden();
    }

    @Test
    void aPageThatWantsNoTopicsHasNone() {
        var page = page(person());
        page.navigate(foreignPage("<deskbell-chat topics=''></deskbell-chat>"));
        open(page);
        assertThat(page.getByLabel("Language")).isVisible();
        assertThat(page.getByText("People often ask")).isHidden();
    }

    @Test
    void aDepartmentThatIsNoneDoesNotKeepPatronsFromTheChat() {
        var page = person().newPage(); // the page's author is warned
        var warnings = new ArrayList<String>();
        page.onConsoleMessage(message -> warnings.add(message.text()));
        page.navigate(foreignPage("<deskbell-chat department='kitchen'></deskbell-chat>"));
        open(page);
        askAndSeeTheAnswer(page);
        assertThat(warnings).anyMatch(warning -> warning.contains("`department` is one of"));
    }

    @Test
    void anOpenChatLeavesTheFocusToThePageAndStaysClosedOnceClosed() {
        var page = page(person());
        page.navigate(foreignPage("<input autofocus><deskbell-chat open></deskbell-chat>"));
        assertThat(page.getByText(GREETING)).isVisible();
        assertThat(page.locator("input").first()).isFocused();
        button(page, "Minimise chat").click();
        page.reload();
        assertThat(button(page, "Ask the library")).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    @Test
    void anInlineChatFillsItsBoxWithoutLauncherOrDialog() {
        var page = page(person());
        page.navigate(
                foreignPage(
                        "<main style='inline-size: 500px; block-size: 600px'><deskbell-chat inline"
                                + " style='block-size: 100%'></deskbell-chat></main>"));
        askAndSeeTheAnswer(page);
        photograph(page, "inline");
        var panel = page.getByRole(AriaRole.REGION, named("Alder Library")).boundingBox();
        assertThat(panel.width).isEqualTo(500);
        assertThat(panel.height).isEqualTo(600);
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(button(page, "Ask the library")).hasCount(0);
        assertThat(button(page, "Minimise chat")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.getByText("Was this helpful?")).isVisible();
    }

    @Test
    void anInlineChatThatNobodyHasScrolledToIsNotConnected() {
        var sockets = new ArrayList<WebSocket>();
        var page = page(person());
        page.onWebSocket(sockets::add);
        page.navigate(foreignPage("<div style='height: 5000px'></div><deskbell-chat inline>"));
        page.waitForFunction(
                "document.querySelector('deskbell-chat').shadowRoot.childElementCount");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(sockets).isEmpty();
        page.locator("deskbell-chat").scrollIntoViewIfNeeded();
        assertThat(page.getByText(GREETING)).isVisible();
    }

    @Test
    void thePageHearsWhatHappensButNoWord() {
        var desk = librarian();
        var page = page(person());
        page.navigate(foreignPage("<deskbell-chat></deskbell-chat>"));
        page.evaluate(
                """
                window.heard = [];
                for (const what of ['open', 'close', 'begin', 'handoff', 'unread'])
                  document.addEventListener(`deskbell-chat-${what}`, ({ detail }) => heard.push(what + JSON.stringify(detail ?? '')));
                """);
        open(page);
        wait(page, "where are the globes");
        button(page, "Minimise chat").click();
        claim(desk, "where are the globes");
        reply(desk, "Hello, how can I help?");
        assertThat(button(page, "Ask the library, 1 new message")).isVisible();
        button(page, "Ask the library, 1 new message").click();
        assertThat(page.getByText("Hello, how can I help?")).isVisible();
        assertThat(page.evaluate("heard.join(' ')"))
                .isEqualTo(
                        "open\"\" begin\"\" handoff\"\" close\"\" unread{\"count\":1}"
                                + " unread{\"count\":0} open\"\"");
    }

    @Test
    void twoChatsWithOneServerAreLikeTwoTabs() {
        var page = page(person());
        page.navigate(foreignPage("<deskbell-chat></deskbell-chat><deskbell-chat inline>"));
        var floating = page.locator("deskbell-chat").first();
        var inline = page.locator("deskbell-chat").last();
        ask(inline);
        button(floating, "Ask the library").click();
        assertThat(floating.getByText(QUESTION)).isVisible();

        floating.getByLabel("Your message").fill("in the corner");
        inline.getByLabel("Your message").fill("in the page");
        page.reload();
        assertThat(floating.getByLabel("Your message")).hasValue("in the corner");
        assertThat(inline.getByLabel("Your message")).hasValue("in the page");
        assertThat(floating.getByText(QUESTION)).isVisible();
        assertThat(inline.getByText(QUESTION)).isVisible();
    }

    @Test
    void chatsWithTwoServersKnowNothingOfEachOther() {
        var page = page(person());
        String other = url("").replace("127.0.0.1", "localhost");
        page.navigate(
                foreignPage(
                        "<deskbell-chat side='start'></deskbell-chat><deskbell-chat server='%s'>"
                                .formatted(other)));
        var first = page.locator("deskbell-chat").first();
        var second = page.locator("deskbell-chat").last();
        button(first, "Ask the library").click();
        ask(first);
        button(second, "Ask the library").click();
        assertThat(second.getByText(GREETING)).isVisible();
        assertThat(second.getByLabel("Language")).isVisible();
        assertThat(second.getByText(QUESTION)).hasCount(0);
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(1);
    }

    private static void ask(Locator chat) {
        chat.getByLabel("Your message").fill(QUESTION);
        chat.getByLabel("Your message").press("Enter");
        assertThat(chat.getByText("Was this helpful?")).isVisible();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
