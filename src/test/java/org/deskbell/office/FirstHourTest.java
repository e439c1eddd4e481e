package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.deskbell.Deskbell;
import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.kernel.StaffId;
import org.deskbell.support.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
            assertThat(toDo()).isEqualTo(6);

            post(
                    "/office/library",
                    "version=1&name=Birch Library&phone=555 0987&e-mail=us@birch.example"
                            + "&web=https://birch.example&emergency-en=Call 112.&assistant-en=the"
                            + " assistant");
            assertThat(toDo()).isEqualTo(5);
            post("/office/hours", "version=1&action=zone&zone=Mars/Olympus");
            assertThat(get("/office/hours")).contains("Choose a time zone", "America/New_York");
            post("/office/hours", "version=1&action=zone&zone=America/Chicago");
            post("/office/hours", "version=2&action=week&place=main&monday=9-17");
            assertThat(get("/office/hours")).contains("value=\"America/Chicago\"");
            assertThat(toDo()).isEqualTo(4);
            colour();
            assertThat(toDo()).isEqualTo(3);
            post("/office/staff/new", "id=mary&name=Mary Lee&roles=LIBRARIAN");
            assertThat(toDo()).isEqualTo(2);
            wordsOfTheirOwn();
            var answers = server.getBean(Answers.class);
            await().until(
                            () ->
                                    !answers.faq("renew-items")
                                            .orElseThrow()
                                            .markdown()
                                            .contains("555-01"));
            assertThat(toDo()).isEqualTo(1);
            assertThat(answers.faq("renew-items").orElseThrow().reviewed())
                    .as("words were replaced, and nobody has looked")
                    .isNull();
            assertThat(answers.faq("renew-items").orElseThrow().markdown())
                    .contains("555 0987", "(tel:555-0987)")
                    .doesNotContain("555-01");

            assertThat(get("/office/start/answers")).contains("to look at");
            var knowledge = server.getBean(KnowledgeBase.class);
            knowledge.retire("faq/wifi.md", new StaffId("admin"));
            post("/office/start/answers", "right=renew-items&answer=" + "long ".repeat(200));
            assertThat(get("/office/start/answers"))
                    .contains("Patrons see what was there.", "long long");
            post("/office/start/answers", "right=renew-items&answer=You can renew twice.");
            assertThat(answers.faq("renew-items").orElseThrow().markdown().strip())
                    .isEqualTo("You can renew twice.");
            assertThat(answers.faq("renew-items").orElseThrow().reviewed()).isNotNull();
            var right =
                    Pattern.compile(
                            "name=\"right\" value=\"([^\"]+)\" aria-label=\"Right as it is");
            List<String> unseen =
                    right.matcher(get("/office/start/answers"))
                            .results()
                            .map(one -> one.group(1))
                            .toList();
            assertThat(unseen).hasSize(8); // one was taken away, one has other words
            unseen.forEach(
                    one ->
                            assertThat(post("/office/start/answers", "right=" + one))
                                    .startsWith("/office/start/answers"));
            assertThat(get("/office/start/answers"))
                    .contains("Taken away: patrons do not see it")
                    .doesNotContain("to look at");
            assertThat(knowledge.document("faq/renew-items.md").orElseThrow().latest().note())
                    .isEqualTo("Right here");
            assertThat(toDo()).isZero();
            assertThat(get("/office")).doesNotContain("The first hour");
            assertThat(get("/office/start"))
                    .contains(
                            "Your desk is ready",
                            "http://127.0.0.1:" + port + "/widget/deskbell.js");
        }
    }

    /// A colour that nobody could read is refused, and another near it is offered.
    private void colour() {
        assertThat(get("/office/look")).contains("The first hour", "Keep the shipped look");
        assertThat(post("/office/look", "accent=#ffee00")).isEqualTo("/office/look");
        var nearby = Pattern.compile("name=\"nearby\" value=\"(#[0-9a-f]{6})\"");
        var offered = nearby.matcher(get("/office/look"));
        assertThat(offered.find()).isTrue();
        assertThat(toDo()).isEqualTo(4);
        post("/office/look", "accent=#ffee00&nearby=" + offered.group(1));
        assertThat(get("/widget/look.js")).contains(offered.group(1));
    }

    /// Every name, number and address of the invented library, in one go.
    private void wordsOfTheirOwn() {
        var old = Pattern.compile("name=\"old\" value=\"([^\"]+)\"");
        String words =
                old.matcher(get("/office/replace"))
                        .results()
                        .map(one -> "old=" + one.group(1) + "&now=" + own(one.group(1)))
                        .collect(Collectors.joining("&"));
        assertThat(words).contains("Alder Library", "555-0101", "@example.org");
        String plan = post("/office/replace", words);
        assertThat(settled(plan)).contains("Look ahead, then publish").doesNotContain("To mend:");
        assertThat(post(plan, "action=PUBLISH")).isEqualTo(plan + "/gate");
        post(plan + "/gate", "reason=our own words");
        assertThat(settled(plan)).contains("documents went live");
        assertThat(get("/office/replace")).doesNotContain("555-0101");
    }

    private static String own(String old) {
        return old.contains("@")
                ? "us@birch.example"
                : old.startsWith("http")
                        ? "https://birch.example"
                        : old.startsWith("555") ? "555 0987" : old.replace("Alder", "Birch");
    }

    private String settled(String plan) {
        await().atMost(Duration.ofMinutes(2)).until(() -> !get(plan).contains("<progress"));
        return get(plan);
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
