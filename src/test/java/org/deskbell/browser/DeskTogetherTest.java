package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// Two librarians at one desk, each at a computer of their own.
class DeskTogetherTest extends BrowserTest {
    @Test
    void aChatIsPassedOnToAColleagueWhoReadsWhy() {
        var ana = librarian(person(), colleague("Ana"));
        var ben = librarian(person(), colleague("Ben"));
        var patron = claimed(ana, "do you have the deed of the mill");
        press(ana, "g");
        ana.getByLabel("Ben").last().check();
        ana.getByLabel("A note for whoever takes it").fill("It is about sheet four.");
        ana.keyboard().press("Enter");

        var call = call(ben, "the deed of the mill");
        assertThat(call).containsText("Passed to you by a colleague");
        assertThat(call).containsText("It is about sheet four.");
        assertThat(ben).hasTitle(Pattern.compile("^\\([1-9]\\d*\\) "));
        assertThat(call(ana, "the deed of the mill")).isHidden();
        call.getByText("Take it").click();
        reply(ben, "I know that sheet.");
        assertThat(patron.getByText("I know that sheet.")).isVisible();
        assertThat(patron.getByText("It is about sheet four.")).isHidden();
        assertThat(ana.getByText("Ben has this chat. You are reading along.")).isVisible();
    }

    @Test
    void whoCannotTakeACallNowIsRungNoMore() {
        var ana = librarian(person(), colleague("Ana"));
        var ben = librarian(person(), colleague("Bea"));
        claimed(ana, "may I photograph the charter");
        passOn(ana, "Bea");
        assertThat(waiting(ben, "the charter")).containsText("Rings for you");
        assertThat(waiting(ana, "the charter")).containsText("Rings for Bea");
        call(ben, "the charter").getByText("Not now").click();
        assertThat(call(ben, "the charter")).isHidden();
        assertThat(waiting(ben, "the charter")).not().containsText("Rings for you");
    }

    @Test
    void aColleagueIsAskedInAndBothWrite() {
        var ana = librarian(person(), colleague("Ana"));
        var ben = librarian(person(), colleague("Bob"));
        var patron = claimed(ana, "who drew the map of the canal");
        press(ana, "i");
        ana.getByLabel("Bob").last().check();
        ana.keyboard().press("Enter");
        assertThat(ana.getByText("Bob has been asked in.")).isVisible();

        var call = call(ben, "the map of the canal");
        assertThat(call).containsText("Ana asks you into a chat");
        call.getByText("Join").click();
        assertThat(patron.getByText("Bob has joined")).isVisible();
        reply(ben, "It was the surveyor himself.");
        assertThat(patron.getByText("the surveyor himself")).isVisible();
        reply(ana, "Thank you, Bob.");
        assertThat(patron.getByText("Thank you, Bob.")).isVisible();
        assertThat(button(ben, "Close")).isHidden();

        ben.getByLabel("Your reply").press("Escape");
        press(ben, "s");
        assertThat(ben.getByText("Ana has this chat. You are reading along.")).isVisible();
    }

    @Test
    void whoDoesNotComeInSaysSo() {
        var ana = librarian(person(), colleague("Ana"));
        var ben = librarian(person(), colleague("Bill"));
        claimed(ana, "is the tower open to visitors");
        press(ana, "i");
        ana.getByLabel("Bill").last().check();
        ana.keyboard().press("Enter");
        call(ben, "the tower open").getByText("Not now").click();
        assertThat(call(ben, "the tower open")).isHidden();
    }

    @Test
    void onlyASupervisorTakesAChatOver() {
        var ana = librarian(person(), colleague("Ana"));
        var ben = librarian(person(), colleague("Bert"));
        var supervisor = librarian();
        String question = "can I copy the whole newspaper";
        var patron = claimed(ana, question);
        others(ben, question).click();
        assertThat(ben.getByText("You are reading along.")).isVisible();
        assertThat(button(ben, "Take over")).isHidden();
        others(supervisor, question).click();
        button(supervisor, "Take over").click();
        reply(supervisor, "I go on from here.");
        assertThat(patron.getByText("I go on from here.")).isVisible();
        assertThat(ana.getByText("Administrator has this chat.")).isVisible();
    }

    @Test
    void aNoteIsSeenByColleaguesAndNeverByThePatron() {
        var ana = librarian(person(), colleague("Ana"));
        var ben = librarian(person(), colleague("Brian"));
        String question = "where is the oldest atlas";
        var patron = claimed(ana, question);
        press(ana, "t");
        assertThat(ana.getByLabel("Your reply")).isHidden();
        assertThat(button(ana, "Send")).isHidden();
        ana.getByLabel("Note to colleagues").fill("Has asked twice this week.");
        button(ana, "Keep note").click();
        others(ben, question).click();
        assertThat(ben.getByText("Has asked twice this week.")).isVisible();
        assertThat(ben.getByText("Note by Ana")).isVisible();
        press(ben, "t");
        ben.getByLabel("Note to colleagues").fill("The vault is closed today.");
        ben.keyboard().press("Enter");
        assertThat(ana.getByText("The vault is closed today.")).isVisible();

        button(ana, "Reply").click();
        reply(ana, "It is in the vault.");
        assertThat(patron.getByText("It is in the vault.")).isVisible();
        assertThat(patron.getByText("Has asked twice this week.")).isHidden();
        assertThat(patron.getByText("The vault is closed today.")).isHidden();
    }

    private Page claimed(Page librarian, String question) {
        var patron = waitingPatron(question);
        claim(librarian, question);
        assertThat(librarian.getByLabel("Your reply")).isFocused();
        librarian.keyboard().press("Escape");
        return patron;
    }

    private static void passOn(Page librarian, String colleague) {
        press(librarian, "g");
        librarian.getByLabel(colleague).last().check();
        button(librarian.locator(".panel"), "Pass on").click();
    }

    private static Locator button(Locator within, String name) {
        return within.getByText(name, new Locator.GetByTextOptions().setExact(true)).last();
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static Locator call(Page librarian, String question) {
        return librarian.locator(".calls li", new Page.LocatorOptions().setHasText(question));
    }

    private static Locator waiting(Page librarian, String question) {
        return librarian.locator(".waiting li", new Page.LocatorOptions().setHasText(question));
    }

    private static Locator others(Page librarian, String question) {
        return librarian.locator(".others .open", new Page.LocatorOptions().setHasText(question));
    }
}
