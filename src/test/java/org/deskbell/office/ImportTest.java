package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.StoredDocument.State;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// FAQs of other makers on their way into the knowledge base and back, over real HTTP and without a
/// script. What a test publishes it takes back.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final StaffId OMAR = new StaffId("omar");

    @Autowired private StaffAccounts accounts;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private Answers answers;
    @LocalServerPort private int port;

    private Browser editor;
    private int count;

    /// Every test has questions of its own.
    private String thing;

    @BeforeAll
    void signIn() {
        var id = new StaffId("import-editor");
        accounts.add(
                id,
                new StaffMember(id, "Import", Set.of(Role.EDITOR, Role.ADMINISTRATOR), true),
                PASSWORD);
        editor = new Browser("192.0.2.31", port);
        assertThat(editor.signIn(id.value(), PASSWORD)).isEqualTo("/office");
    }

    @BeforeEach
    void nextThing() {
        thing = "gramophone" + (char) ('a' + count++);
    }

    @Test
    void aTableBecomesDraftsAndTheBadRowsSayWhy() {
        String csv =
                """
                Question,Answer,Topics,Owner
                May I borrow a %1$s?,"<p>Yes, <a href=""https://x.org"">so</a>.</p>",music; sound,mary
                ,<p>Nobody asks.</p>,,
                Who keeps the %1$s?,,,
                Is the %1$s loud?,<p>Yes.</p>,,,,
                May I borrow a %1$s?,<p>Again.</p>,,
                =HYPERLINK("%1$s"),<p>=1+1</p>,,
                """
                        .formatted(thing);
        String columns = sent("faqs.csv", csv.getBytes(UTF_8));
        assertThat(page(columns))
                .contains(
                        "Which column is what?",
                        "A table of 6 rows",
                        "Owner",
                        "HTML, as most systems give it");

        String plan = columns(columns, "QUESTION", "ANSWER", "KEYWORDS", "-");
        assertThat(planned(plan))
                .contains("2 new, 0 changed, 0 the same.", "4 refused.")
                .contains("There is no question.")
                .contains("There is no answer to: Who keeps the " + thing)
                .contains("This row has 6 columns, the headings 4.")
                .contains("This is in the file already, further up")
                .contains("begins with “=”, as a formula does")
                .contains("[so](https://x.org)");
        assertThat(document(slug("may-i-borrow-a-%s"))).isEmpty();

        act(plan, "SAVE");
        assertThat(settled(plan)).contains("2 drafts were saved.", "Undo the import");
        StoredDocument draft = document(slug("may-i-borrow-a-%s")).orElseThrow();
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(draft.latest().text())
                .contains("keywords: [music, sound]", "Yes, [so](https://x.org).");
        assertThat(draft.latest().note()).isEqualTo("Imported from faqs.csv");
        assertThat(editor.get("/office/audit").body()).contains("saved an import", "faqs.csv");

        undo(plan);
        assertThat(settled(plan)).contains("Taken back.");
        assertThat(document(slug("may-i-borrow-a-%s"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    la.json   | {"faqs": [{"faqid": 7, "question": "THING?", "answer": "<p>So.</p>"}, {"faqid": 8, "question": "Bad?", "answer": ""}]} | LibAnswers | FAQ 2 (8)
                    page.json | {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "THING?", "acceptedAnswer": {"text": "So."}}, {"@type": "Question", "name": "Bad?"}]} | FAQPage | question 2
                    page.html | <details><summary>THING?</summary>So.</details><details><summary>Bad?</summary></details> | web page | question 2
                    """)
    void everyFormatIsToldByItsContentAndItsBadPartIsRefused(
            String name, String content, String format, String bad) {
        String plan = sent(name, content.replace("THING", "A " + thing).getBytes(UTF_8));

        assertThat(planned(plan))
                .contains(
                        format,
                        "1 new, 0 changed, 0 the same.",
                        "1 refused.",
                        bad,
                        "There is no answer to: Bad?");
    }

    @Test
    void somethingPastedIsAFileToo() {
        String plan =
                Browser.location(
                        editor.upload(
                                "/office/import",
                                "",
                                new byte[0],
                                "text",
                                "<h3>Where is the " + thing + "?</h3><p>In the <b>cellar</b>.</p>",
                                "format",
                                "",
                                "_csrf",
                                editor.token()));

        assertThat(planned(plan)).contains("what was pasted", "In the **cellar**.");
    }

    @Test
    void anExportThatIsImportedAgainIsAllTheSame() throws IOException {
        byte[] zip = editor.download("/office/export/faqs.zip");

        String page = planned(sent("faqs.zip", zip));

        assertThat(page)
                .contains("0 new, 0 changed, " + count(zip) + " the same.")
                .doesNotContain("refused.");
    }

    /// Of other tests: a plan is compared with what was saved last, a table has what is published.
    private void discardDrafts() {
        knowledge.documents().stream()
                .filter(document -> document.state() == State.CHANGED)
                .forEach(
                        document -> {
                            var again =
                                    knowledge.restore(
                                            document.path(),
                                            Objects.requireNonNull(document.published()),
                                            document.latest().number(),
                                            new StaffId("admin"));
                            knowledge.publish(
                                    document.path(), again.number(), new StaffId("admin"));
                        });
    }

    @Test
    void aTableThatWasExportedIsAllTheSameToo() {
        discardDrafts();
        byte[] csv = editor.download("/office/export/faqs.csv");
        assertThat(new String(csv, UTF_8)).startsWith("\ufeffId,Language,Question,Answer");

        String plan =
                columns(
                        sent("faqs.csv", csv),
                        "ID",
                        "LANGUAGE",
                        "QUESTION",
                        "ANSWER",
                        "OTHER_WAYS",
                        "KEYWORDS",
                        "DEPARTMENT",
                        "AUDIENCE",
                        "REVIEW_BY");

        assertThat(planned(plan)).contains("0 new, 0 changed,").doesNotContain("refused.");
    }

    @Test
    void allOfAnImportGoesLiveAtOnceBehindTheGateAndIsTakenBackInOneClick() {
        published("faq/" + thing + ".md", text(thing, "An old answer."));
        String plan =
                sent(
                        "kb.zip",
                        zip(
                                "faq/" + thing + ".md", text(thing, "A new answer."),
                                "faq/" + thing + "-two.md", text(thing + "-two", "A second."),
                                "faq/" + thing + "-bad.md", text(thing + "-bad", "# A heading")));
        assertThat(planned(plan))
                .contains("2 new, 1 changed", "To mend:", "A chat shows no headings")
                .contains("<b>old</b>", "<b>new</b>", "not in the file")
                .contains("<b>3</b> chosen; 1 of them have to be mended");

        String gate = Browser.location(act(plan, "PUBLISH"));
        assertThat(gate).isEqualTo(plan + "/gate");
        assertThat(editor.get(gate).body())
                .contains("Before 2 documents go live, 1 to be mended left out", "Publish all 2");
        go(gate, "");
        assertThat(editor.get(gate).body()).contains("Say in a few words why");
        assertThat(answers.faq(thing).orElseThrow().markdown()).contains("old");

        go(gate, "They are ours");
        assertThat(settled(plan))
                .contains("2 documents went live.", "Saved as a draft, not published");
        assertThat(answers.faq(thing).orElseThrow().markdown()).contains("A new answer.");
        assertThat(answers.faq(thing + "-two")).isPresent();
        assertThat(answers.faq(thing + "-bad")).isEmpty();
        assertThat(editor.get("/office/audit").body())
                .contains("published an import without a look (They are ours)");

        undo(plan);
        assertThat(settled(plan)).contains("Taken back.");
        assertThat(answers.faq(thing).orElseThrow().markdown()).contains("An old answer.");
        assertThat(answers.faq(thing + "-two")).isEmpty();
        assertThat(document("faq/" + thing + "-two.md").orElseThrow().state())
                .isEqualTo(State.RETIRED);
        assertThat(document("faq/" + thing + ".md").orElseThrow().state())
                .isEqualTo(State.PUBLISHED);
        knowledge.retire("faq/" + thing + ".md", OMAR);
    }

    @Test
    void whatIsNotInTheFileIsRetiredOnlyIfSomebodyChoosesIt() {
        String path = "faq/" + thing + ".md";
        published(path, text(thing, "An answer."));
        String plan =
                sent("kb.zip", zip("faq/" + thing + "-two.md", text(thing + "-two", "A second.")));
        String removed = plan + "?filter=REMOVED";
        planned(plan);
        String row = "";
        for (int page = 1; row.isEmpty(); page++) {
            row = rowOf(editor.get(removed + "&page=" + page).body(), path);
        }
        assertThat(editor.get(plan + "?filter=REMOVED").body()).doesNotContain("checked");

        editor.post(plan, "shown", row, "row", row, "_csrf", editor.token());
        go(plan + "/gate", "They are ours");
        assertThat(settled(plan)).contains("2 documents went live.");
        assertThat(document(path).orElseThrow().state()).isEqualTo(State.RETIRED);

        undo(plan);
        settled(plan);
        assertThat(document(path).orElseThrow().state()).isEqualTo(State.PUBLISHED);
        knowledge.retire(path, OMAR);
    }

    @Test
    void whatSomebodyHasEditedSinceIsLeftAloneAndNamed() {
        String one = "faq/" + thing + "-one.md";
        String two = "faq/" + thing + "-two.md";
        String plan =
                sent(
                        "kb.zip",
                        zip(
                                one,
                                text(thing + "-one", "First."),
                                two,
                                text(thing + "-two", "Second.")));
        planned(plan);
        knowledge.save(one, text(thing + "-one", "Quicker."), 0, OMAR, "");

        act(plan, "SAVE");
        assertThat(settled(plan))
                .contains(
                        "1 draft was saved.", "1 left alone", "Somebody has saved another version");
        assertThat(document(one).orElseThrow().latest().text()).contains("Quicker.");

        knowledge.save(two, text(thing + "-two", "Edited."), 1, OMAR, "");
        undo(plan);
        assertThat(settled(plan)).contains("Somebody has changed it since the import", two);
        assertThat(document(two).orElseThrow().latest().text()).contains("Edited.");

        editor.post(plan + "/again", "_csrf", editor.token());
        assertThat(planned(plan)).contains("0 new, 2 changed");
    }

    @Test
    void aTableChangesWhatItNamesAndKeepsTheRest() {
        String path = "faq/" + thing + ".md";
        String old = text(thing, "An old answer.").replaceFirst("id:", "# by Omar\nid:");
        knowledge.save(path, old, 0, OMAR, "");
        String csv = "title,answer\nAbout %s,A new answer.\n".formatted(thing);

        String plan = columns(sent("faqs.csv", csv.getBytes(UTF_8)), "QUESTION", "ANSWER");
        assertThat(planned(plan)).contains("0 new, 1 changed");
        act(plan, "SAVE");
        settled(plan);

        assertThat(document(path).orElseThrow().latest().text())
                .isEqualTo(old.replace("An old answer.", "A new answer."));
    }

    @Test
    void rowsAreChosenPageByPage() {
        String csv =
                "Question,Answer\n"
                        + IntStream.range(0, 60)
                                .mapToObj(i -> "Is %s number %d loud?,Yes.\n".formatted(thing, i))
                                .collect(Collectors.joining());
        String plan = columns(sent("faqs.csv", csv.getBytes(UTF_8)), "QUESTION", "ANSWER");
        assertThat(planned(plan)).contains("Page 1 of 3", "<b>60</b> chosen");

        act(plan, "NONE");
        assertThat(editor.get(plan).body()).contains("<b>0</b> chosen");
        assertThat(follow(act(plan, "SAVE"))).contains("Nothing is chosen.");
        String next =
                Browser.location(
                        editor.post(
                                plan,
                                "shown",
                                "1",
                                "shown",
                                "2",
                                "row",
                                "2",
                                "to",
                                "3",
                                "_csrf",
                                editor.token()));
        assertThat(editor.get(next).body()).contains("Page 3 of 3", "<b>1</b> chosen");
        act(plan, "SAVE");

        assertThat(settled(plan)).contains("1 draft was saved.");
        assertThat(document("faq/is-%s-number-1-loud.md".formatted(thing))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    picture.png | UTF-16BE     | \u8950\u4e47\u0d0a | This is no table
                    letter.txt  | UTF-8        | Dear library            | This is no table
                    empty.csv   | UTF-8        | ' '                     | There is nothing in it
                    scan.pdf    | UTF-8        | %PDF-1.7                | This is a PDF
                    news.html   | UTF-8        | <h1>News</h1>           | No questions with answers
                    broken.json | UTF-8        | {"faqs": [              | This JSON cannot be read
                    """)
    void whatCannotBeReadIsRefusedWithALineThatSaysWhy(
            String name, String charset, String content, String why) {
        String next = sent(name, content.getBytes(Charset.forName(charset)));

        assertThat(next.equals("/office/import") ? page(next) : settled(next)).contains(why);
    }

    @Test
    void zipsThatDoHarmOrAreSomethingElseAreRefused() {
        String zeros = "0".repeat(256 * 1024);
        String[] bomb =
                IntStream.range(0, 40)
                        .boxed()
                        .flatMap(i -> java.util.stream.Stream.of("faq/b%d.md".formatted(i), zeros))
                        .toArray(String[]::new);

        assertThat(page(sent("bomb.zip", zip(bomb)))).contains("100 times as large");
        assertThat(page(sent("faqs.xlsx", zip("[Content_Types].xml", "x", "xl/workbook.xml", "y"))))
                .contains("This is an Excel or Word file");
        assertThat(page(sent("photos.zip", zip("cat.jpg", "x"))))
                .contains("belongs to a knowledge base");
        assertThat(
                        planned(
                                sent(
                                        "up.zip",
                                        zip(
                                                "faq/" + thing + ".md",
                                                text(thing, "x"),
                                                "../faq/up.md",
                                                "y"))))
                .contains("This name leads out of the zip");
    }

    @Test
    void aFileThatIsTooLargeLeadsToAPageThatSaysSo() {
        String next = sent("large.csv", new byte[21 * 1024 * 1024]);

        assertThat(next).isEqualTo("/office/import?tooLarge=true");
        assertThat(page(next)).contains("larger than 20 MB");
    }

    @Test
    void anImportThatIsNotThereIsNotThere() {
        assertThat(editor.get("/office/import/nothing").statusCode()).isEqualTo(404);
        assertThat(
                        editor.get("/office/import/00000000-0000-0000-0000-000000000000/gate")
                                .statusCode())
                .isEqualTo(404);
    }

    private String slug(String pattern) {
        return "faq/" + pattern.formatted(thing) + ".md";
    }

    private Optional<StoredDocument> document(String path) {
        return knowledge.document(path);
    }

    private void published(String path, String text) {
        knowledge.save(path, text, 0, OMAR, "");
        knowledge.publish(path, 1, OMAR);
    }

    /// @return where it led to
    private String sent(String name, byte[] file) {
        return Browser.location(
                editor.upload(
                        "/office/import",
                        name,
                        file,
                        "text",
                        "",
                        "format",
                        "",
                        "_csrf",
                        editor.token()));
    }

    private String page(String path) {
        return editor.get(path).body();
    }

    /// @return the plan's address
    private String columns(String address, String... fields) {
        var form = new String[fields.length * 2 + 4];
        for (int i = 0; i < fields.length; i++) {
            form[i * 2] = "column";
            form[i * 2 + 1] = fields[i];
        }
        form[fields.length * 2] = "style";
        form[fields.length * 2 + 1] = fields[0].equals("ID") ? "MARKDOWN" : "HTML";
        form[fields.length * 2 + 2] = "_csrf";
        form[fields.length * 2 + 3] = editor.token();
        editor.post(address + "/columns", form);
        return address;
    }

    private HttpResponse<String> act(String plan, String action) {
        return editor.post(plan, "action", action, "_csrf", editor.token());
    }

    private void undo(String plan) {
        editor.post(plan + "/undo", "_csrf", editor.token());
    }

    private void go(String gate, String reason) {
        editor.post(gate, "reason", reason, "_csrf", editor.token());
    }

    private String planned(String plan) {
        String page = settled(plan);
        assertThat(page).contains("Save as drafts");
        return page;
    }

    private String settled(String plan) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(page(plan)).doesNotContain("<progress"));
        return page(plan);
    }

    private String follow(HttpResponse<String> answer) {
        return page(Browser.location(answer));
    }

    /// The number of the row that is about a document.
    private static String rowOf(String page, String path) {
        int at = page.indexOf(path);
        if (at < 0) {
            return "";
        }
        int row = page.lastIndexOf("name=\"row\" value=\"", at) + "name=\"row\" value=\"".length();
        return page.substring(row, page.indexOf('"', row));
    }

    private static int count(byte[] zip) throws IOException {
        int files = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                files++;
            }
        }
        return files;
    }

    /// @param files name, text, name, text, ...
    private static byte[] zip(String... files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static String text(String id, String answer) {
        return """
        ---
        id: %s
        title: About %s
        department: circulation
        audience: [everyone]
        language: en
        questions:
          - can i borrow a %s
        keywords: [sound]
        related: []
        review-by: 2099-06-30
        ---

        %s
        """
                .formatted(id, id, id, answer);
    }
}
