package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.store.Database;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What an editor is told of the knowledge base's health, over real HTTP and without a script.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthPageTest {
    private static final String PASSWORD = "seven quiet reading rooms";

    @Autowired private StaffAccounts accounts;
    @Autowired private Database database;
    @LocalServerPort private int port;

    private Browser editor;

    @BeforeAll
    void signIn() {
        var id = new StaffId("health-editor");
        accounts.add(id, new StaffMember(id, "Ed", Set.of(Role.EDITOR), true), PASSWORD);
        editor = new Browser("192.0.2.1", port);
        editor.signIn(id.value(), PASSWORD);
    }

    @Test
    void eachPartSaysWhatItLookedAtAndWhatIsFine() {
        assertThat(editor.get("/office/health").body())
                .contains("Looked at ", " published answers", "Never given")
                .contains("None of the hours that could be read differs.")
                .contains("are missing");
    }

    @Test
    void aBrokenLinkIsToldWithWhereItStandsAndOneThatFailedOnceIsNotBroken() {
        Instant now = Instant.now();
        link("https://catalogue.example.org", now, now.minus(Duration.ofDays(2)));
        link("https://account.example.org", now, now);
        link("https://nowhere.example.org", now, now.minus(Duration.ofDays(2)));

        String page = editor.get("/office/health").body();

        assertThat(page)
                .contains("Broken links</a> <span class=\"count\">1<")
                .contains("broken</span>", "failed once</span>", "it answers 404")
                .contains("/office/documents/faq/renew-items.md")
                .doesNotContain("nowhere.example.org");
        assertThat(
                        editor.get(
                                        Browser.location(
                                                editor.post(
                                                        "/office/health",
                                                        "url",
                                                        "https://nowhere.example.org",
                                                        "_csrf",
                                                        editor.token())))
                                .body())
                .contains("Looking at it.");
    }

    private void link(String url, Instant at, Instant failed) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into link_check (url, looked_at, status, problem, failed_at)
                                        values (:url, :at, 404, 'it answers 404', :failed)
                                        on conflict (url) do update set
                                          looked_at = excluded.looked_at, status = excluded.status,
                                          problem = excluded.problem, failed_at = excluded.failed_at
                                        """)
                                .param("url", url)
                                .param("at", at.toEpochMilli())
                                .param("failed", failed.toEpochMilli())
                                .update());
    }
}
