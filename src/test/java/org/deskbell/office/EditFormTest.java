package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.LaterPublishing;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.Version;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
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

/// An answer edited field by field, kept while it is typed, looked at by a colleague, and gone live
/// later; over real HTTP and without a script.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditFormTest {
    private static final String PASSWORD = "seven quiet reading rooms";

    @Autowired private StaffAccounts accounts;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private LaterPublishing later;
    @LocalServerPort private int port;

    private Browser ana;
    private Browser ben;
    private int count;
    private String path;

    @BeforeAll
    void signIn() {
        ana = signedIn("form-ana");
        ben = signedIn("form-ben");
    }

    @BeforeEach
    void nextAnswer() {
        path = "faq/boat-lending-" + count++ + ".md";
        knowledge.save(path, text(), 0, new StaffId("form-ana"), "");
    }

    @Test
    void fieldsAreWrittenIntoTheTextAndTheRestStays() {
        assertThat(page(ana))
                .contains("Ways to ask", "can i borrow boat", "value=\"2099-06-30\"")
                .doesNotContain("id=\"text\"");

        String next = follow(ana, send(ana, "SAVE", 1, "Yes,\r\nfor a day.", "title", "Big boats"));

        assertThat(next).contains("Saved as version 2", "Big boats");
        assertThat(latest().text())
                .contains("# Ask the harbour first.\n", "title: Big boats\n", "audience: [student]")
                .contains("  - can i borrow boat " + count + "\n  - \"a way: new\"\n")
                .contains("keywords: [boat, sail]\n", "branch: east\n", "valid-until: 2099-01-31\n")
                .endsWith("---\nYes,\nfor a day.\n");
    }

    @Test
    void aProblemLeadsToItsField() {
        String checked = send(ana, "check", 1, "So.", "related", "no-such-answer").body();

        assertThat(checked)
                .containsPattern("href=\"#related\"[^>]*>Often wanted next<")
                .contains("no-such-answer");
    }

    @Test
    void aTextThatNoFormCouldShowIsEditedAsOne() {
        String odd = text().replace("department: circulation", "department: harbour");
        knowledge.save(path, odd, 1, new StaffId("form-ana"), "");

        assertThat(page(ana)).contains("id=\"text\"", "Unknown department", "Line 6");
        assertThat(latest().text()).isEqualTo(odd);
    }

    @Test
    void theFormAndTheTextChangePlacesWithWhatIsTyped() {
        String asText = send(ana, "check", 1, "Typed only.", "as", "TEXT").body();
        assertThat(asText).contains("id=\"text\"", "Typed only.", "Edit as a form");
        assertThat(ana.get("/office/documents/" + path + "?as=TEXT").body())
                .contains("id=\"text\"", "# Ask the harbour first.");
    }

    @Test
    void everyWayToAskIsTried() {
        assertThat(ana.get("/office/documents/faq/renew-items.md").body())
                .contains("/office/pulls/faq/renew-items.md");
        assertThat(ana.get("/office/pulls/faq/renew-items.md").body())
                .contains("how do i renew my books", "Renewing items", "answered at once");
        assertThat(ana.get("/office/pulls/hours.yml").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTypedIsKeptAndBroughtBackOnAnotherComputer() {
        send(ana, "check", 1, "Typed and not saved.");

        assertThat(signedInAgain("form-ana").get("/office/documents/" + path).body())
                .contains("was not saved", "Bring it back")
                .doesNotContain("Typed and not saved.");
        assertThat(ana.get("/office/documents/" + path + "?mine=true").body())
                .contains("Typed and not saved.", "name=\"basedOn\" value=\"1\"");
        assertThat(ana.get("/office").body())
                .contains("For you", path, ">Boats</a>", "did not save");
        assertThat(page(ben)).contains("is changing this too").doesNotContain("mine=true");

        String forgotten = follow(ana, post(ana, address(), "action", "FORGET", "basedOn", "0"));
        assertThat(forgotten).contains("Forgotten").doesNotContain("mine=true");
    }

    @Test
    void whatIsSavedIsNoLongerCalledUnsaved() {
        send(ana, "check", 1, "Typed.");
        send(ana, "SAVE", 1, "Typed.");
        assertThat(page(ana)).doesNotContain("mine=true");
        send(ana, "check", 2, "Typed."); // as it was saved
        assertThat(page(ana)).doesNotContain("mine=true");
    }

    @Test
    void aNewAnswerThatWasNeverSavedIsFoundAgain() {
        String fresh = "faq/boat-never-saved.md";
        post(
                ana,
                "/office/documents/" + fresh,
                "action",
                "check",
                "text",
                "half",
                "basedOn",
                "0",
                "note",
                "");

        assertThat(ana.get("/office").body()).contains(fresh);
        assertThat(ana.get("/office/documents/" + fresh + "?mine=true").body()).contains("half");
        HttpResponse<String> forgotten =
                post(ana, "/office/documents/" + fresh, "action", "FORGET", "basedOn", "0");
        assertThat(Browser.location(forgotten)).isEqualTo("/office/documents");
    }

    @Test
    void aDraftThatPatronsHaveNeverSeenIsDiscarded() {
        assertThat(page(ana)).contains("Discard the draft");

        String gone = follow(ana, post(ana, address(), "action", "DISCARD", "basedOn", "1"));

        assertThat(gone).contains("Discarded.", "Bring back").doesNotContain("Discard the draft");
        assertThat(ana.get("/office").body()).doesNotContain(path);
    }

    @Test
    void aColleagueLooksAtItAndSendsItBack() {
        String asked =
                follow(
                        ana,
                        pending(ana, "ASK", "version", "1", "of", "form-ben", "words", "Boats?"));
        assertThat(asked).contains("asks", "Boats?").doesNotContain("Send it back");
        assertThat(ben.get("/office").body()).contains("For you", path, "Boats?");

        assertThat(follow(ben, pending(ben, "SEND_BACK", "words", " ")))
                .contains("Say in a few words");
        assertThat(follow(ben, pending(ben, "SEND_BACK", "words", "No boats.")))
                .contains("Sent back", "No boats.");
        assertThat(ana.get("/office").body()).contains("sent it back", "No boats.");

        send(ana, "SAVE", 1, "No boats.");
        assertThat(page(ana)).contains("Have a colleague look").doesNotContain("sent it back");
        assertThat(follow(ana, pending(ana, "ASK", "version", "1")))
                .contains("saved a newer version");
        assertThat(follow(ana, pending(ana, "ASK", "version", "2", "of", "nobody")))
                .contains("no colleague nobody");
    }

    @Test
    void aVersionIsPlannedForATimeAndTakenBack() {
        assertThat(follow(ana, plan("", "urgent"))).contains("on which day");
        assertThat(follow(ana, plan("2020-01-01T08:00", "urgent"))).contains("That time is past");
        assertThat(follow(ana, plan("2099-01-01T08:00", ""))).contains("Say in a few words why");

        assertThat(follow(ana, plan("2099-01-01T08:00", "urgent")))
                .contains("goes live by itself on", "1 Jan 2099, 08:00");
        assertThat(later.of(path).orElseThrow().what())
                .isEqualTo("published without a look (urgent)");
        assertThat(ana.get("/office").body()).contains("Goes live by itself", path, ">Boats</a>");

        assertThat(follow(ben, pending(ben, "UNPLAN")))
                .contains("does not go live by itself any more");
        assertThat(later.of(path)).isEmpty();
        assertThat(document().state()).isEqualTo(StoredDocument.State.DRAFT);
    }

    private HttpResponse<String> plan(String at, String reason) {
        return post(
                ana,
                "/office/gate/" + path,
                "step",
                "PUBLISH",
                "version",
                "1",
                "when",
                "LATER",
                "at",
                at,
                "reason",
                reason);
    }

    private HttpResponse<String> pending(Browser who, String action, String... more) {
        var form = new ArrayList<>(List.of("action", action));
        form.addAll(List.of(more));
        return post(who, "/office/pending/" + path, form.toArray(String[]::new));
    }

    /// The form as a browser sends it.
    private HttpResponse<String> send(
            Browser who, String action, int basedOn, String answer, String... others) {
        var form =
                new ArrayList<>(
                        List.of(
                                "action",
                                action,
                                "basedOn",
                                "" + basedOn,
                                "note",
                                "",
                                "text",
                                text().replace("\n", "\r\n"),
                                "department",
                                "circulation",
                                "audience",
                                "student",
                                "questions",
                                "can i borrow boat " + count + "\r\n\r\n a way: new \r\n",
                                "keywords",
                                "boat, sail",
                                "review-by",
                                "2099-06-30",
                                "valid-until",
                                "2099-01-31",
                                "branch",
                                "east",
                                "answer",
                                answer));
        form.addAll(List.of(others));
        if (!form.contains("title")) {
            form.addAll(List.of("title", "Boats"));
        }
        return post(who, address(), form.toArray(String[]::new));
    }

    private static HttpResponse<String> post(Browser who, String address, String... form) {
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of("_csrf", who.token()));
        return who.post(address, all.toArray(String[]::new));
    }

    private static String follow(Browser who, HttpResponse<String> answer) {
        return who.get(Browser.location(answer)).body();
    }

    private String page(Browser who) {
        return who.get(address()).body();
    }

    private String address() {
        return "/office/documents/" + path;
    }

    private StoredDocument document() {
        return knowledge.document(path).orElseThrow();
    }

    private Version latest() {
        return document().latest();
    }

    private String text() {
        return """
        ---
        id: %s
        # Ask the harbour first.
        title: Boats
        audience: [student]
        department: circulation
        language: en
        questions:
          - can i borrow boat %d
        keywords: [boat]
        review-by: 2099-06-30
        ---
        You can borrow a boat.
        """
                .formatted(path.substring(4, path.length() - 3), count);
    }

    private Browser signedIn(String name) {
        accounts.add(
                new StaffId("test"),
                new StaffMember(new StaffId(name), name, Set.of(Role.EDITOR), true),
                PASSWORD);
        return signedInAgain(name);
    }

    private Browser signedInAgain(String name) {
        var browser = new Browser("192.0.2.9", port);
        browser.signIn(name, PASSWORD);
        return browser;
    }
}
