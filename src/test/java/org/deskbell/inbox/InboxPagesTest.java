package org.deskbell.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.inbox.InboxLists.Tab;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.store.Database;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two librarians at the inbox, over real HTTP and without a script, with a real mail server.
@DeskbellServer
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxPagesTest {
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final Pattern FORM = Pattern.compile("name=\"mail\" value=\"([^\"]+)\"");

    @Autowired private StaffAccounts accounts;
    @Autowired private Inbox inbox;
    @Autowired private InboxStore store;
    @Autowired private LetterDrafts drafts;
    @Autowired private InboxLists lists;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private Database database;
    @LocalServerPort private int port;

    private Browser ruth;
    private Browser omar;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("deskbell.mail.host", () -> "127.0.0.1");
        settings.add("deskbell.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("deskbell.mail.security", () -> "none");
        settings.add("deskbell.mail.from", () -> "desk@library.example");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeAll
    void signIn() {
        ruth = signedIn("inbox-ruth", "Ruth");
        omar = signedIn("inbox-omar", "Omar");
    }

    @Test
    void aQuestionIsClaimedAnsweredAndDelivered(CapturedOutput log) {
        UUID id = left("Is there a <b>map</b> of the town?", "map-patron@example.org");
        assertThat(ruth.get("/desk/inbox?q=map-patron").body())
                .contains("Is there a &lt;b&gt;map&lt;/b&gt; of the town?", "nobody has it");

        assertThat(follow(ruth, act(ruth, id, "CLAIM"))).contains("It is yours.", "you have it");
        assertThat(follow(omar, act(omar, id, "CLAIM"))).contains("<b>Ruth</b> has this question");
        assertThat(log).as("a session that outlasts a restart").doesNotContain("Unable to commit");

        String page = ruth.get(path(id)).body();
        assertThat(page)
                .contains("Hello,", "Kind regards,\nRuth\n")
                .contains("a reply goes to the mailbox of desk@library.example");
        assertThat(reply(ruth, id, page, "preview", "Yes, in the atlas.").body())
                .contains("This is how it arrives", "&gt; Is there a &lt;b&gt;map");
        assertThat(ruth.get(path(id)).body()).contains("Yes, in the atlas.", "This is your draft");
        assertThat(omar.get(path(id)).body()).doesNotContain("Yes, in the atlas.");

        assertThat(follow(ruth, reply(ruth, id, page, "send", "Yes, in the atlas.")))
                .contains("On its way", "answered");
        reply(ruth, id, page, "send", "Yes, in the atlas.");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ruth.get(path(id)).body().contains("state live\">sent "));
        assertThat(SERVER.getReceivedMessagesForDomain("map-patron@example.org")).hasSize(1);
        assertThat(ruth.get("/desk/inbox?tab=answered&q=atlas").body()).contains("1 found");
    }

    @Test
    void anAnswerOfTheLibraryIsFoundAndPutInWithItsAddress() {
        UUID id = left("How do I renew?", "renew@example.org");
        String page = ruth.get(path(id)).body();
        String found =
                ruth.post(
                                path(id) + "/reply",
                                "mail",
                                form(page),
                                "text",
                                "Hello",
                                "find",
                                "renew a book",
                                "_csrf",
                                ruth.token())
                        .body();
        assertThat(found).contains("name=\"insert\" value=\"renew-items\"");
        String letter =
                ruth.post(
                                path(id) + "/reply",
                                "mail",
                                form(page),
                                "text",
                                "Hello",
                                "find",
                                "renew a book",
                                "insert",
                                "renew-items",
                                "_csrf",
                                ruth.token())
                        .body();
        assertThat(letter).contains("http://127.0.0.1:" + port + "/faq/renew-items");
    }

    @Test
    void whatIsTypedIsKeptByTheScriptUntilItIsSent() {
        UUID id = left("Do you lend kites?", "kites@example.org");
        String page = ruth.get(path(id)).body();
        assertThat(reply(ruth, id, page, "keep", "half a").body()).isEqualTo("Draft kept.");
        assertThat(ruth.get(path(id)).body()).contains("half a");
        reply(ruth, id, page, "send", "half a letter");
        reply(ruth, id, page, "keep", "half a");
        assertThat(drafts.find(id, new StaffId("inbox-ruth"))).isEmpty();
    }

    @Test
    void whoDoesNotHaveItKeepsTheDraftAndIsTold() {
        UUID id = left("Who built the hall?", "hall@example.org");
        act(ruth, id, "CLAIM");
        String page = omar.get(path(id)).body();
        assertThat(follow(omar, reply(omar, id, page, "send", "An architect.")))
                .contains("<b>Ruth</b> has this question", "An architect.");
        assertThat(follow(omar, act(omar, id, "TAKE_OVER"))).contains("It is yours.");
        assertThat(follow(omar, reply(omar, id, page, "send", "An architect.")))
                .contains("On its way");
    }

    @Test
    void aLibrarianMakesADraftOfAnAnswerButCannotPublishIt() {
        UUID id = left("Do you lend telescopes?", "stars@example.org");
        String page =
                follow(
                        ruth,
                        ruth.post(
                                path(id),
                                "action",
                                "faq",
                                "asked",
                                "Do you lend telescopes?",
                                "answer",
                                "Yes, *two*.",
                                "department",
                                "CIRCULATION",
                                "_csrf",
                                ruth.token()));
        assertThat(page).contains("A draft is made", "faq/do-you-lend-telescopes.md");
        assertThat(knowledge.document("faq/do-you-lend-telescopes.md").orElseThrow().published())
                .isNull();
        assertThat(ruth.get("/office/documents/faq/do-you-lend-telescopes.md").statusCode())
                .isEqualTo(403);
    }

    @Test
    void badInputGetsAClearAnswer() {
        UUID id = left("Anything?", "any@example.org");
        assertThat(follow(ruth, send(ruth, id, "DUE", "due", "soon")))
                .contains("A due date has a day and a time");
        assertThat(follow(ruth, send(ruth, id, "DUE", "due", "2050-01-02T10:00")))
                .contains("The due date is changed", "2 Jan 2050, 10:00");
        assertThat(follow(ruth, send(ruth, id, "NOTE", "text", "  "))).contains("needs some words");
        assertThat(send(ruth, id, "EXPLODE", "text", "").statusCode()).isEqualTo(400);
        assertThat(ruth.get("/desk/inbox/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(ruth.get("/desk/inbox/x").statusCode()).isEqualTo(400);
        assertThat(ruth.get("/desk/inbox?page=-3&tab=nothing").statusCode()).isEqualTo(200);
        assertThat(ruth.get("/desk/inbox?q=%25%5F%5C%27").body()).contains("0 found");
        String page = ruth.get(path(id)).body();
        assertThat(follow(ruth, reply(ruth, id, page, "send", " "))).contains("nothing to send");
    }

    @Test
    void markedAsAnsweredCanBeUndone() {
        UUID id = left("Is it raining?", "rain@example.org");
        assertThat(follow(ruth, act(ruth, id, "ANSWERED"))).contains("value=\"REOPEN\">Undo");
        act(ruth, id, "REOPEN");
        assertThat(store.find(id).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void aNoteStaysAndADeletedAddressGoes() {
        UUID id = left("Where is it?", "where@example.org");
        assertThat(follow(ruth, send(ruth, id, "NOTE", "text", "Ask Jo.")))
                .contains("Ask Jo.", "noted for colleagues", "where@example.org");
        assertThat(follow(ruth, act(ruth, id, "DELETE_ADDRESS")))
                .doesNotContain("where@example.org")
                .contains("The e-mail address has been deleted");
    }

    @Test
    void manyQuestionsHavePages() {
        for (int i = 0; i < 30; i++) {
            left("Many " + i, "many@example.org");
        }
        assertThat(ruth.get("/desk/inbox?q=many@example.org").body()).contains("Page 1 of 2");
        assertThat(ruth.get("/desk/inbox?q=many@example.org&page=2").body())
                .contains("Page 2 of 2");
        assertThat(lists.size(Tab.OPEN, new StaffId("inbox-ruth"), "many@")).isEqualTo(30);
    }

    private UUID left(String text, String email) {
        UUID id = UUID.randomUUID();
        database.write(
                _ -> {
                    inbox.leave(id, new ConversationId(UUID.randomUUID()), text, email, "en");
                    return id;
                });
        return id;
    }

    private static HttpResponse<String> act(Browser who, UUID id, String deed) {
        return send(who, id, deed, "text", "");
    }

    private static HttpResponse<String> send(
            Browser who, UUID id, String deed, String field, String value) {
        return who.post(path(id), "action", deed, field, value, "_csrf", who.token());
    }

    private static HttpResponse<String> reply(
            Browser who, UUID id, String page, String action, String text) {
        return who.post(
                path(id) + "/reply",
                "action",
                action,
                "mail",
                form(page),
                "text",
                text,
                "find",
                "",
                "_csrf",
                who.token());
    }

    private static String follow(Browser who, HttpResponse<String> answer) {
        return who.get(Browser.location(answer)).body();
    }

    private static String form(String page) {
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private static String path(UUID id) {
        return "/desk/inbox/" + id;
    }

    private Browser signedIn(String name, String shown) {
        var id = new StaffId(name);
        accounts.add(id, new StaffMember(id, shown, Set.of(Role.LIBRARIAN), true), PASSWORD);
        var browser = new Browser("192.0.2.9", port);
        browser.signIn(name, PASSWORD);
        return browser;
    }
}
