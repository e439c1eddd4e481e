package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// A patron's way through all that the chat and the public pages can look like, in any language:
/// what is pressed is found by where it stands, not by its name. Whoever goes along is shown each
/// state.
final class Tour {
    private static final String QUESTION = "how do I renew a book";
    private static final String BROAD = "Do I have to use my own card?";

    private final Page page;
    private final UnaryOperator<String> url;
    private final BiConsumer<Page, String> guest;

    /// @param url   of a path on the server
    /// @param guest is shown the page in each state, with the state's name
    Tour(Page page, UnaryOperator<String> url, BiConsumer<Page, String> guest) {
        this.page = page;
        this.url = url;
        this.guest = guest;
    }

    /// @param desk a librarian's console
    void ofTheChat(Page desk) {
        page.clock().install();
        page.navigate(url.apply("/"));
        assertThat(chat(".launcher")).isVisible();
        show("closed");
        chat(".launcher").click();
        assertThat(chat(".language")).isVisible();
        show("open");
        message().pressSequentially("renew");
        assertThat(chat(".suggestions li").first()).isVisible();
        show("suggestions");
        say("hello");
        assertThat(chat(".entry.bot")).hasCount(2);
        page.context().setOffline(true);
        say(QUESTION);
        assertThat(chat(".status")).not().isEmpty();
        show("offline");
        page.context().setOffline(false);
        assertThat(chat(".helpful")).isVisible();
        show("answer");
        chat(".helpful button").last().click();
        assertThat(chat(".instead")).isVisible();
        show("not-helpful");
        say(BROAD);
        assertThat(chat(".choices").last()).isVisible();
        show("choices");
        chat(".more").click();
        show("options");
        chat(".items [aria-describedby]").click();
        show("options-earlier");
        chat(".items button:visible").first().click();
        assertThat(chat(".square")).isVisible();
        show("phone-code");
        chat(".phone button").last().click();
        waitForALibrarian();
        talkToTheLibrarian(desk);
        end();
    }

    private void waitForALibrarian() {
        chat(".foot .talk").click();
        Locator instead = chat(".strip:visible .actions button:visible");
        assertThat(instead).hasCount(2);
        show("waiting");
        instead.first().click();
        chat(".leave [type=submit]").click();
        assertThat(chat(".problem:visible").first()).not().isEmpty();
        show("leave-form");
        chat(".leave .actions button").last().click();
        page.clock().fastForward(91_000);
        assertThat(instead).hasCount(3);
        show("long-wait");
        instead.first().click();
    }

    private void talkToTheLibrarian(Page desk) {
        BrowserTest.claim(desk, "Do I have to use my own card");
        BrowserTest.reply(desk, "Good morning. Let me look that up for you.");
        assertThat(chat(".entry.librarian")).isVisible();
        show("librarian");
        chat(".minimise").click();
        BrowserTest.reply(desk, "It is here.");
        assertThat(chat(".badge")).isVisible();
        show("unread");
        chat(".launcher").click();
        assertThat(chat(".divider")).isVisible();
        show("new-messages");
    }

    private void end() {
        chat(".more").click();
        chat(".items button:visible").last().click();
        show("erase");
        chat(".menu .actions button:visible").last().click();
        chat(".more").click();
        Locator items = chat(".items button:visible");
        items.nth(items.count() - 2).click();
        assertThat(chat(".strip .primary:visible")).isVisible();
        show("ended");
        chat(".strip .primary:visible").click();
        assertThat(chat(".earlier")).isVisible();
        show("earlier");
    }

    /// @param language that the pages are read in
    void ofThePages(String language) {
        visit("/faq/" + language, "answers");
        visit("/faq/" + language + "?q=keep+my+book+longer", "answers-found");
        page.locator("h2 a").first().click();
        show("answer-page");
        visit("/faq/" + language + "?q=qwrtz+pqrst", "answers-none");
        visit("/continue?language=" + language, "continue");
        visit("/ask?language=" + language, "ask");
        page.locator("#message").fill(QUESTION);
        press("SAY");
        assertThat(page.locator("#latest")).isVisible();
        press("ASK_LIBRARIAN");
        assertThat(page.frameLocator("iframe").locator("p").first()).isVisible();
        show("ask-waiting");
        page.locator("summary").click();
        page.locator("#question").fill("Where is the book about the bridge?");
        page.locator("#email").fill("nobody@example.org");
        press("LEAVE_QUESTION");
        press("END");
        assertThat(page.locator("button[value=NEW]")).isVisible();
        show("ask-ended");
    }

    private void visit(String path, String state) {
        page.navigate(url.apply(path));
        show(state);
    }

    private void press(String action) {
        page.locator("button[value=%s]".formatted(action)).click();
    }

    private Locator chat(String selector) {
        return page.locator("deskbell-chat").locator(selector);
    }

    private Locator message() {
        return chat(".composer textarea");
    }

    private void say(String text) {
        message().fill(text);
        message().press("Enter");
    }

    private void show(String state) {
        guest.accept(page, state);
    }
}
