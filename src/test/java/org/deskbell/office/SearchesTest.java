package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.MissedSearch;
import org.deskbell.answers.MissedSearches;
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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What editors learn from the public pages, over real HTTP and without a script.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchesTest {
    private static final String PASSWORD = "seven quiet reading rooms";

    @Autowired private StaffAccounts accounts;
    @Autowired private MissedSearches missed;
    @Autowired private Database database;
    @LocalServerPort private int port;

    private Browser editor;

    @BeforeAll
    void signIn() {
        var id = new StaffId("searches-editor");
        accounts.add(id, new StaffMember(id, "Ed", Set.of(Role.EDITOR), true), PASSWORD);
        editor = new Browser("192.0.2.1", port);
        editor.signIn(id.value(), PASSWORD);
    }

    @BeforeEach
    void nothingIsMissed() {
        missed.mostWanted(0, 1_000).forEach(search -> missed.dismiss(search.id()));
    }

    @Test
    void aSearchThatFoundNothingBecomesAnAnswer() {
        assertThat(editor.get("/office/searches").body()).contains("Every search found an answer");
        search("Qwrtz: \"xzvbn\"");

        String list = editor.get("/office/searches").body();
        assertThat(list)
                .contains("qwrtz: &quot;xzvbn&quot;</th>")
                .contains("/office/documents/new?question=qwrtz:%20%22xzvbn%22");

        assertThat(editor.get("/office/documents/new?question=qwrtz:%20%22xzvbn%22").body())
                .contains("name=\"title\" value=\"Qwrtz: &quot;xzvbn&quot;\"")
                .contains("name=\"question\" value=\"qwrtz: &quot;xzvbn&quot;\"");
        assertThat(
                        editor.get(
                                        "/office/documents/new?id=kites&title=Kites&department=CIRCULATION"
                                            + "&question=qwrtz:%20%22xzvbn%22")
                                .body())
                .contains("  - &quot;qwrtz: \\&quot;xzvbn\\&quot;&quot;");
    }

    @Test
    void aDismissedSearchIsBroughtBack() {
        search("qwrtz pqrst");
        MissedSearch search = missed.mostWanted(0, 1).getFirst();

        String told = post("id", search.id());
        assertThat(told).contains("Dismissed.").doesNotContain("qwrtz pqrst</th>");

        assertThat(post("id", search.id(), "undo", "true")).contains("qwrtz pqrst</th>");
        assertThat(editor.post("/office/searches", "id", "x", "_csrf", editor.token()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void manyAreShownPageByPage() {
        database.write(
                jdbc -> {
                    for (int i = 0; i < 51; i++) {
                        jdbc.sql(
                                        """
                                        insert into missed_search (id, language, words, times, first_at, last_at)
                                        values (:id, 'en', :id, 1, 0, 0)
                                        """)
                                .param("id", "search " + i)
                                .update();
                    }
                    return true;
                });

        assertThat(editor.get("/office/searches").body()).contains("Page 1 of 2", "Less wanted");
        assertThat(editor.get("/office/searches?page=99").body()).contains("Page 2 of 2");
    }

    @Test
    void whetherAnAnswerHelpedStandsBesideIt() {
        String page = "/office/documents/faq/renew-items.md";
        assertThat(editor.get(page).body()).contains("No reader of its public page has said yet");

        editor.post("/faq/renew-items/helpful", "helpful", "false");

        assertThat(editor.get(page).body()).contains("it helped 0, it did not help 1.");
    }

    private void search(String words) {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        assertThat(editor.get("/faq?q=" + q).body()).contains("No answer seems to fit");
    }

    private String post(String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", editor.token()));
        var answer = editor.post("/office/searches", all.toArray(String[]::new));
        return editor.get(Browser.location(answer)).body();
    }
}
