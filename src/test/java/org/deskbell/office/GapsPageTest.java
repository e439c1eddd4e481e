package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.deskbell.answers.AcceptedPhrasings;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.gaps.Chats;
import org.deskbell.gaps.Gaps;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.store.Database;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What editors make of what went wrong, over real HTTP and without a script.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapsPageTest {
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final String ASKED = "can i borrow a telescope <b>";

    @Autowired private StaffAccounts accounts;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private AcceptedPhrasings phrasings;
    @Autowired private Gaps gaps;
    @Autowired private Database database;
    @LocalServerPort private int port;

    private Browser editor;
    private String page;

    @BeforeAll
    void signIn() {
        var id = new StaffId("gaps-editor");
        accounts.add(id, new StaffMember(id, "Ed", Set.of(Role.EDITOR), true), PASSWORD);
        editor = new Browser("192.0.2.1", port);
        editor.signIn(id.value(), PASSWORD);
    }

    @BeforeEach
    void twoQuestionsWentWrong() {
        database.write(
                jdbc -> {
                    jdbc.sql("delete from gap").update();
                    jdbc.sql("delete from accepted_phrasing").update();
                    jdbc.sql("delete from missed_search").update();
                    return jdbc.sql("delete from conversation").update();
                });
        var chats = new Chats(database);
        chats.unsure(ASKED, Instant.now(), null);
        chats.unsure("Can I borrow a telescope?", Instant.now(), "Yes, two of them.");
        look();
        page = gap("telescope");
    }

    @Test
    void aGapIsListedWithItsCountItsTrendAndTheNearestAnswer() {
        String list = editor.get("/office/gaps").body();

        assertThat(list)
                .contains(
                        "1 gap",
                        "2 × not sure, rang",
                        "new: none in the 30 days before",
                        "\u00a0%</span>")
                .doesNotContain("telescope <b>");
        assertThat(editor.get("/office/gaps?show=DONE").body()).contains("Nothing of that kind");
        assertThat(editor.get("/office/gaps?sign=SEARCHED&language=en&page=99").body())
                .contains("0 gaps");
        assertThat(editor.get("/office/gaps?order=TIMES&sign=&department=&language=").body())
                .contains("1 gap");
    }

    @Test
    void aGapBecomesADraftWithItsWordingsAndWhatALibrarianSaid() {
        assertThat(editor.get(page).body()).contains("What a librarian said", "Yes, two of them.");

        String draft =
                follow(
                        editor.post(
                                page,
                                "draft",
                                "true",
                                "department",
                                "TECHNOLOGY",
                                "one",
                                one(0),
                                "one",
                                one(1),
                                "_csrf",
                                editor.token()));

        assertThat(draft)
                .contains("A draft with these questions", "department: technology")
                .contains("- Can I borrow a telescope?", "Yes, two of them.");
        assertThat(phrasings.newest(0, 9)).hasSize(2).allMatch(p -> p.origin().startsWith("gap "));
        assertThat(editor.get(page).body()).contains("Open the answer that was begun");
    }

    @Test
    void wordingsAreAddedToTheAnswerThatIsFoundAndWithdrawnAgain() {
        String found = editor.get(page + "?q=borrow+laptop").body();
        assertThat(found).contains("name=\"path\" value=\"faq/borrow-laptop.md\"");
        int version = latest().number();

        String document = follow(post("path", "faq/borrow-laptop.md", "one", one(0)));
        assertThat(document).contains("One phrasing was added", "telescope");
        assertThat(latest().number()).isEqualTo(version + 1);
        assertThat(knowledge.document("faq/borrow-laptop.md").orElseThrow().published())
                .isNotEqualTo(version + 1);

        String list = editor.get("/office/phrasings").body();
        assertThat(list).contains("faq/borrow-laptop.md", ">gap ", "gaps-editor");
        String id = phrasings.newest(0, 1).getFirst().id();
        assertThat(follow(editor.post("/office/phrasings", "id", id, "_csrf", editor.token())))
                .contains("Withdrawn.", "withdrawn by gaps-editor");
        assertThat(latest().text()).doesNotContain("telescope");
        assertThat(
                        follow(
                                editor.post(
                                        "/office/phrasings",
                                        "id",
                                        id,
                                        "undo",
                                        "true",
                                        "_csrf",
                                        editor.token())))
                .contains("in the latest draft again");
        assertThat(latest().text()).contains("telescope");
        assertThat(
                        editor.post("/office/phrasings", "id", "x", "_csrf", editor.token())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingTickedIsSaidSo() {
        assertThat(follow(post("path", "faq/borrow-laptop.md"))).contains("Tick at least one");
        assertThat(follow(post("draft", "true", "department", "REFERENCE")))
                .contains("Tick at least one");
        assertThat(follow(post("path", "hours.yml", "one", one(0))))
                .contains("no list `questions:`");
    }

    @Test
    void aGapIsMarkedOutOfScopeAndThatIsUndone() {
        assertThat(follow(post("state", "OUTSIDE")))
                .contains("Out of scope.", "Undo", "by gaps-editor");
        assertThat(editor.get("/office/gaps").body()).contains("0 gaps");
        assertThat(editor.get("/office/gaps?show=OUTSIDE").body()).contains("1 gap");

        assertThat(follow(post("state", "OPEN"))).contains("Opened again.");
        assertThat(editor.get("/office/gaps").body()).contains("1 gap");
        assertThat(follow(post("state", "DONE"))).contains("Done. It comes back");
    }

    @Test
    void whomItIsAssignedToFindsItUnderMine() {
        assertThat(follow(post("assign", "true", "to", "gaps-editor")))
                .contains("Assigned to Ed", "assigned to gaps-editor");

        assertThat(editor.get("/office/gaps?show=MINE").body()).contains("1 gap");
        assertThat(editor.get("/office").body()).contains("One question", "given to you");
        follow(post("assign", "true", "to", ""));
        assertThat(editor.get("/office").body()).doesNotContain("given to you");
        assertThat(editor.get("/office/gaps?show=MINE").body()).contains("0 gaps");
        assertThat(post("assign", "true", "to", "nobody-here").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(editor.get("/office/gaps/999999").statusCode()).isEqualTo(404);
        assertThat(editor.get("/office/gaps/telescope").statusCode()).isEqualTo(400);
    }

    private org.deskbell.answers.Version latest() {
        return knowledge.document("faq/borrow-laptop.md").orElseThrow().latest();
    }

    /// The id of an example on the page.
    private String one(int which) {
        Matcher ids =
                Pattern.compile("name=\"one\" value=\"([^\"]+)\"").matcher(editor.get(page).body());
        return ids.results().skip(which).findFirst().orElseThrow().group(1);
    }

    private String gap(String word) {
        Matcher link =
                Pattern.compile("href=\"(/office/gaps/\\d+)\"[^>]*>[^<]*" + word)
                        .matcher(editor.get("/office/gaps").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void look() {
        Instant asked = Instant.now();
        assertThat(Browser.location(editor.post("/office/gaps", "_csrf", editor.token())))
                .isEqualTo("/office/gaps");
        await().until(
                        () -> {
                            Instant looked = gaps.progress().looked();
                            return looked != null
                                    && !looked.isBefore(asked)
                                    && !gaps.progress().going();
                        });
        assertThat(editor.get("/office/gaps/progress", "HX-Request", "true").body())
                .contains("Everything up to", "Show it");
    }

    private java.net.http.HttpResponse<String> post(String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", editor.token()));
        return editor.post(page, all.toArray(String[]::new));
    }

    private String follow(java.net.http.HttpResponse<String> answer) {
        return editor.get(Browser.location(answer)).body();
    }
}
