package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.store.Database;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What editors make of what librarians taught, over real HTTP and without a script.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearningTest {
    private static final String PASSWORD = "seven quiet reading rooms";

    @Autowired private StaffAccounts accounts;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private Database database;
    @LocalServerPort private int port;

    private Browser editor;
    private final String conversation = UUID.randomUUID().toString();

    @BeforeAll
    void signIn() {
        var id = new StaffId("learning-editor");
        accounts.add(id, new StaffMember(id, "Ed", Set.of(Role.EDITOR), true), PASSWORD);
        editor = new Browser("192.0.2.1", port);
        editor.signIn(id.value(), PASSWORD);
    }

    @BeforeEach
    void nothingIsTaught() {
        database.write(
                jdbc -> {
                    jdbc.sql("delete from assist_signal").update();
                    return jdbc.sql(
                                    """
                                    insert into conversation (id, token, state, owner, last_seq, begun_at, changed_at)
                                    values (:id, :id, 'closed', 1, 0, 0, 9999999999999) on conflict do nothing
                                    """)
                            .param("id", conversation)
                            .update();
                });
    }

    @Test
    void aQuestionThatLibrariansAnsweredWithAFaqBecomesAPhrasing() {
        assertThat(editor.get("/office/learning").body()).contains("Nothing. Either the bot gave");
        String id = taught("zap my: book longer", "renew-items", null);
        taught("Zap my: book LONGER", "renew-items", null);
        taught("renew my book", "renew-items", "renew-items");

        String page = editor.get("/office/learning").body();
        assertThat(page)
                .contains("Answered with a FAQ (1)", "2 times", "mary", "Add as phrasings")
                .doesNotContain(">renew my book<");

        String draft =
                post("path", "faq/renew-items.md", "id", id, "id", UUID.randomUUID().toString());
        assertThat(draft)
                .contains("One phrasing was added, and saved as a draft.")
                .contains("  - &quot;zap my: book longer&quot;");
        assertThat(editor.get("/office/learning").body()).contains("Answered with a FAQ (0)");
        assertThat(post("path", "faq/renew-items.md")).contains("Tick the questions");
    }

    @Test
    void aQuestionThatIsAPhrasingAlreadyIsNotShownAgain() {
        var document = knowledge.document("faq/renew-items.md").orElseThrow();
        String phrasing =
                document.latest()
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("  - "))
                        .findFirst()
                        .orElseThrow()
                        .substring(4);
        taught(phrasing.replace("\"", ""), "renew-items", null);

        assertThat(editor.get("/office/learning").body()).contains("Answered with a FAQ (0)");
        assertThat(editor.get("/office/learning.jsonl").body()).isEmpty();
    }

    @Test
    void aQuestionWithoutAnAnswerIsWrittenOrDismissedAndBroughtBack() {
        String id = taught("do you have a <seed> library", null, null);
        String view = "/office/learning?view=UNANSWERED";

        assertThat(editor.get(view).body())
                .contains("do you have a &lt;seed&gt; library</th>", "Answered without one (1)")
                .contains("/office/documents/new?question=do%20you%20have%20a%20%3Cseed%3E");

        assertThat(post("dismiss", id, "view", "UNANSWERED"))
                .contains("Dismissed.", "Answered without one (0)");
        assertThat(post("dismiss", id, "view", "UNANSWERED", "undo", "true"))
                .contains("Answered without one (1)");
        assertThat(
                        editor.post("/office/learning", "dismiss", "x", "_csrf", editor.token())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasTaughtIsDownloadedAsEvaluateAndPracticeHaveIt() {
        taught("zap: \"my\" book", "renew-items", null);
        taught("zap: \"my\" book", "renew-items", "renew-items");
        taught("zap: \"my\" book", "borrow-laptop", null);
        taught("no such", "no-such-faq", null);
        post("dismiss", taught("dismissed", "renew-items", null));

        var lines = editor.get("/office/learning.jsonl");
        assertThat(lines.body())
                .isEqualTo(
                        """
                        {"q":"zap: \\"my\\" book","topic":"renew-items","alt":["borrow-laptop"],"language":"en"}
                        """);
        assertThat(lines.headers().firstValue("Content-Disposition").orElse(""))
                .contains("questions.jsonl");
        String practice = editor.get("/office/learning.yml").body();
        assertThat(practice)
                .isEqualTo(
                        """
                        - {ask: "zap: \\"my\\" book", expect: renew-items, accept: [borrow-laptop]}
                        """);
        assertThat(knowledge.preview("shopper/practice.yml", practice).problems()).isEmpty();
        assertThat(editor.get("/office/learning.yml?language=es").body()).isEmpty();
        assertThat(editor.get("/office/learning.yml?language=xx").statusCode()).isEqualTo(404);
    }

    @Test
    void manyAreShownPageByPage() {
        for (int i = 0; i < 51; i++) {
            taught("question " + i, null, null);
        }

        assertThat(editor.get("/office/learning?view=UNANSWERED").body())
                .contains("Page 1 of 2", "Less asked");
        assertThat(editor.get("/office/learning?view=UNANSWERED&page=99").body())
                .contains("Page 2 of 2");
    }

    private int seq;

    private String taught(String question, @Nullable String faq, @Nullable String sure) {
        String id = UUID.randomUUID().toString();
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into assist_signal (id, conversation, seq, question, language, offered, sure, faq, outcome,
                                          staff, at)
                                        values (:id, :conversation, :seq, :question, 'en', '', :sure, :faq, :outcome, 'mary', :seq)
                                        """)
                                .param("id", id)
                                .param("conversation", conversation)
                                .param("seq", ++seq)
                                .param("question", question)
                                .param("sure", sure)
                                .param("faq", faq)
                                .param("outcome", faq == null ? "ignored" : "found")
                                .update());
        return id;
    }

    private String post(String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", editor.token()));
        var answer = editor.post("/office/learning", all.toArray(String[]::new));
        return editor.get(Browser.location(answer)).body();
    }
}
