package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.regex.Pattern;

class ConsoleTest extends BrowserTest {
    @Test
    void aLibrarianSeesWhoWaitsTakesTheChatAndAnswers() {
        var librarian = librarian();
        var patron = waitingPatron("Do you have the 1911 town plan of Alder Falls?");
        assertThat(librarian).hasTitle(Pattern.compile("^\\([1-9]\\d*\\) "));
        claim(librarian, "1911 town plan");
        assertThat(librarian.getByText("The assistant thought of").first()).isVisible();

        reply(librarian, "Hello. It is in the local history room: https://www.example.org/plans.");
        assertThat(patron.getByText("It is in the local history room")).isVisible();
        assertThat(patron.locator("deskbell-chat a[href='https://www.example.org/plans']"))
                .isVisible();

        say(patron, "Thank you");
        assertThat(librarian.getByRole(AriaRole.LOG)).containsText("Thank you");
        button(librarian, "Hand back to the assistant").click();
        librarian
                .getByLabel("Words for the patron first")
                .fill("The plan is at the desk until Friday.");
        librarian.keyboard().press("Enter");
        assertThat(patron.getByText("at the desk until Friday")).isVisible();
        assertThat(button(patron, "Talk to a librarian")).isVisible();
    }

    @Test
    void closingCanBeUndoneForAMoment() {
        var librarian = librarian();
        var patron = waitingPatron("where is the map cabinet, please");
        claim(librarian, "map cabinet");
        close(librarian);
        button(librarian, "Undo").click();
        reply(librarian, "On the second floor.");
        assertThat(patron.getByText("On the second floor.")).isVisible();
        close(librarian);
        assertThat(button(patron, "Start a new chat")).isVisible();
    }

    @Test
    void onAPhoneAChatFillsTheScreenAndTheListIsOneTapAway() {
        var phone = new Browser.NewContextOptions().setViewportSize(360, 700);
        var librarian = librarian(person(phone), "admin");
        waitingPatron("is there a telephone booth");
        claim(librarian, "telephone booth");
        assertThat(librarian.getByLabel("Your reply")).isVisible();
        var mine =
                librarian.locator(
                        ".mine .open", new Page.LocatorOptions().setHasText("telephone booth"));
        assertThat(mine).isHidden();

        button(librarian, "All chats").click();

        assertThat(mine).isVisible();
        assertThat(librarian.getByLabel("Your reply")).isHidden();
    }

    @Test
    void aColleagueReadsAlongButDoesNotWrite() {
        var mine = librarian();
        var patron = waitingPatron("is the reading room on the third floor quiet");
        claim(mine, "reading room");
        reply(mine, "Yes, all day.");
        assertThat(patron.getByText("Yes, all day.")).isVisible();

        var other = librarian(person(), colleague("Ben"));
        row(other, "reading room").click();
        assertThat(other.getByText("Yes, all day.")).isVisible();
        assertThat(other.getByText("You are reading along.")).isVisible();
        assertThat(other.getByLabel("Your reply")).isHidden();
    }

    @Test
    void allWindowsShowHowOneIsAtTheDeskAlsoAfterAReload() {
        var person = person();
        var librarian = librarian(person, colleague("Cleo"));
        var second = page(person);
        second.navigate(url("/desk"));
        assertThat(presence(second)).hasValue("available");
        presence(librarian).selectOption("busy");
        assertThat(presence(second)).hasValue("busy");
        assertThat(second.getByText("Cleo (you), busy")).isVisible();
        second.keyboard().press("p");
        assertThat(presence(librarian)).hasValue("away");
        librarian.reload();
        assertThat(presence(librarian)).hasValue("away");
        assertThat(librarian.getByText("Cleo (you), away")).isVisible();
    }

    @Test
    void whoGoesAwayBeforeTheDeskHasAnsweredIsAway() {
        var person = person();
        var held = new ArrayDeque<Runnable>();
        person.routeWebSocket(
                url -> url.endsWith("/ws/desk"),
                socket -> {
                    var server = socket.connectToServer();
                    server.onMessage(frame -> held.add(() -> socket.send(frame.text())));
                });
        var librarian = librarian(person, colleague("Dora"));
        librarian.waitForCondition(() -> !held.isEmpty());
        presence(librarian).selectOption("away");
        librarian.waitForCondition(
                () -> {
                    while (!held.isEmpty()) {
                        held.remove().run();
                    }
                    return librarian.getByText("(you), away").isVisible();
                });
    }

    @Test
    void howAChatEndedIsSaidWithSingleKeys() {
        var person = person();
        var sent = new ArrayList<String>();
        person.routeWebSocket(
                url -> url.endsWith("/ws/desk"),
                socket -> {
                    var server = socket.connectToServer();
                    socket.onMessage(
                            frame -> {
                                sent.add(frame.text());
                                server.send(frame.text());
                            });
                });
        var librarian = librarian(person, "admin");
        person.route(
                "**/desk/read-level*",
                route -> route.fulfill(json("{'level':3,'reason':'two sources'}")));
        String question = "is there a photograph of the old mill";
        var patron = waitingPatron(question);
        claim(librarian, question);
        reply(librarian, "Yes, in the album on the third floor.");
        assertThat(patron.getByText("Yes, in the album")).isVisible();
        librarian.keyboard().press("Escape");
        button(librarian, "Close").click();
        assertThat(librarian.getByText("Suggested: 3")).isVisible();
        assertThat(librarian.getByLabel("Answered")).isChecked();
        librarian.keyboard().press("r");
        librarian.keyboard().press("4");
        librarian.getByLabel("Tags").fill("Photographs, Mill");
        librarian.getByLabel("Department").selectOption("special-collections");
        button(librarian, "Close the chat").click();
        assertThat(button(patron, "Start a new chat")).isVisible();
        assertThat(sent)
                .filteredOn(frame -> frame.contains("\"close\""))
                .singleElement()
                .asString()
                .contains("\"reason\":\"referred\"", "\"read\":4")
                .contains("\"department\":\"special-collections\"")
                .contains("\"tags\":[\"photographs\",\"mill\"]");
    }

    private static Locator row(Page librarian, String question) {
        return librarian.locator(".others .open", new Page.LocatorOptions().setHasText(question));
    }
}
