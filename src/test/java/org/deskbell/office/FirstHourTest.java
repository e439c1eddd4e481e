package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.Deskbell;
import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Library;
import org.deskbell.answers.Version;
import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffId;
import org.deskbell.support.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// An empty installation becomes a library's own, by nothing but its pages.
class FirstHourTest {
    private static final String PASSWORD = "seven quiet reading rooms";

    private static final String LIBRARY =
            "name=Millbrook Public Library&town=Millbrook&phone=217 442 3187"
                + "&e-mail=ask@millbrook.example&web=www.millbrook.example/&zone=America/Chicago&place1-name=Main"
                + " Library&place1-address=1 Mill Lane&place1-week=Mon-Fri 9-5&place2-name=Creek"
                + " Branch&place2-address=2 Creek Road&place2-week=Sat"
                + " 10-2&place3-name=&holidays=true&colour=#234a7d&emergency=Call 911, then"
                + " 555-0199.";

    private static final String FILLED =
            "get-library-card.area=Millbrook&loan-periods-and-limits.books=3&renew-items.times=1"
                    + "&overdue-fines.fine=&printing-costs.black=$0.20&wifi.network=Millbrook-Guest"
                    + "&none=reserve-study-room&hold=true";

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
            assertThat(toDo()).isEqualTo(3);

            refusals();
            assertThat(post("/office/start/library", LIBRARY)).isEqualTo("/office/start/answers");
            itsOwnLibrary(server.getBean(Answers.class));
            assertThat(post("/office/start/library", LIBRARY))
                    .as("nothing is overwritten a second time")
                    .isEqualTo("/office/start");
            assertThat(toDo()).isEqualTo(2);

            tenAnswers(server.getBean(Answers.class));
            assertThat(toDo()).isEqualTo(1);
            post("/office/staff/new", "id=mary&name=Mary Lee&roles=LIBRARIAN");
            assertThat(toDo()).isZero();
            assertThat(get("/office/start"))
                    .contains(
                            "Your desk is ready",
                            "http://127.0.0.1:" + port + "/widget/deskbell.js",
                            "wait until somebody here has looked at them");
            assertThat(get("/office")).doesNotContain("The first hour").contains("Look at them");
            theOthersOneByOne(server.getBean(Answers.class));
            whereTheyStandInTheOffice(server.getBean(Answers.class));
            nobodysDraft(server.getBean(KnowledgeBase.class), server.getBean(Answers.class));
        }
    }

    /// Whoever makes a mistake has typed nothing in vain.
    private void refusals() {
        for (String[] one :
                List.of(
                        new String[] {
                            "place1-week=Mon-Fri 9-5", "place1-week=always", "names no days"
                        },
                        new String[] {"zone=America/Chicago", "zone=Mars/Olympus", "time zone"},
                        new String[] {"colour=#234a7d", "colour=#ffee00", "would do"},
                        new String[] {"town=Millbrook", "town=", "Give the town"},
                        new String[] {"www.millbrook.example/", "our web", "no web address"},
                        new String[] {"name=Millbrook P", "name=" + "M".repeat(300), "200 char"},
                        new String[] {
                            "place2-name=Creek Branch", "place2-name=Desk", "Desk already"
                        })) {
            var answer =
                    administrator.post(
                            "/office/start/library", fields(LIBRARY.replace(one[0], one[1])));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(one[2], "Nothing was changed", "value=\"217 442 3187\"");
        }
        assertThat(toDo()).isEqualTo(3);
    }

    private void itsOwnLibrary(Answers answers) {
        Library library = answers.content().library();
        assertThat(library.name()).isEqualTo("Millbrook Public Library");
        assertThat(library.web()).isEqualTo("https://www.millbrook.example");
        assertThat(library.emergency().own()).isEqualTo("Call 911, then 217 442 3187.");
        assertThat(library.emergency().in("fr")).contains("217 442 3187").doesNotContain("555-01");
        assertThat(library.assistant().in("en"))
                .isEqualTo("the Millbrook Public Library assistant");
        assertThat(get("/widget/look.js")).contains("#234a7d");
        Hours hours = Hours.of(answers.content().hours());
        assertThat(hours.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(hours.branches())
                .extracting(Branch::name)
                .containsExactly("Main Library", "Creek Branch");
        assertThat(hours.usualSpans("creek-branch", DayOfWeek.SATURDAY))
                .containsExactly("10:00-14:00");
        assertThat(hours.usualSpans("creek-branch", DayOfWeek.MONDAY)).isEmpty();
        assertThat(hours.usualSpans(Hours.DESK, DayOfWeek.MONDAY)).containsExactly("09:00-17:00");
        assertThat(hours.differing()).isNotEmpty().allMatch(days -> days.open().isEmpty());
        assertThat(answers.faq("library-hours").orElseThrow().markdown())
                .startsWith("Main Library is open")
                .contains("**Creek Branch:**");
        assertThat(answers.faq("library-hours", "es").orElseThrow().markdown()).contains("abre");
        assertThat(answers.faq("locations-and-directions").orElseThrow().markdown())
                .contains("1 Mill Lane", "2 Creek Road");
        var invented =
                Pattern.compile("Alder (Library|Falls|College)|555-01\\d\\d|\\S*example\\.org");
        assertThat(
                        answers.content().faqs().stream()
                                .map(faq -> faq.title() + faq.markdown() + faq.questions())
                                .flatMap(text -> invented.matcher(text).results())
                                .map(MatchResult::group))
                .isEmpty();
        assertThat(answers.faq("parking").orElseThrow().reviewed())
                .as("words were replaced, and nobody has looked")
                .isNull();
    }

    private void tenAnswers(Answers answers) {
        assertThat(get("/office/start/answers"))
                .contains(
                        "aria-label=\"Network: ",
                        "No: “The library has no study rooms.",
                        "Without password: “it needs no password”");
        String missing = FILLED.replace("wifi.network=Millbrook-Guest", "wifi.network=");
        post("/office/start/answers", missing);
        assertThat(get("/office/start/answers"))
                .contains("Fill in “Network”", "Nothing was changed", "value=\"$0.20\"");

        assertThat(post("/office/start/answers", FILLED)).isEqualTo("/office/start");
        assertThat(answers.faq("wifi").orElseThrow().markdown().strip())
                .isEqualTo(
                        "Wi-Fi is free for everybody. Choose the network **Millbrook-Guest**; it"
                                + " needs no password.");
        assertThat(answers.faq("wifi", "es").orElseThrow().markdown())
                .contains("**Millbrook-Guest**; no necesita");
        assertThat(answers.faq("renew-items").orElseThrow().markdown()).contains("1 time,");
        assertThat(answers.faq("renew-items", "es").orElseThrow().markdown()).contains("1 vez,");
        assertThat(answers.faq("overdue-fines").orElseThrow().markdown())
                .startsWith("There are no overdue fines.");
        assertThat(answers.faq("wifi").orElseThrow().reviewed()).isNotNull();
        assertThat(answers.faq("reserve-study-room").orElseThrow().markdown())
                .startsWith("The library has no study rooms.");
        assertThat(answers.content().faq("parking")).isPresent();
        assertThat(answers.faq("parking")).as("nobody has looked at it").isEmpty();
        assertThat(answers.faqs()).hasSize(10);
    }

    private void theOthersOneByOne(Answers answers) {
        String first = right().getFirst();
        post("/office/shipped", "right=" + first + "&answer=" + "long ".repeat(200));
        assertThat(get("/office/shipped")).contains("Patrons see what was there.", "long long");
        post("/office/shipped", "right=" + first + "&answer=You can, twice.");
        assertThat(answers.faq(first).orElseThrow().markdown().strip())
                .isEqualTo("You can, twice.");
        assertThat(answers.faq(first, "es")).as("it says the old words").isEmpty();
        assertThat(get("/office/documents/faq/" + first + ".es.md"))
                .contains("Patrons are not told this yet")
                .doesNotContain("Right as it is");
        String second = right().getFirst();
        assertThat(second).isNotEqualTo(first);
        post("/office/shipped", "right=" + second);
        assertThat(answers.faq(second)).isPresent();
        assertThat(right()).doesNotContain(first, second).hasSize(10);
    }

    private void whereTheyStandInTheOffice(Answers answers) {
        assertThat(get("/office/documents/faq/parking.md"))
                .contains("Right as it is", ">waits for a look<")
                .doesNotContain(">published<", "As patrons see it", "New ways to ask");
        assertThat(kept()).contains("faq/parking.md", "faq/parking.es.md", "waits for a look");
        post("/office/shipped", "right=parking");
        assertThat(answers.faq("parking")).isPresent();
        assertThat(answers.faq("parking", "es")).as("it says the same").isPresent();
        assertThat(get("/office/documents/faq/parking.md"))
                .contains(">published<", "As patrons see it")
                .doesNotContain("Right as it is");
        assertThat(kept())
                .contains("waits for a look")
                .doesNotContain("faq/parking.md", "faq/parking.es.md");
    }

    /// What somebody is changing is not what was looked at.
    private void nobodysDraft(KnowledgeBase knowledge, Answers answers) {
        Version pay = knowledge.document("faq/pay-fines.md").orElseThrow().latest();
        String text = pay.text() + "\nAt night too.\n";
        knowledge.save(pay.path(), text, pay.number(), new StaffId("mary"), "");
        assertThat(get("/office/documents/" + pay.path())).doesNotContain("Right as it is");
        post("/office/shipped", "right=pay-fines");
        assertThat(get("/office/shipped")).contains("changes that are not published");
        assertThat(answers.faq("pay-fines")).isEmpty();
    }

    private String kept() {
        return get("/office/documents?kept=true");
    }

    private List<String> right() {
        return Pattern.compile("name=\"right\" value=\"([^\"]+)\" aria-label=\"Right as it is")
                .matcher(get("/office/shipped"))
                .results()
                .map(one -> one.group(1))
                .toList();
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
        return Browser.location(administrator.post(path, fields(fields)));
    }

    private String[] fields(String fields) {
        return Arrays.stream((fields + "&_csrf=" + administrator.token()).split("&"))
                .flatMap(field -> Arrays.stream(field.split("=", 2)))
                .toArray(String[]::new);
    }
}
