package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a console does with what the desk says of calls, said here by the test instead of a server,
/// so that nothing else rings.
class RingingTest extends BrowserTest {
    private static final String ID = "b7c1a6de-4f0d-4b6e-8a3f-1f2e3d4c5b6a";

    /// Counts what the bell sounds, and keeps what is shown beside the browser.
    private static final String EARS =
            """
            const start = OscillatorNode.prototype.start;
            globalThis.heard = 0;
            OscillatorNode.prototype.start = function (...when) {
              globalThis.heard++;
              return start.apply(this, when);
            };
            globalThis.shown = [];
            globalThis.Notification = class {
              static permission = 'granted';
              constructor(text) { globalThis.shown.push(text); }
              close() { globalThis.shown.pop(); }
            };
            """;

    private final List<String> sent = new ArrayList<>();
    private BrowserContext person;
    private Page librarian;
    private WebSocketRoute desk;

    @BeforeEach
    void comesToAnEmptyDesk() {
        person = person();
        person.clock().install();
        person.addInitScript(EARS);
        person.routeWebSocket(url -> url.endsWith("/ws/desk"), this::answer);
        librarian = librarian(person, "admin");
        assertThat(librarian.getByText("Ana (you)")).isVisible();
    }

    private void answer(WebSocketRoute socket) {
        desk = socket;
        socket.onMessage(
                frame -> {
                    sent.add(frame.text());
                    if (frame.text().contains("\"hello\"")) {
                        welcome();
                    }
                });
    }

    private void welcome() {
        say(
                "{'type':'welcome','staff':{'id':'ana','name':'Ana','supervises':false},'presence':'available','library':{'name':'Alder"
                    + " Library','assistant':'it'}}");
        say(
                "{'type':'desk','open':true,'message':'Open.','staff':["
                        + "{'id':'ana','name':'Ana','status':'available','chats':0,'most':3},"
                        + "{'id':'ben','name':'Ben','status':'available','chats':2,'most':3}]}");
        say("{'type':'chats','whole':true,'chats':[]}");
    }

    @AfterEach
    void forgets() {
        sent.clear();
    }

    @Test
    void itRingsForOneAndThenForAll() {
        waiting("'ringing':['ben']");
        assertThat(row()).containsText("Rings for Ben");
        assertThat(calls()).isHidden();
        assertThat(librarian).hasTitle("Alder Library desk");

        waiting("'ringing':['ana','ben'],'until':'" + Instant.now().plusSeconds(25) + "'");
        assertThat(calls()).containsText("is there a plan of the canal");
        assertThat(calls()).containsText("Asked for a librarian · German");
        assertThat(calls().locator("time")).containsText("0:2");
        assertThat(row()).containsText("Rings for you");
        assertThat(librarian).hasTitle("(1) Alder Library desk");
        assertThat(librarian.getByText("A patron rings for you: is there a plan")).hasCount(1);

        say(
                "{'type':'chats','whole':false,'chats':[{'conversation':'%s','state':'gone'}]}"
                        .formatted(ID));
        assertThat(calls()).isHidden();
        assertThat(librarian).hasTitle("Alder Library desk");
    }

    @Test
    void oneKeyTakesTheCallAndAnotherLetsItRingElsewhere() {
        waiting("'ringing':['ana']");
        assertThat(calls()).isVisible();
        librarian.keyboard().press("n");
        librarian.waitForCondition(() -> hasSent("\"pass\""));
        librarian.keyboard().press("c");
        librarian.waitForCondition(() -> hasSent("\"claim\""));
        assertThat(librarian.getByLabel("Your reply")).isFocused();
    }

    @Test
    void ofTwoWindowsInOneBrowserOneRingsAndWhenItClosesTheOther() {
        WebSocketRoute atFirst = desk;
        touch(librarian);
        Page second = secondWindow();
        touch(second);
        WebSocketRoute atSecond = desk;
        ringIn(atFirst, atSecond);
        second.waitForCondition(() -> heard(second) > 0);
        assertThat(second).hasTitle("(1) Alder Library desk");
        assertThat(librarian).hasTitle("(1) Alder Library desk");
        assertThat(heard(librarian)).isZero();

        goneFrom(atFirst, atSecond);
        second.close();
        librarian.waitForCondition(this::nobodyWaitsForTheBell);
        ringIn(atFirst);
        librarian.waitForCondition(() -> heard(librarian) > 0);
    }

    @Test
    void aWindowThatNobodyHasTouchedLeavesTheBellToOneThatHasAVoice() {
        WebSocketRoute atFirst = desk;
        touch(librarian);
        Page second = secondWindow();
        ringIn(desk, atFirst);
        librarian.waitForCondition(() -> heard(librarian) > 0);
        touch(second);
        person.clock().runFor(10_000); // it rings again
        second.waitForCondition(() -> heard(second) > 0);
        int before = heard(librarian);
        person.clock().runFor(10_000);
        assertThat(heard(librarian)).isEqualTo(before);
    }

    @Test
    void oneWindowNotifiesAndACallThatIsTakenSilencesAll() {
        WebSocketRoute atFirst = desk;
        touch(librarian);
        Page second = secondWindow();
        for (Page window : List.of(librarian, second)) {
            window.evaluate("Object.defineProperty(document, 'hidden', {value: true})");
        }
        ringIn(desk, atFirst);
        librarian.waitForCondition(() -> shown(librarian) == 1);
        assertThat(shown(second)).isZero();
        goneFrom(desk, atFirst);
        librarian.waitForCondition(() -> shown(librarian) == 0);
        int before = heard(librarian);
        person.clock().runFor(30_000);
        assertThat(heard(librarian)).isEqualTo(before);
        assertThat(heard(second)).isZero();
    }

    @Test
    void theSoundIsTurnedOffInAllWindows() {
        Page second = secondWindow();
        second.getByRole(AriaRole.SWITCH, named("Sound")).click();
        assertThat(librarian.getByRole(AriaRole.SWITCH, named("Sound")))
                .hasAttribute("aria-checked", "false");
    }

    private Page secondWindow() {
        Page second = page(person);
        second.navigate(url("/desk"));
        assertThat(second.getByText("Ana (you)")).isVisible();
        return second;
    }

    /// What gives a page its voice.
    private static void touch(Page window) {
        window.mouse().click(2, 2);
    }

    private static int heard(Page window) {
        return (Integer) window.evaluate("heard");
    }

    private static int shown(Page window) {
        return (Integer) window.evaluate("shown.length");
    }

    private boolean nobodyWaitsForTheBell() {
        return (Boolean)
                librarian.evaluate(
                        "async () => (await navigator.locks.query()).pending.length === 0");
    }

    private void ringIn(WebSocketRoute... windows) {
        for (WebSocketRoute window : windows) {
            desk = window;
            waiting("'ringing':['ana']");
        }
    }

    private void goneFrom(WebSocketRoute... windows) {
        for (WebSocketRoute window : windows) {
            desk = window;
            say(
                    "{'type':'chats','whole':false,'chats':[{'conversation':'%s','state':'gone'}]}"
                            .formatted(ID));
        }
    }

    @Test
    void whoIsAwayBecauseCallsRangInVainIsToldSo() {
        say("{'type':'presence','status':'away','reason':'unanswered'}");
        assertThat(librarian.getByText("Two calls rang here without an answer")).isVisible();
        assertThat(presence(librarian)).hasValue("away");
        librarian.keyboard().press("p");
        librarian.waitForCondition(() -> hasSent("\"available\""));
        assertThat(librarian.getByText("Two calls rang here")).isHidden();
    }

    @Test
    void aFreshPageDoesNotSayHowOneIsAndOneThatComesBackDoes() {
        assertThat(sent.getFirst()).contains("\"hello\"").doesNotContain("presence");
        presence(librarian).selectOption("busy");
        librarian.waitForCondition(() -> hasSent("\"busy\""));
        sent.clear();
        desk.close(new WebSocketRoute.CloseOptions().setCode(4408));
        librarian.waitForCondition(() -> hasSent("\"hello\""));
        assertThat(sent.getFirst()).contains("\"presence\":\"busy\"");
    }

    @Test
    void whatHasBeenReadIsToldToOnesOtherWindowsAndBelievedFromThem() {
        say(mine("'unanswered':'" + Instant.now().minusSeconds(40) + "'"));
        assertThat(librarian.locator(".mine li")).containsText("waits for you 0:4");
        entry(1, "is there a plan of the canal");
        assertThat(librarian.locator(".mine li")).containsText("1 new");
        say("{'type':'read','conversation':'%s','seq':1}".formatted(ID));
        assertThat(librarian.locator(".mine li")).not().containsText("new");
        entry(2, "or of the lock");
        librarian.locator(".mine .open").click();
        librarian.waitForCondition(() -> hasSent("\"read\""));
        assertThat(sent.getLast()).contains("\"seq\":2");
    }

    @Test
    void nothingVanishesFromUnderOnesHandsWhenTheLineIsLostForAMoment() {
        say(mine("'department':'reference'"));
        librarian.locator(".mine .open").click();
        librarian.getByLabel("Your reply").fill("The plan is");
        sent.clear();
        desk.close(new WebSocketRoute.CloseOptions().setCode(4408));
        librarian.waitForCondition(() -> hasSent("\"open\""));
        assertThat(librarian.getByLabel("Your reply")).isFocused();
        assertThat(librarian.getByLabel("Your reply")).hasValue("The plan is");
        say(mine("'department':'reference'"));
        person.clock().runFor(2_500); // the board has come
        assertThat(librarian.getByLabel("Your reply")).isFocused();
        assertThat(librarian.getByLabel("Your reply")).hasValue("The plan is");
    }

    @Test
    void whoTouchesNothingForTenMinutesIsAwayAndIsToldWhenTheyComeBack() {
        person.clock().fastForward("11:00");
        assertThat(librarian.getByText("Nothing was touched here for ten minutes")).isVisible();
        assertThat(presence(librarian)).hasValue("away");
        librarian.mouse().move(300, 300);
        assertThat(librarian.getByText("You were away; you are available again.")).isVisible();
        assertThat(presence(librarian)).hasValue("available");
        button(librarian, "Dismiss").click();
        assertThat(librarian.getByText("You were away")).isHidden();
    }

    @Test
    void whatAPatronWritesKeepsAChatOpenUnlessItIsEndedForAbuse() {
        say(mine("'department':'reference'"));
        librarian.locator(".mine .open").click();
        librarian.keyboard().press("Escape");
        button(librarian, "Close").click();
        librarian.keyboard().press("Enter");
        assertThat(librarian.getByText("Closing this chat.")).isVisible();
        entry(1, "one more thing");
        assertThat(librarian.getByText("The patron wrote again")).isVisible();

        librarian.locator(".chat h2").focus();
        librarian.keyboard().press("z");
        assertThat(librarian.getByText("Ending this chat for abuse;")).isVisible();
        entry(2, "and another");
        assertThat(librarian.getByRole(AriaRole.LOG)).containsText("and another");
        person.clock().runFor(5_000);
        librarian.waitForCondition(() -> hasSent("\"block\""));
        assertThat(hasSent("\"close\"")).isFalse();
    }

    @Test
    void theWayToTheInboxSaysHowManyQuestionsWaitThere() {
        say("{'type':'inbox','open':7,'overdue':1,'mine':2}");
        var inbox = librarian.getByText("Inbox 7 open, 1 overdue, 2 yours");
        assertThat(inbox).hasAttribute("href", "/desk/inbox");
    }

    private void waiting(String more) {
        say(
                ("{'type':'chats','whole':false,'chats':[{'conversation':'%s','state':'waiting',"
                                + "'since':'%s','reason':'asked-for-human','language':'de',"
                                + "'question':'is there a plan of the canal','connected':true,"
                                + "'last':0,%s}]}")
                        .formatted(ID, Instant.now(), more));
    }

    private static String mine(String more) {
        return ("{'type':'chats','whole':false,'chats':[{'conversation':'%s','state':'librarian',"
                        + "'since':'%s','librarian':'ana','name':'Ana','connected':true,"
                        + "'question':'is there a plan of the canal','last':0,%s}]}")
                .formatted(ID, Instant.now(), more);
    }

    private void entry(int seq, String text) {
        say(
                ("{'type':'entry','conversation':'%s','seq':%d,'at':'%s','from':'patron',"
                                + "'kind':'said','text':'%s'}")
                        .formatted(ID, seq, Instant.now(), text));
    }

    private boolean hasSent(String part) {
        return sent.stream().anyMatch(frame -> frame.contains(part));
    }

    private void say(String frame) {
        desk.send(frame.replace('\'', '"'));
    }

    private Locator calls() {
        return librarian.locator(".calls");
    }

    private Locator row() {
        return librarian.locator(".waiting li");
    }
}
