package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.StoredDocument;
import org.deskbell.kernel.StaffAction;
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
import org.springframework.context.ApplicationEventPublisher;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An editor and an administrator at work, over real HTTP and without a script.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeTest {
    private static final String PASSWORD = "seven quiet reading rooms";

    @Autowired private StaffAccounts accounts;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private Answers answers;
    @Autowired private ApplicationEventPublisher events;
    @LocalServerPort private int port;

    private Browser editor;
    private Browser administrator;
    private int count;

    /// Every test has an answer of its own.
    private String id;

    @BeforeAll
    void signIn() {
        editor = signedIn("office-editor", Role.EDITOR);
        administrator = signedIn("office-administrator", Role.ADMINISTRATOR);
    }

    @BeforeEach
    void nextAnswer() {
        id = "kite-lending-" + count++;
    }

    @Test
    void aNewAnswerIsWrittenCheckedSavedAndPublished() {
        String form =
                editor.get(
                                "/office/documents/new?id="
                                        + id
                                        + "&title=Kites:+lending&department=CIRCULATION")
                        .body();
        assertThat(form)
                .contains("title: &quot;Kites: lending&quot;", "name=\"basedOn\" value=\"0\"");

        assertThat(send("check", text("x").replace("circulation", "circulatoin"), 0).body())
                .contains("Line 4", "circulatoin", "Unknown department");
        assertThat(knowledge.document(path())).isEmpty();

        assertThat(Browser.location(send("SAVE", text("You can borrow a kite."), 0)))
                .isEqualTo(address());
        assertThat(state()).isEqualTo(StoredDocument.State.DRAFT);
        assertThat(answers.faq(id)).isEmpty();

        publish(text("You can borrow two kites."), 1);
        assertThat(state()).isEqualTo(StoredDocument.State.PUBLISHED);
        assertThat(answers.faq(id))
                .hasValueSatisfying(faq -> assertThat(faq.markdown()).contains("two kites"));
        assertThat(editor.get("/office/documents?q=two+kites").body()).contains("Kites", "1 found");
    }

    @Test
    void whatCannotBePublishedIsSavedAndSaysWhy() {
        String page = follow(send("PUBLISH", text("x").replace("circulation", "circulatoin"), 0));

        assertThat(page).contains("Saved as a draft, but not published", "Line 4", "circulatoin");
        assertThat(state()).isEqualTo(StoredDocument.State.DRAFT);
    }

    @Test
    void whenSomebodyElseSavedMeanwhileBothTextsAreShownAndNoneIsLost() {
        send("SAVE", text("You can borrow a kite."), 0);
        send("SAVE", text("You can borrow a red kite."), 1);
        String page = send("PUBLISH", text("You can borrow a blue kite."), 1).body();

        assertThat(page)
                .contains("saved", "version 2", "in the meantime")
                .contains("What they changed", "What you changed")
                .containsPattern("<b>\\s*red\\s*</b>")
                .containsPattern("<b>\\s*blue\\s*</b>")
                .contains("You both changed the same lines")
                .contains("You can borrow a blue kite.")
                .contains("name=\"basedOn\" value=\"2\"");
        assertThat(knowledge.document(path()).orElseThrow().latest().number()).isEqualTo(2);

        send("SAVE", text("You can borrow a blue kite."), 2);
        assertThat(knowledge.document(path()).orElseThrow().latest().text()).contains("blue");
    }

    @Test
    void changesThatDoNotTouchEachOtherArePutTogether() {
        send("SAVE", text("You can borrow a kite."), 0);
        send("SAVE", text("You can borrow a red kite."), 1);
        String mine = text("You can borrow a kite.").replace("keywords: [", "keywords: [string, ");
        String page = send("SAVE", mine, 1).body();
        assertThat(page).contains("Put both together", "name=\"basedOn\" value=\"2\"");

        Matcher together = Pattern.compile("name=\"text\" value=\"([^\"]+)\"").matcher(page);
        assertThat(together.find()).isTrue();
        assertThat(together.group(1)).contains("keywords: [string, ", "a red kite.");
    }

    @Test
    void aTranslationStandsBesideItsOriginal() {
        assertThat(editor.get("/office/documents/faq/renew-items.es.md").body())
                .contains("The original", "Renewing items", ">English</a>");
        assertThat(editor.get("/office/documents/faq/renew-items.md").body())
                .contains("In other languages", "/office/documents/faq/renew-items.es.md")
                .doesNotContain("The original");
    }

    @Test
    void aWayToAskThatPatronsGetAnotherAnswerForIsNamedWithThatAnswer() {
        String added =
                text("You can borrow a kite.")
                        .replace("keywords:", "  - how do i renew a book\nkeywords:");
        assertThat(send("check", added, 0).body())
                .contains("New ways to ask", "how do i renew a book", "Renewing items")
                .contains("It pulls towards that answer");

        publish(text("You can borrow a kite."), 0);
        assertThat(editor.get(address()).body()).doesNotContain("New ways to ask");
    }

    @Test
    void discardedChangesLeaveWhatPatronsSee() {
        publish(text("You can borrow a kite."), 0);
        send("SAVE", text("No kites any more."), 1);
        assertThat(state()).isEqualTo(StoredDocument.State.CHANGED);

        send("DISCARD", "", 2);
        assertThat(state()).isEqualTo(StoredDocument.State.PUBLISHED);
        assertThat(answers.faq(id).orElseThrow().markdown()).contains("You can borrow a kite.");
        assertThat(knowledge.version(path(), 2).orElseThrow().text()).contains("No kites");
    }

    @Test
    void aRetiredAnswerIsBroughtBack() {
        publish(text("You can borrow a kite."), 0);
        go("RETIRE", 1);
        assertThat(answers.faq(id)).isEmpty();
        assertThat(editor.get(address()).body()).contains("retired", "Bring back");

        go("BRING_BACK", 1);
        assertThat(answers.faq(id)).isPresent();
    }

    @Test
    void whoDoesNotWaitForTheLookSaysWhy() {
        send("SAVE", text("You can borrow a kite."), 0);

        assertThat(follow(go("PUBLISH", 1, " "))).contains("Say in a few words why");
        assertThat(state()).isEqualTo(StoredDocument.State.DRAFT);
        go("PUBLISH", 1, "The kites are here today");

        assertThat(state()).isEqualTo(StoredDocument.State.PUBLISHED);
        assertThat(administrator.get("/office/audit").body())
                .contains("published without a look (The kites are here today)");
    }

    @Test
    void whatWentLiveIsUndoneInOneClickAndTheTextStays() {
        publish(text("You can borrow a kite."), 0);
        publish(text("No kites any more."), 1);
        assertThat(answers.faq(id).orElseThrow().markdown()).contains("No kites");
        assertThat(editor.get(address()).body())
                .contains(">Undo</button>", "name=\"undo\" value=\"1\"");

        undo(1);

        assertThat(answers.faq(id).orElseThrow().markdown()).contains("You can borrow a kite.");
        assertThat(state()).isEqualTo(StoredDocument.State.CHANGED);
        assertThat(editor.get(address()).body())
                .contains("Undone", "No kites any more.")
                .doesNotContain(">Undo</button>");
        go("RETIRE", 2);
        undo(1);
        assertThat(answers.faq(id)).isPresent();
    }

    @Test
    void whatAKnowledgeBaseCannotBeWithoutIsNotRetired() {
        String refused =
                Browser.location(
                        editor.post(
                                "/office/gate/library.yml",
                                "step",
                                "RETIRE",
                                "version",
                                "1",
                                "reason",
                                "tired of it",
                                "_csrf",
                                editor.token()));

        assertThat(editor.get(refused).body()).contains("library.yml cannot be retired.");
    }

    private void undo(int version) {
        editor.post("/office/gate/" + path(), "undo", "" + version, "_csrf", editor.token());
    }

    @Test
    void whatWouldChangeIsShownBeforeItGoesLive() {
        publish(text("You can borrow a kite."), 0);
        String gate = Browser.location(send("PUBLISH", text("You can borrow a red kite."), 1));

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () ->
                                assertThat(editor.get(gate).body())
                                        .contains("No reply gets worse.", "golden questions"));

        assertThat(editor.get(gate).body()).doesNotContain("id=\"reason\"");
        go("PUBLISH", 2, "");
        assertThat(answers.faq(id).orElseThrow().markdown()).contains("red kite");
        assertThat(Browser.location(editor.get(gate.replace("version=2", "version=1"))))
                .isEqualTo(address());
    }

    @Test
    void versionsShowWhatChangedAndAnyOfThemIsTheLatestAgain() {
        send("SAVE", text("You can borrow a kite."), 0);
        send("SAVE", text("You can borrow a boat."), 1);
        assertThat(editor.get("/office/versions/" + path()).body())
                .contains("what changed", "the text");
        assertThat(editor.get("/office/versions/" + path() + "?number=2").body())
                .contains("<del>", "<b>kite</b>", "<ins>", "<b>boat</b>");

        editor.post(
                address(),
                "action",
                "RESTORE",
                "version",
                "1",
                "basedOn",
                "2",
                "_csrf",
                editor.token());
        assertThat(knowledge.document(path()).orElseThrow().latest().text()).contains("kite");
        assertThat(editor.get("/office/versions/" + path() + "?number=9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void htmlInAnAnswerAndInATitleStaysText() {
        String hostile =
                text("<script>alert(1)</script> <b>x</b>")
                        .replace("title: Kites", "title: \"<img src=x onerror=alert(1)>\"");
        send("SAVE", hostile, 0);

        for (String page :
                new String[] {
                    address(),
                    "/office",
                    "/office/documents?q=" + id,
                    "/office/versions/" + path() + "?number=1"
                }) {
            assertThat(editor.get(page).body()).doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void aPathThatIsNoDocumentIsNotThere() {
        assertThat(editor.get("/office/documents/faq/no-such-answer.md").statusCode())
                .isEqualTo(404);
        assertThat(editor.get("/office/documents/__$%7B7*7%7D__").statusCode()).isEqualTo(404);
        assertThat(
                        editor.post(
                                        "/office/documents/__$%7B7*7%7D__",
                                        "action",
                                        "check",
                                        "text",
                                        "x",
                                        "basedOn",
                                        "0",
                                        "note",
                                        "",
                                        "_csrf",
                                        editor.token())
                                .body()
                                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""))
                .doesNotContain("49");
    }

    @Test
    void triedQuestionsAreDecidedAsInAChat() {
        // Meaning is compared once the vectors are there, some seconds after the start.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(tried("how do i renew a book"))
                                        .contains("Answers at once", "renew"));
    }

    @Test
    void theListIsOrderedByReviewBySavingAndByUse() {
        assertThat(editor.get("/office/documents?order=REVIEW").body())
                .contains("by review date", "Renewing items")
                .doesNotContain(">Failed<");
        publish(text("You can borrow a kite."), 0);
        String saved = editor.get("/office/documents?order=SAVED").body();
        assertThat(saved.indexOf(address())).isPositive().isLessThan(saved.indexOf("renew-items"));
        assertThat(editor.get("/office/documents?order=FAILURES").body())
                .contains("failed most first", ">Failed<", "Counted every ten minutes");
        assertThat(editor.get("/office/documents?order=SIZE").statusCode()).isEqualTo(400);
    }

    @Test
    void theListIsNarrowedByDepartmentStateAndReview() {
        publish(text("x y z").replace("2099-06-30", "2020-01-01"), 0);

        assertThat(editor.get("/office/documents?q=" + id + "&department=CIRCULATION").body())
                .contains("1 found", "overdue");
        assertThat(editor.get("/office/documents?q=" + id + "&department=TECHNOLOGY").body())
                .contains("0 found", "show all answers");
        assertThat(editor.get("/office/documents?q=" + id + "&state=PUBLISHED&review=true").body())
                .contains("1 found");
        assertThat(editor.get("/office/documents?q=" + id + "&state=RETIRED").body())
                .contains("0 found");
        assertThat(editor.get("/office/documents?other=true&q=time").body()).contains("hours.yml");
        assertThat(editor.get("/office").body()).contains("since 1 Jan 2020");
    }

    @Test
    void anAdministratorAddsAColleagueWhoChoosesAPasswordThatNobodyElseKnows() {
        String page =
                administrator
                        .post(
                                "/office/staff/new",
                                "id",
                                "new.one",
                                "name",
                                "New <One>",
                                "email",
                                "new.one@library.example",
                                "roles",
                                "EDITOR",
                                "_csrf",
                                administrator.token())
                        .body();
        Matcher made =
                Pattern.compile("<code id=\"link\">http://127[^<]*(/sign-in/link/[^<]+)")
                        .matcher(page);
        assertThat(made.find()).isTrue();
        assertThat(page)
                .contains(
                        "New &lt;One&gt;", "href=\"mailto:new.one@library.example?subject=Your%20")
                .contains(made.group(1).replace("/", "%2F"));
        assertThat(administrator.get("/office/staff/new.one").body())
                .contains("A link waits to be used until", "new.one@library.example")
                .doesNotContain(made.group(1));

        var colleague = new Browser("192.0.2.9", port);
        colleague.post(made.group(1), "wanted", PASSWORD, "_csrf", colleague.token());
        assertThat(colleague.signIn("new.one", PASSWORD)).isEqualTo("/office");
        String changed =
                Browser.location(
                        colleague.post(
                                "/office/password",
                                "present",
                                PASSWORD,
                                "wanted",
                                PASSWORD + "!",
                                "_csrf",
                                colleague.token()));
        assertThat(changed).isEqualTo("/sign-in?changed");
        assertThat(colleague.signIn("new.one", PASSWORD + "!")).isEqualTo("/office");

        administrator.post(
                "/office/staff/new.one", "action", "disable", "_csrf", administrator.token());
        assertThat(Browser.location(colleague.get("/office"))).startsWith("/sign-in");
        assertThat(administrator.get("/office/audit").body())
                .contains("made sign-in link", "disabled account", "new.one");
    }

    @Test
    void anAdministratorTakesTheSecondStepOfAColleagueAwayWhoLostTheirPhone() {
        var id = new StaffId("lost.phone");
        var colleague = signedIn(id.value(), Role.EDITOR);
        String form = colleague.get("/office/second-factor").body();
        assertThat(form).contains("role=\"img\"", "name=\"secret\"");
        assertThat(administrator.get("/office/staff/lost.phone").body())
                .contains("No second step is set up")
                .doesNotContain("Take the second step away");
        assertThat(
                        administrator
                                .post(
                                        "/office/staff/lost.phone",
                                        "action",
                                        "email",
                                        "email",
                                        "no address",
                                        "_csrf",
                                        administrator.token())
                                .statusCode())
                .isEqualTo(302);
        assertThat(accounts.email(id)).isEmpty();
        administrator.post(
                "/office/staff/lost.phone",
                "action",
                "second-factor",
                "_csrf",
                administrator.token());
        assertThat(administrator.get("/office/audit").body()).contains("removed authenticator");
    }

    @Test
    void whatIsWrongWithANewAccountIsSaidBesideWhatWasTyped() {
        String page =
                administrator
                        .post(
                                "/office/staff/new",
                                "id",
                                "Not Good",
                                "name",
                                "Paul",
                                "_csrf",
                                administrator.token())
                        .body();

        assertThat(page).contains("2 to 40 characters", "value=\"Not Good\"", "value=\"Paul\"");
        assertThat(
                        administrator
                                .post(
                                        "/office/staff/new",
                                        "id",
                                        "office-editor",
                                        "name",
                                        "Twice",
                                        "_csrf",
                                        administrator.token())
                                .body())
                .contains("already");
    }

    @Test
    void theBarLeadsToNoPageThatIsNotForWhoSeesIt() {
        for (Browser person : List.of(editor, administrator)) {
            Matcher link =
                    Pattern.compile("<a href=\"([^\"]+)\"")
                            .matcher(bar(person.get("/office/password").body()));
            assertThat(link.results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .allSatisfy(to -> assertThat(person.get(to).statusCode()).isEqualTo(200));
        }
        assertThat(bar(editor.get("/office/learning").body()))
                .contains("aria-current=\"true\">Improve", "aria-current=\"page\">Learning")
                .doesNotContain("Record");
    }

    private static String bar(String page) {
        return page.substring(page.indexOf("<nav"), page.indexOf("</header>"));
    }

    @Test
    void theRecordIsPaged() {
        for (int i = 0; i < 55; i++) {
            events.publishEvent(
                    new StaffAction(new StaffId("office-editor"), "tried", "page " + i));
        }

        assertThat(administrator.get("/office/audit").body()).contains("page 54", "Older");
        assertThat(administrator.get("/office/audit?page=2").body()).contains("page 0", "Newer");
        assertThat(administrator.get("/office/audit?page=99999").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/office/audit?page=-1").statusCode()).isEqualTo(200);
    }

    @Test
    void theRecordIsFoundByWordsPersonAndDaysAndSavedAsAFile() {
        var who = new StaffId("recorded.one");
        events.publishEvent(new StaffAction(who, "tried", "100% =1+1, \"so\""));
        events.publishEvent(new StaffAction(who, "tried", "=1+1"));
        String found = "/office/audit?q=100%25&who=recorded.one";
        assertThat(administrator.get(found).body()).contains("1 line ·", "100% =1+1, &quot;so");
        assertThat(administrator.get(found + "&to=2020-01-01").body())
                .contains("Nothing that was done");
        assertThat(administrator.get(found + "&from=2020-01-01&to=2099-01-01").body())
                .contains("1 line ·");
        assertThat(administrator.get(found + "&from=no+day").statusCode()).isEqualTo(400);

        var file = administrator.get("/office/audit.csv?who=recorded.one");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.body())
                .startsWith("number,at,who,what,subject\r\n")
                .contains("\"tried\",\"'=1+1\"\r\n", "\"100% =1+1, \"\"so\"\"\"\r\n");
        assertThat(file.body().lines()).hasSize(3);
    }

    @Test
    void whyAQuestionIsDecidedSoIsShown() {
        assertThat(tried("how do i renew a book"))
                .contains("it is told from", "FAQs that were weighed", "renew · a · book")
                .contains("How bold the bot is", "practice questions");
        assertThat(tried("i want to speak to a librarian"))
                .contains("It is no matter for a FAQ", "no FAQ: asked-for-human");
    }

    @Test
    void programsOfStaffAreToldWhyToo() {
        String question = "{\"question\": \"is there parking\"}";

        assertThat(editor.postJson("/api/ask?explain=true", question).body())
                .contains("\"outcome\":\"answer\"", "\"explanation\":{")
                .contains("\"rule\":\"The best FAQ is right with");
        assertThat(
                        new Browser("203.0.113.77", port)
                                .postJson("/api/ask?explain=true", question)
                                .statusCode())
                .isEqualTo(401);
    }

    private String tried(String question) {
        return editor.get("/office/try?question=" + question.replace(' ', '+')).body();
    }

    private String path() {
        return "faq/" + id + ".md";
    }

    private String address() {
        return "/office/documents/" + path();
    }

    private StoredDocument.State state() {
        return knowledge.document(path()).orElseThrow().state();
    }

    /// At once: nobody waits for the look ahead.
    private void publish(String text, int basedOn) {
        String gate = Browser.location(send("PUBLISH", text, basedOn));
        assertThat(gate).startsWith("/office/gate/" + path()).contains("step=PUBLISH");
        go("PUBLISH", knowledge.document(path()).orElseThrow().latest().number());
    }

    private HttpResponse<String> go(String step, int version) {
        return go(step, version, "urgent");
    }

    private HttpResponse<String> go(String step, int version, String reason) {
        return editor.post(
                "/office/gate/" + path(),
                "step",
                step,
                "version",
                "" + version,
                "reason",
                reason,
                "_csrf",
                editor.token());
    }

    private HttpResponse<String> send(String action, String text, int basedOn) {
        return editor.post(
                address(),
                "action",
                action,
                "text",
                text.replace("\n", "\r\n"),
                "basedOn",
                "" + basedOn,
                "note",
                "",
                "_csrf",
                editor.token());
    }

    private String follow(HttpResponse<String> answer) {
        return editor.get(Browser.location(answer)).body();
    }

    private String text(String answer) {
        return """
        ---
        id: %s
        title: Kites
        department: circulation
        audience: [everyone]
        language: en
        questions:
          - can i borrow kite number %s
          - do you lend kites of the sort %s
          - a kite like %s please
        keywords: [kite]
        related: []
        review-by: 2099-06-30
        ---
        %s
        """
                .formatted(id, id, id, id, answer);
    }

    private Browser signedIn(String name, Role role) {
        var who = new StaffId(name);
        accounts.add(who, new StaffMember(who, name, Set.of(role), true), PASSWORD);
        var browser = new Browser("192.0.2.8", port);
        assertThat(browser.signIn(name, PASSWORD)).isEqualTo("/office");
        return browser;
    }
}
