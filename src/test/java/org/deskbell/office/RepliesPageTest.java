package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.assist.CannedReplies;
import org.deskbell.assist.CannedReply;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Librarians look after their replies, over real HTTP and without a script.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepliesPageTest {
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final String PAGE = "/desk/replies/manage";

    @Autowired private StaffAccounts accounts;
    @Autowired private CannedReplies replies;
    @LocalServerPort private int port;

    private StaffMember mary;
    private StaffMember ed;
    private Browser marysBrowser;
    private Browser edsBrowser;

    @BeforeAll
    void signIn() {
        mary = new StaffMember(new StaffId("page-mary"), "Mary", Set.of(Role.LIBRARIAN), true);
        ed =
                new StaffMember(
                        new StaffId("page-ed"), "Ed", Set.of(Role.LIBRARIAN, Role.EDITOR), true);
        marysBrowser = signedIn(mary);
        edsBrowser = signedIn(ed);
    }

    @Test
    void aReplyIsWrittenChangedDeletedAndBroughtBack() {
        String list =
                follow(marysBrowser, send(marysBrowser, "/new", 0, "kites", "We lend kites."));
        assertThat(list).contains("Saved: Kites.", "We lend kites.", "<code>/kites</code>");
        CannedReply reply = named("kites", mary);

        String form = marysBrowser.get(PAGE + "/" + reply.id()).body();
        assertThat(form)
                .contains("We lend kites.", "name=\"version\" value=\"1\"")
                .doesNotContain("The whole desk has it");
        String saved =
                follow(marysBrowser, send(marysBrowser, "/" + reply.id(), 1, "kites", "No kites."));
        assertThat(saved).contains("Saved: Kites.", "No kites.");

        String deleted = follow(marysBrowser, act(marysBrowser, reply, "delete"));
        assertThat(deleted).contains("Deleted: Kites.", "Undo").doesNotContain("No kites.");
        assertThat(marysBrowser.get(PAGE + "?which=DELETED").body())
                .contains("No kites.", "Bring back");
        assertThat(follow(marysBrowser, act(marysBrowser, reply, "restore")))
                .contains("It is back: Kites.", "No kites.");
    }

    @Test
    void whatCannotBeSavedComesBackWithItsMistakes() {
        String page = send(marysBrowser, "/new", 0, "No Good", "Dear {patron} <b>").body();

        assertThat(page)
                .contains("Not saved yet.", "2 to 30 small letters", "{patron} is no placeholder")
                .contains("Dear {patron} &lt;b&gt;", "value=\"No Good\"", "aria-invalid=\"true\"");
    }

    @Test
    void whoeverSavesSecondSeesWhatTheFirstSavedAndLosesNothing() {
        send(marysBrowser, "/new", 0, "boats", "We lend boats.");
        CannedReply reply = named("boats", mary);
        send(marysBrowser, "/" + reply.id(), 1, "boats", "We lend two boats.");
        String page = send(marysBrowser, "/" + reply.id(), 1, "boats", "We lend red boats.").body();

        assertThat(page)
                .contains("in the meantime", "We lend two boats.", "We lend red boats.")
                .contains("name=\"version\" value=\"2\"");
        send(marysBrowser, "/" + reply.id(), 2, "boats", "We lend red boats.");
        assertThat(named("boats", mary).text()).contains("red");
    }

    @Test
    void aReplyOfTheWholeDeskIsCopiedByThoseWhoMayNotChangeIt() {
        send(edsBrowser, "/new", 0, "canoes", "Canoes go out at 3 pm.", "shared", "true");
        CannedReply shared = named("canoes", ed);
        assertThat(shared.isShared()).isTrue();

        assertThat(marysBrowser.get(PAGE + "?q=canoes").body())
                .contains("Copy as your own", "1 reply");
        assertThat(marysBrowser.get(PAGE + "/" + shared.id()).body())
                .contains("Editors and administrators change it")
                .doesNotContain("<textarea");
        assertThat(marysBrowser.get(PAGE + "/new?copy=" + shared.id()).body())
                .contains("Canoes go out at 3 pm.", "name=\"shortcut\" value=\"\"");
        assertThat(follow(marysBrowser, act(marysBrowser, shared, "delete")))
                .contains("Save it as one of your own");
        assertThat(
                        marysBrowser
                                .get(PAGE + "/" + "00000000-0000-0000-0000-000000000000")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListIsNarrowedAndShownPageByPage() {
        assertThat(marysBrowser.get(PAGE).body()).contains("Page 1 of ");
        assertThat(marysBrowser.get(PAGE + "?page=99").body()).contains("Before");
        assertThat(marysBrowser.get(PAGE + "?language=ar&which=SHARED").body())
                .contains("lang=\"ar\"")
                .doesNotContain("lang=\"es\"");
        assertThat(marysBrowser.get(PAGE + "?q=xyzzy").body())
                .contains("Nothing here has all of that");
    }

    @Test
    void librariansWhoAreNoEditorsFindTheirWayBackToTheDesk() {
        assertThat(marysBrowser.get(PAGE).body())
                .contains("href=\"/desk\"")
                .doesNotContain("href=\"/office\"", "href=\"/office/documents\"");
    }

    private CannedReply named(String shortcut, StaffMember who) {
        return replies.seenBy(who).stream()
                .filter(reply -> reply.shortcut().equals(shortcut))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> send(
            Browser who, String path, int version, String shortcut, String text, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "action",
                                "save",
                                "version",
                                "" + version,
                                "title",
                                shortcut.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + shortcut.substring(1),
                                "shortcut",
                                shortcut,
                                "text",
                                text,
                                "language",
                                "",
                                "_csrf",
                                who.token()));
        fields.addAll(List.of(more));
        return who.post(PAGE + path, fields.toArray(String[]::new));
    }

    private static HttpResponse<String> act(Browser who, CannedReply reply, String action) {
        return who.post(PAGE + "/" + reply.id(), "action", action, "_csrf", who.token());
    }

    private static String follow(Browser who, HttpResponse<String> answer) {
        return who.get(Browser.location(answer)).body();
    }

    private Browser signedIn(StaffMember who) {
        accounts.add(who.id(), who, PASSWORD);
        var browser = new Browser("192.0.2.32", port);
        browser.signIn(who.id().value(), PASSWORD);
        return browser;
    }
}
