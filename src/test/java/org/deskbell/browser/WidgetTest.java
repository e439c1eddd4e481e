package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

class WidgetTest extends BrowserTest {
    @Test
    void aQuestionIsAnsweredAndTheAnswerSaysWhereItIsFrom() {
        var patron = patron();
        askAndSeeTheAnswer(patron);
        var source = patron.getByRole(AriaRole.LINK, named("Renewing items (opens in a new tab)"));
        assertThat(source).hasAttribute("href", url("/faq/renew-items"));
        assertThat(patron.getByText("Was this helpful?")).isInViewport();
    }

    @Test
    void aLongAnswerIsUnfoldedOnRequest() {
        var patron = patron();
        say(patron, "how do i print from a library computer");
        var details = patron.getByText("Jobs you do not release");
        assertThat(button(patron, "Show more")).isVisible();
        assertThat(details).isHidden();
        button(patron, "Show more").click();
        assertThat(details).isVisible();
        button(patron, "Show less").click();
        assertThat(details).isHidden();
    }

    @Test
    void nothingIsStoredOrConnectedBeforeTheChatIsOpened() {
        var sockets = new ArrayList<WebSocket>();
        var page = page(person());
        page.onWebSocket(sockets::add);
        page.navigate(url("/"));
        assertThat(button(page, "Ask the library")).isVisible();
        assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(sockets).isEmpty();
    }

    @Test
    void untilAMessageCanBeSentOnlyWhatTheSizeTestWeighsIsLoaded() {
        var loaded = new ConcurrentSkipListSet<Path>();
        var untilHello = new CompletableFuture<Set<Path>>();
        var page = page(person());
        page.onRequest(
                request -> {
                    var path = request.url().replace(url("/widget/"), "");
                    if (path.equals("site.js")) {
                        return; // the page's own
                    }
                    if (request.resourceType().equals("script") || path.equals("deskbell.css")) {
                        loaded.add(Path.of(path));
                    }
                });
        page.onWebSocket(
                socket -> socket.onFrameSent(_ -> untilHello.complete(Set.copyOf(loaded))));
        page.navigate(url("/"));
        open(page);
        assertThat(untilHello.getNow(Set.of()))
                .isEqualTo(WidgetFilesLoaded.beforeTheFirstMessage("en"));
    }

    @Test
    void everythingCanBeDoneWithTheKeyboardAlone() {
        var page = page(person());
        page.navigate(url("/"));
        assertThat(button(page, "Ask the library")).isVisible();
        tabTo(page, "Ask the library");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Your message")).isFocused();
        page.keyboard().type(QUESTION);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Was this helpful?")).isVisible();
        assertThat(page.getByLabel("Your message")).isFocused();

        page.keyboard().press("Shift+Tab");
        assertThat(button(page, "No")).isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Space");
        assertThat(page.getByText("Thank you.")).isVisible();

        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(button(page, "Ask the library")).isFocused();
    }

    @Test
    void theChatDoesNotTrapTheFocus() {
        var patron = patron();
        for (int i = 0; i < 8; i++) {
            patron.keyboard().press("Tab");
        }
        assertThat(patron.evaluate("document.activeElement.localName"))
                .isNotEqualTo("deskbell-chat");
    }

    @Test
    void aReloadKeepsTheChatAndWhatIsTyped() {
        var patron = patron();
        askAndSeeTheAnswer(patron);
        patron.getByLabel("Your message").fill("and how many");
        patron.reload();
        assertThat(patron.getByText(QUESTION)).isVisible();
        assertThat(patron.getByLabel("Your message")).hasValue("and how many");
        assertThat(patron.evaluate("document.activeElement === document.body")).isEqualTo(true);
    }

    @Test
    void theTabsOfASiteShareOneChat() {
        var person = person();
        var first = patron(person);
        askAndSeeTheAnswer(first);
        var second = patron(person);
        assertThat(second.getByText(QUESTION)).isVisible();
        say(second, "hello from the second tab");
        assertThat(first.getByText("hello from the second tab")).isVisible();
    }

    @Test
    void aPageOfAnotherSiteCarriesTheChat() {
        var page = page(person());
        page.navigate(foreignPage());
        page.getByRole(AriaRole.BUTTON, named("Ask the library")).last().click();
        assertThat(page.getByText(GREETING)).isVisible();
        askAndSeeTheAnswer(page);
    }

    @Test
    void wordsSaidOfflineAreKeptAndSentOnce() {
        var patron = patron();
        say(patron, "hello");
        assertThat(patron.getByText("Sent")).isVisible();
        patron.context().setOffline(true);
        assertThat(patron.getByText("You are offline.")).isVisible();
        say(patron, QUESTION);
        assertThat(patron.getByText("Kept, will be sent")).isVisible();
        assertThat(patron.locator(".divider")).hasCount(0);
        patron.context().setOffline(false);
        assertThat(patron.getByText("Was this helpful?")).isVisible();
        assertThat(patron.getByText(QUESTION)).hasCount(1);
    }

    @Test
    void aTextThatIsTooLongStaysWhereItCanBeShortened() {
        var patron = patron();
        patron.getByLabel("Your message").fill("a".repeat(1990));
        assertThat(patron.getByText("10 characters left")).isVisible();
        say(patron, "a".repeat(2001));
        assertThat(patron.getByText("1 character too many")).isVisible();
        assertThat(patron.getByLabel("Your message")).hasValue("a".repeat(2001));
    }

    @Test
    void howMuchIsLeftIsSaidBeforeTheRestOfTheChatHasLoaded() {
        var person = person();
        person.route(Pattern.compile("/words/more/"), _ -> {});
        var patron = patron(person);
        patron.getByLabel("Your message").fill("a".repeat(1990));
        assertThat(patron.getByText("10 characters left")).isVisible();
    }

    @Test
    void htmlInAMessageIsShownAsItWasTyped() {
        var patron = patron();
        String hostile = "<img src=x onerror=\"document.title='owned'\"> <b>renew</b>";
        say(patron, hostile);
        assertThat(patron.getByText(hostile)).isVisible();
        assertThat(patron).hasTitle("Alder Library");
    }

    @Test
    void shiftAndEnterBeginANewLine() {
        var patron = patron();
        var message = patron.getByLabel("Your message");
        message.fill("one");
        message.press("Shift+Enter");
        message.pressSequentially("two");
        assertThat(message).hasValue("one\ntwo");
    }

    @Test
    void anErasedChatIsGoneInEveryTab() {
        var person = person();
        var first = patron(person);
        askAndSeeTheAnswer(first);
        var second = patron(person);
        assertThat(second.getByText(QUESTION)).isVisible();
        button(first, "Chat options").click();
        button(first, "Erase this chat").click();
        button(first, "Erase").click();
        for (Page tab : List.of(first, second)) {
            assertThat(tab.getByText("Your chat was erased.")).isVisible();
            assertThat(tab.getByText(QUESTION)).hasCount(0);
        }
        assertThat(first.evaluate("sessionStorage.length")).isEqualTo(0);
        first.reload();
        open(first);
        assertThat(first.getByText(QUESTION)).hasCount(0);
    }

    @Test
    void aChatThatHasEndedCanBeFollowedByANewOne() {
        var patron = patron();
        askAndSeeTheAnswer(patron);
        button(patron, "Chat options").click();
        button(patron, "End this chat").click();
        button(patron, "Start a new chat").click();
        assertThat(patron.getByText(QUESTION)).hasCount(0);
        askAndSeeTheAnswer(patron);
    }

    @Test
    void inARightToLeftPageTheChatIsMirrored() {
        var page = page(person(new Browser.NewContextOptions().setViewportSize(900, 700)));
        page.navigate(url("/"));
        page.evaluate("document.documentElement.dir = 'rtl'");
        open(page);
        askAndSeeTheAnswer(page);
        photograph(page, "right-to-left");
        assertThat(box(page, "dialog").x).isLessThan(100);
        assertThat(box(page, ".patron .words").x).isLessThan(box(page, ".entry.bot").x);
    }

    @Test
    void atFourHundredPercentZoomNothingIsCutOff() {
        var page = patron(person(new Browser.NewContextOptions().setViewportSize(320, 256)));
        askAndSeeTheAnswer(page);
        photograph(page, "zoom-400");
        var overflows =
                "() => { const d = document.querySelector('deskbell-chat').shadowRoot"
                        + ".querySelector('dialog'); return d.scrollWidth - d.clientWidth; }";
        assertThat(page.evaluate(overflows)).isEqualTo(0);
    }

    @Test
    void withoutStorageAndOtherTabsTheChatStillWorks() {
        var person = person();
        person.addInitScript(
                "for (const s of ['sessionStorage', 'localStorage']) Object.defineProperty(window,"
                        + " s, { get() { throw new DOMException('blocked', 'SecurityError'); } });"
                        + " delete window.BroadcastChannel;");
        askAndSeeTheAnswer(patron(person));
    }

    private static BoundingBox box(Page page, String selector) {
        return page.locator("deskbell-chat").locator(selector).last().boundingBox();
    }

    private static void tabTo(Page page, String name) {
        var seen = Set.of(name);
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            var focused =
                    page.evaluate(
                            "(document.activeElement.shadowRoot?.activeElement ??"
                                    + " document.activeElement).textContent");
            if (seen.contains(focused)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + name);
    }
}
