package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/// What a patron can do in a visit besides asking and reading.
class VisitTest extends BrowserTest {
    @Test
    void whoWaitsLongIsAskedWhetherToGoOn() {
        librarian();
        var patron = page(person());
        patron.clock().install();
        patron.navigate(url("/"));
        open(patron);
        wait(patron, "where are the atlases");
        assertThat(patron.getByText("You have waited a while")).isHidden();
        assertThat(button(patron, "Keep waiting")).isHidden();

        patron.clock().fastForward(91_000);
        assertThat(patron.getByText("You have waited a while")).isVisible();
        assertThat(button(patron, "Leave a question")).isVisible();
        assertThat(button(patron, "Ask the assistant again")).isVisible();
        photograph(patron, "long-wait");
        button(patron, "Keep waiting").click();
        assertThat(patron.getByText("You have waited a while")).isHidden();

        patron.clock().fastForward(91_000);
        button(patron, "Ask the assistant again").click();
        assertThat(button(patron, "Talk to a librarian")).isVisible();
    }

    @Test
    void aPersonIsCalledAPerson() {
        var librarian = librarian();
        var patron = waitingPatron("where are the almanacs");
        answer(librarian, "almanacs", "Good morning.");
        assertThat(patron.getByText("Good morning.")).isVisible();
        assertThat(patron.getByText(Pattern.compile("^You are talking to .+, a person\\.$")))
                .isVisible();
        end(patron);
    }

    @Test
    void whoPressesAButtonThatGoesAwayKeepsTheirPlace() {
        librarian();
        var patron = patron();
        askAndSeeTheAnswer(patron);
        button(patron, "Talk to a librarian").focus();
        patron.keyboard().press("Enter");
        assertThat(button(patron, "Ask the assistant again")).isVisible();
        assertThat(patron.getByLabel("Your message")).isFocused();

        button(patron, "Ask the assistant again").focus();
        patron.keyboard().press("Enter");
        assertThat(button(patron, "Talk to a librarian")).isVisible();
        assertThat(patron.getByLabel("Your message")).isFocused();
    }

    @Test
    void whatCameWhileNobodyLookedStandsBelowALine() {
        var librarian = librarian();
        var patron = waitingPatron("where are the town plans");
        button(patron, "Minimise chat").click();
        answer(librarian, "town plans", "Here is the plan.");
        assertThat(button(patron, "Ask the library, 1 new message")).isVisible();

        button(patron, "Ask the library, 1 new message").click();
        assertThat(divider(patron)).hasText("New messages");
        photograph(patron, "new-messages");
        assertThat(patron.locator(".divider + .librarian")).containsText("Here is the plan.");

        say(patron, "thank you");
        assertThat(divider(patron)).isHidden();
        end(patron);
    }

    @Test
    void whoReadsAboveIsToldWhatCameBelow() {
        var librarian = librarian();
        var patron = waitingPatron("where are the sea charts");
        answer(librarian, "sea charts", "one ".repeat(400));
        assertThat(patron.getByText("one one").first()).isVisible();
        patron.locator(".scroll").evaluate("s => s.scrollTop = 0");
        assertThat(jump(patron)).isHidden();

        reply(librarian, "The last words.");
        assertThat(jump(patron)).isVisible();
        jump(patron).click();
        assertThat(patron.getByText("The last words.")).isInViewport();
        assertThat(jump(patron)).isHidden();
        end(patron);
    }

    @Test
    void anAnswerThatDidNotHelpOffersAPersonAndOtherWords() {
        var patron = patron();
        askAndSeeTheAnswer(patron);
        button(patron, "No").click();
        assertThat(button(patron.locator(".instead"), "Talk to a librarian")).isVisible();
        photograph(patron, "not-helpful");
        button(patron.locator(".instead"), "Ask in other words").click();
        assertThat(patron.getByLabel("Your message")).hasValue(QUESTION);
        assertThat(patron.getByLabel("Your message")).isFocused();
        button(patron, "Yes").click();
        assertThat(patron.locator(".instead")).isHidden();
    }

    @Test
    void whatTheLibraryHasAnAnswerToIsSuggestedWhileItIsTyped() {
        var patron = patron();
        var field = patron.getByLabel("Your message");
        field.pressSequentially("renew");
        var suggested =
                patron.getByRole(AriaRole.LIST, named("Suggested questions"))
                        .getByRole(AriaRole.BUTTON);
        assertThat(suggested.filter(new Locator.FilterOptions().setHasText("Renewing items")))
                .isVisible();
        photograph(patron, "suggestions");

        field.press("ArrowUp");
        assertThat(suggested.last()).isFocused();
        patron.keyboard().press("Escape");
        assertThat(field).isFocused();
        assertThat(suggested).hasCount(0);

        field.pressSequentially("in");
        suggested.getByText("Renewing items").click();
        assertThat(patron.getByText("Was this helpful?")).isVisible();
        assertThat(field).hasValue("");
        assertThat(patron.locator(".entry.patron")).containsText("Renewing items");
    }

    @Test
    void anInvitationTakesNoFocusAndIsDismissedForGood() {
        var person = person();
        var page = page(person);
        String invited =
                "<deskbell-chat invite='Shall we help you search?'"
                        + " invite-after='0'></deskbell-chat>";
        page.navigate(foreignPage(invited));
        assertThat(page.getByText("Shall we help you search?")).isVisible();
        assertThat(page.locator("body")).isFocused();
        photograph(page, "invitation");
        button(page, "Close").click();
        assertThat(page.getByText("Shall we help you search?")).isHidden();

        page.reload();
        assertThat(button(page, "Ask the library")).isVisible();
        assertThat(page.getByText("Shall we help you search?")).isHidden();

        var other = page(person());
        other.navigate(foreignPage(invited));
        other.getByText("Shall we help you search?").click();
        assertThat(other.getByText(GREETING)).isVisible();
        assertThat(other.getByText("Shall we help you search?")).isHidden();
    }

    @Test
    void anInvitationWaitsForWhatThePageSays() {
        var page = page(person());
        page.clock().install();
        page.navigate(
                foreignPage(
                        "<deskbell-chat invite='Nothing found?' invite-after='1'"
                                + " invite-if='.no-results'></deskbell-chat>"));
        assertThat(button(page, "Ask the library")).isVisible();
        page.clock().runFor(10_000);
        assertThat(page.getByText("Nothing found?")).isHidden();
        page.evaluate("document.body.className = 'no-results'");
        page.clock().runFor(10_000);
        assertThat(page.getByText("Nothing found?")).isVisible();
    }

    @Test
    void theChatGoesOnOnAPhoneOnce() {
        var patron = patron();
        askAndSeeTheAnswer(patron);
        option(patron, "Continue on my phone");
        assertThat(patron.getByRole(AriaRole.IMG, named("Continue on my phone"))).isVisible();
        photograph(patron, "phone-code");
        String code = patron.locator(".code").innerText();

        var phone = page(person());
        goOn(phone, code.toLowerCase());
        assertThat(phone.getByText(QUESTION)).isVisible();
        say(phone, "and how often can I do that");
        assertThat(patron.getByText("and how often can I do that")).isVisible();
        phone.reload();
        assertThat(phone.getByText("and how often can I do that")).isVisible();

        var late = person().newPage(); // a code that is no good is an error to the browser
        goOn(late, code);
        assertThat(late.getByText("This code is not good any more")).isVisible();
    }

    @Test
    void theConversationCanBeTakenAlong() throws IOException {
        var person = person();
        person.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var patron = patron(person);
        askAndSeeTheAnswer(patron);

        var file = patron.waitForDownload(() -> option(patron, "Download it"));
        String text = Files.readString(file.path());
        assertThat(text).contains("You, ", QUESTION, "Assistant, ", "/faq/renew-items");
        assertThat(file.suggestedFilename()).endsWith(".txt");

        button(patron, "Chat options").click();
        photograph(patron, "options");
        button(patron, "Copy the conversation").click();
        assertThat(patron.getByText("Copied.")).isVisible();
        assertThat(patron.evaluate("navigator.clipboard.readText()")).isEqualTo(text.strip());

        var paper = patron.waitForPopup(() -> option(patron, "Print it"));
        assertThat(paper.locator("pre")).containsText(QUESTION);
    }

    private static void answer(Page librarian, String question, String words) {
        claim(librarian, question);
        reply(librarian, words);
    }

    /// Else the patron would come back to the line when the librarian has gone.
    private static void end(Page patron) {
        option(patron, "End this chat");
        assertThat(button(patron, "Start a new chat")).isVisible();
    }

    private void goOn(Page phone, String code) {
        phone.navigate(url("/continue"));
        phone.getByLabel("The code that the chat shows").fill(code);
        button(phone, "Go on here").click();
    }

    private static void option(Page patron, String name) {
        button(patron, "Chat options").click();
        button(patron, name).click();
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator divider(Page patron) {
        return patron.locator(".divider");
    }

    private static Locator jump(Page patron) {
        return patron.locator(".jump");
    }
}
