package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;

class ConsoleTest extends BrowserTest {
    private static int count;

    @Autowired private StaffAccounts accounts;

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
        assertThat(button(patron, "Talk to a librarian")).isVisible();
    }

    @Test
    void closingCanBeUndoneForAMoment() {
        var librarian = librarian();
        var patron = waitingPatron("where is the map cabinet, please");
        claim(librarian, "map cabinet");
        button(librarian, "Close").click();
        button(librarian, "Undo").click();
        reply(librarian, "On the second floor.");
        assertThat(patron.getByText("On the second floor.")).isVisible();
        button(librarian, "Close").click();
        assertThat(button(patron, "Start a new chat")).isVisible();
    }

    @Test
    void aColleagueReadsAlongButDoesNotWrite() {
        var mine = librarian();
        var patron = waitingPatron("is the reading room on the third floor quiet");
        claim(mine, "reading room");
        reply(mine, "Yes, all day.");
        assertThat(patron.getByText("Yes, all day.")).isVisible();

        var other = librarian(person(), colleague());
        row(other, "reading room").click();
        assertThat(other.getByText("Yes, all day.")).isVisible();
        assertThat(other.getByText("You are reading along.")).isVisible();
        assertThat(other.getByLabel("Your reply")).isHidden();
    }

    @Test
    void whoIsAwayIsShownAsAwayAlsoAfterAReload() {
        var librarian = librarian();
        var present = librarian.getByLabel("Present at the desk");
        assertThat(present).isChecked();
        present.click();
        assertThat(librarian.getByText("(you), away")).isVisible();
        librarian.reload();
        assertThat(present).not().isChecked();
        assertThat(librarian.getByText("(you), away")).isVisible();
        present.click();
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
        var librarian = librarian(person, "admin");
        librarian.waitForCondition(() -> !held.isEmpty());
        librarian.getByLabel("Present at the desk").click();
        librarian.waitForCondition(
                () -> {
                    while (!held.isEmpty()) {
                        held.remove().run();
                    }
                    return librarian.getByText("(you), away").isVisible();
                });
    }

    @Test
    void aQuestionThatWasLeftCanBeMarkedAsAnsweredAndBack() {
        var librarian = librarian();
        String question = "who painted the ceiling of the old hall";
        var patron = waitingPatron(question);
        button(patron, "Leave a question").click();
        patron.getByLabel("Your e-mail address").fill("patron@example.org");
        button(patron, "Leave the question").click();
        assertThat(patron.getByLabel("Your e-mail address")).isHidden();

        librarian.getByRole(AriaRole.BUTTON, named("Left questions")).click();
        var row = librarian.locator(".left li", new Page.LocatorOptions().setHasText(question));
        assertThat(row.getByText("patron@example.org")).isVisible();
        row.getByText("Mark as answered").click();
        assertThat(row.getByText("Answered.")).isVisible();
        row.getByText("Undo").click();
        assertThat(row.getByText("Mark as answered")).isVisible();
        row.getByText("Mark as answered").click();
    }

    private static Locator row(Page librarian, String question) {
        return librarian.locator(".others .open", new Page.LocatorOptions().setHasText(question));
    }

    private String colleague() {
        var id = new StaffId("colleague" + count++);
        accounts.add(
                new StaffId("admin"),
                new StaffMember(id, "Ben", Set.of(Role.LIBRARIAN), true),
                PASSWORD);
        return id.value();
    }
}
