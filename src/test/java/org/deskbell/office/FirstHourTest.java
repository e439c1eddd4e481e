package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.Deskbell;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.kernel.StaffId;
import org.deskbell.support.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// An empty installation becomes a library's own, by nothing but its pages.
class FirstHourTest {
    private static final String PASSWORD = "seven quiet reading rooms";

    @TempDir static Path folder;

    private Browser administrator = new Browser("127.0.0.1", 1);

    @Test
    void anAdministratorIsLedFromAnEmptyInstallationToADeskOfTheirOwn() {
        try (var server =
                new SpringApplicationBuilder(Deskbell.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--deskbell.data-dir=" + folder,
                                "--deskbell.admin-password=" + PASSWORD,
                                "--deskbell.embeddings=false",
                                "--logging.level.root=warn")) {
            int port =
                    server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            administrator = new Browser("127.0.0.1", port);
            administrator.signIn("admin", PASSWORD);
            assertThat(get("/office")).contains("The first hour");
            assertThat(toDo()).isEqualTo(5);

            post(
                    "/office/library",
                    "version=1&name=Birch Library&emergency-en=Call 112.&assistant-en=the"
                            + " assistant");
            assertThat(toDo()).isEqualTo(4);
            post("/office/hours", "version=1&action=week&place=main&monday=9-17");
            assertThat(toDo()).isEqualTo(3);
            colour();
            assertThat(toDo()).isEqualTo(2);
            post("/office/staff/new", "id=mary&name=Mary Lee&roles=LIBRARIAN");
            assertThat(toDo()).isEqualTo(1);

            assertThat(get("/office/start/answers")).contains("to look at");
            var knowledge = server.getBean(KnowledgeBase.class);
            knowledge.retire("faq/wifi.md", new StaffId("admin"));
            var right = Pattern.compile("name=\"right\" value=\"([^\"]+)\"");
            for (var one = right.matcher(get("/office/start/answers"));
                    one.find();
                    one = right.matcher(get("/office/start/answers"))) {
                assertThat(post("/office/start/answers", "right=" + one.group(1)))
                        .startsWith("/office/start/answers");
            }
            assertThat(get("/office/start/answers"))
                    .contains("Taken away: patrons do not see it")
                    .doesNotContain("to look at");
            assertThat(knowledge.document("faq/renew-items.md").orElseThrow().latest().note())
                    .isEqualTo("Right here");
            assertThat(toDo()).isZero();
            assertThat(get("/office")).doesNotContain("The first hour");
            assertThat(get("/office/start"))
                    .contains("http://127.0.0.1:" + port + "/widget/deskbell.js");
        }
    }

    /// A colour that nobody could read is refused, and another near it is offered.
    private void colour() {
        assertThat(get("/office/look")).contains("The first hour", "Keep the shipped look");
        assertThat(post("/office/look", "accent=#ffee00")).isEqualTo("/office/look");
        var nearby = Pattern.compile("name=\"nearby\" value=\"(#[0-9a-f]{6})\"");
        var offered = nearby.matcher(get("/office/look"));
        assertThat(offered.find()).isTrue();
        assertThat(toDo()).isEqualTo(3);
        post("/office/look", "accent=#ffee00&nearby=" + offered.group(1));
        assertThat(get("/widget/look.js")).contains(offered.group(1));
    }

    private long toDo() {
        return Pattern.compile(">to do<").matcher(get("/office/start")).results().count();
    }

    private String get(String path) {
        var answer = administrator.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String post(String path, String fields) {
        String[] pairs = (fields + "&_csrf=" + administrator.token()).split("[&=]");
        return Browser.location(administrator.post(path, pairs));
    }
}
