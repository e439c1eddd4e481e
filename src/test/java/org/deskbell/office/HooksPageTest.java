package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.deskbell.hooks.ApiTokens;
import org.deskbell.hooks.Hook;
import org.deskbell.hooks.Hooks;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AuditLog;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.deskbell.support.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An administrator connects other tools, over real HTTP and without a script.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HooksPageTest {
    private static final StaffId ADA = new StaffId("hooks-administrator");
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]{44}");
    private static final Pattern TOKEN = Pattern.compile("deskbell_[A-Za-z0-9_-]{43}");

    @Autowired private StaffAccounts accounts;
    @Autowired private AuditLog log;
    @Autowired private Hooks hooks;
    @Autowired private ApiTokens tokens;
    @LocalServerPort private int port;

    private Browser ada;
    private Receiver tool;

    @BeforeAll
    void signIn() {
        accounts.add(ADA, new StaffMember(ADA, "Ada", Set.of(Role.ADMINISTRATOR), true), PASSWORD);
        ada = new Browser("192.0.2.1", port);
        ada.signIn(ADA.value(), PASSWORD);
    }

    @BeforeEach
    void aTool() throws Exception {
        tool = new Receiver();
    }

    @AfterEach
    void everythingGoes() {
        hooks.all().forEach(one -> hooks.delete(ADA, one.hook()));
        tool.close();
    }

    @Test
    void withoutConnectionsThePageSaysWhatTheyAreFor() {
        assertThat(ada.get("/office/hooks").body())
                .contains("Nothing is connected yet", "Add a connection", "Make a token");
    }

    @Test
    void aConnectionIsAddedItsSecretShownOnceAndATestSent() {
        String made = add().body();
        String secret = found(SECRET, made);
        assertThat(ada.get(page()).body()).contains("Wall display").doesNotContain(secret);

        String tested = act("test");
        assertThat(tested).contains("The test was sent: answered 200.", "deskbell.test");
        tool.await("deskbell.test").assertSignedWith(secret);
        assertThat(ada.get("/office/hooks").body()).contains("Wall display", "2 of 9 things");
        assertThat(recorded()).startsWith("tested hook Wall display", "added hook Wall display");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        String refused = add("http://93.184.215.14/in").body();
        assertThat(refused)
                .contains("it has to be https://", "http://93.184.215.14/in", "Wall display");
        assertThat(hooks.all()).isEmpty();

        add();
        String notSaved = post(page(), "action", "save", "name", "Other", "url", tool.url()).body();
        assertThat(notSaved).contains("Not saved. Choose at least one thing", "value=\"Other\"");
        assertThat(hook().name()).isEqualTo("Wall display");
    }

    @Test
    void aConnectionIsChangedPausedAndResumed() {
        add();
        String saved = act("save", "name", "Lamp", "url", tool.url(), "events", "DESK_OPENED");
        assertThat(saved).contains("Saved.", "Lamp");
        assertThat(act("pause")).contains("Paused.", "Resume");
        assertThat(hook().state()).isEqualTo(Hook.State.PAUSED);
        assertThat(act("resume")).contains("Resumed.");
        assertThat(recorded())
                .startsWith("resumed hook Lamp", "paused hook Lamp", "changed hook Lamp");
    }

    @Test
    void aTestThatFailsSaysHowAndIsSentAgainByHand() {
        String secret = found(SECRET, add().body());
        tool.answers(500);
        assertThat(act("test"))
                .contains("The test did not succeed: answered 500.", "; not tried again");

        tool.answers(200);
        long number = hooks.deliveries(hook().id(), 0, 1).getFirst().number();
        assertThat(act("again", "number", "" + number)).contains("being sent again");
        await().untilAsserted(() -> assertThat(ada.get(page()).body()).contains(">sent</b>"));
        assertThat(tool.received()).hasSize(2).allSatisfy(one -> one.assertSignedWith(secret));
        assertThat(act("again", "number", "999999")).contains("not kept any more");
    }

    @Test
    void aRemovedConnectionIsBroughtBack() {
        add();
        String page = page();
        String removed = follow(post(page, "action", "remove"));
        assertThat(removed).contains("Wall display is removed", "Undo");
        assertThat(ada.get(page).statusCode()).isEqualTo(404);

        assertThat(follow(post(page, "action", "bring-back"))).contains("Brought back");
        assertThat(ada.get("/office/hooks/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenIsShownOnceUsedRevokedAndBroughtBack() {
        String made = post("/office/hooks/tokens", "action", "make", "name", "Lamp").body();
        String token = found(TOKEN, made);
        String list = ada.get("/office/hooks").body();
        assertThat(list).contains("Lamp", "never used").doesNotContain(token);
        assertThat(ask(token)).isEqualTo(200);
        assertThat(ada.get("/office/hooks").body()).contains(">used <");

        String id =
                tokens.all().stream()
                        .filter(one -> one.name().equals("Lamp"))
                        .map(one -> one.id().toString())
                        .findFirst()
                        .orElseThrow();
        String revoked = follow(post("/office/hooks/tokens", "action", "revoke", "id", id));
        assertThat(revoked).contains("The token Lamp is revoked.", "Undo");
        assertThat(ask(token)).isEqualTo(401);
        assertThat(follow(post("/office/hooks/tokens", "action", "bring-back", "id", id)))
                .contains("The token Lamp opens the same as before.");
        assertThat(ask(token)).isEqualTo(200);
        assertThat(recorded())
                .startsWith("brought back token Lamp", "revoked token Lamp", "made token Lamp");

        String unnamed = post("/office/hooks/tokens", "action", "make", "name", " ").body();
        assertThat(unnamed).contains("Give the token a name");
    }

    private int ask(String token) {
        return new Browser("192.0.2.9", port)
                .get("/api/desk/staff", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private HttpResponse<String> add() {
        return add(tool.url());
    }

    private HttpResponse<String> add(String url) {
        return post(
                "/office/hooks/new",
                "name",
                "Wall display",
                "url",
                url,
                "events",
                "DESK_UNSTAFFED",
                "events",
                "PATRON_WAITING_LONG");
    }

    private Hook hook() {
        return hooks.all().getFirst().hook();
    }

    private String page() {
        return "/office/hooks/" + hook().id();
    }

    private String act(String action, String... fields) {
        var all = new ArrayList<>(List.of("action", action));
        all.addAll(List.of(fields));
        return follow(post(page(), all.toArray(String[]::new)));
    }

    private HttpResponse<String> post(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", ada.token()));
        return ada.post(path, all.toArray(String[]::new));
    }

    private String follow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return ada.get(Browser.location(answer)).body();
    }

    private List<String> recorded() {
        return log.newest(AuditLog.Wanted.ALL, 0, 5).stream()
                .map(line -> line.action().what() + " " + line.action().subject())
                .toList();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.replace("&#43;", "+").replace("&#61;", "="));
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }
}
