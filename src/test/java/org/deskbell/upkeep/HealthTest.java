package org.deskbell.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.answers.HelpfulVotes;
import org.deskbell.answers.SecondLooks;
import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.conversation.Thought;
import org.deskbell.conversation.Transcript;
import org.deskbell.conversation.Transcript.Line;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.mail.MailDesk;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.DeskbellServer;
import org.deskbell.support.TestClock;
import org.deskbell.understanding.Embedder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What a look at a small knowledge base finds, and whom the mails go to.
@DeskbellServer
class HealthTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final String HOURS =
            """
            time-zone: UTC
            branches:
              main: {name: Main, weekly: {monday: ["09:00-17:00"]}}
            """;

    @Autowired private HelpfulVotes votes;
    @Autowired private Reviews reviews;
    @Autowired private StaffAccounts accounts;
    @TempDir private Path folder;

    private final TestClock clock = new TestClock("2026-11-27T09:00:00Z");
    private final Use use = new Use();

    @Test
    void whatIsOverAndWhatContradictsTheHoursIsFound() {
        Looking looking =
                looking(
                        Map.of(
                                "faq/old.md",
                                faq("old", "valid-until: 2026-11-26", "Gone."),
                                "faq/still.md",
                                faq(
                                        "still",
                                        "valid-until: 2026-11-27",
                                        "Main is open Monday 9 am to 5 pm."),
                                "faq/wrong.md",
                                faq("wrong", "keywords: []", "Main is open Monday 9 am to 6 pm.")));

        assertThat(looking.over(TODAY)).extracting(Faq::id).containsExactly("old");
        assertThat(looking.hours(TODAY))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.faq().id()).isEqualTo("wrong");
                            assertThat(one.said()).isEqualTo("Main is open Monday 9 am to 6 pm");
                        });
    }

    @Test
    void anAnswerThatIsNotInALanguageOfOthersIsFound() {
        Looking looking =
                looking(
                        Map.of(
                                "faq/one.md",
                                faq("one", "keywords: []", "One."),
                                "faq/two.md",
                                faq("two", "keywords: []", "Two."),
                                "faq/two.es.md",
                                faq("two", "language: es", "Dos.")));

        assertThat(looking.untranslated())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.language()).isEqualTo("es");
                            assertThat(one.missing()).extracting(Faq::id).containsExactly("one");
                            assertThat(one.of()).isEqualTo(2);
                        });
    }

    @Test
    void anAnswerIsConspicuousOnlyWhenItIsSurelyWorseThanAll() {
        Looking looking =
                looking(
                        Map.of(
                                "faq/poor.md", faq("poor", "keywords: []", "Poor."),
                                "faq/fine.md", faq("fine", "keywords: []", "Fine."),
                                "faq/rare.md", faq("rare", "keywords: []", "Rare."),
                                "faq/none.md", faq("none", "keywords: []", "None.")));
        for (int i = 0; i < 40; i++) {
            use.add(List.of(chat("fine", i < 2)));
        }
        for (int i = 0; i < 20; i++) {
            use.add(List.of(chat("poor", i < 18)));
        }
        for (int i = 0; i < 5; i++) {
            use.add(List.of(chat("rare", true)));
        }

        assertThat(looking.librarian(use))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.faq().id()).isEqualTo("poor");
                            assertThat(one.share()).isEqualTo(new Share(18, 20));
                        });
        assertThat(looking.never(use)).extracting(Faq::id).containsExactly("none");
        assertThat(use.of("poor", "en")).isEqualTo(use.of("poor"));
        assertThat(use.of("poor", "es").shown()).as("in a language nobody asked in").isZero();
        assertThat(use.all().shown()).isEqualTo(65);
    }

    @Test
    void eachOwnerGetsOneMailAWeekAndNobodyWhereItIsOff() throws IOException {
        try (var data = new TestDatabase(folder)) {
            var mondays = new TestClock("2028-01-03T09:00:00Z");
            var mail = new MailDesk(data.database(), mondays, 1, 0, _ -> {});
            reminder(mail, data, mondays, settings(false)).remind();
            assertThat(sent(data)).isEmpty();

            ReviewReminder reminder = reminder(mail, data, mondays, settings(true));
            reminder.remind();
            mondays.advance(Duration.ofDays(2));
            reminder.remind();
            assertThat(sent(data)).hasSize(1);
            assertThat(sent(data).getFirst())
                    .contains("ed@example.org", "Answers to review: ")
                    .contains(
                            "Past their review date:",
                            "https://chat.example.org/office/documents/faq/");

            mondays.advance(Duration.ofDays(5));
            reminder.remind();
            assertThat(sent(data)).hasSize(2);
        }
    }

    @Test
    void aColleagueWhoIsAskedForALookIsToldByMail() throws IOException {
        try (var data = new TestDatabase(folder)) {
            var mail =
                    new MailDesk(
                            data.database(), new TestClock("2028-01-03T09:00:00Z"), 1, 0, _ -> {});
            var told = new LookMail(mail.outbox(), accounts, () -> settings(true));
            var ada = new StaffId("admin");
            accounts.setEmail(ada, ada, "ada@example.org");

            data.database().write(_ -> asked(told, null));
            assertThat(sent(data)).isEmpty();
            data.database().write(_ -> asked(told, ada));
            accounts.setEmail(ada, ada, "");

            assertThat(sent(data))
                    .singleElement()
                    .asString()
                    .contains("ada@example.org ben asks you to look at faq/wifi.md")
                    .contains(
                            "Is it true?", "https://chat.example.org/office/documents/faq/wifi.md");
        }
    }

    private static boolean asked(LookMail told, @Nullable StaffId of) {
        told.on(
                new SecondLooks.Request(
                        "faq/wifi.md",
                        2,
                        new StaffId("ben"),
                        Instant.EPOCH,
                        of,
                        "Is it true?",
                        null,
                        null));
        return true;
    }

    private ReviewReminder reminder(
            MailDesk mail, TestDatabase data, TestClock at, UpkeepSettings settings) {
        return new ReviewReminder(
                reviews, mail.outbox(), data.database(), () -> settings, accounts, at);
    }

    private static UpkeepSettings settings(boolean remind) {
        return new UpkeepSettings(
                remind, "ed@example.org", true, Duration.ofDays(7), "https://chat.example.org/");
    }

    private static List<String> sent(TestDatabase data) {
        return data.database()
                .reads()
                .sql("select recipient || ' ' || subject || ' ' || text from outgoing_mail")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Looking looking(Map<String, String> faqs) {
        var documents = new TreeMap<>(faqs);
        documents.put("library.yml", "name: Elm Library\nemergency: Call 911.\n");
        documents.put("hours.yml", HOURS);
        var answers = Answers.over(Content.of(documents), Embedder.off(), clock);
        return new Looking(answers, Hours.of(HOURS), votes);
    }

    private static String faq(String id, String line, String answer) {
        return """
        ---
        id: %s
        title: About %s %s
        department: circulation
        questions: [%s %s]
        review-by: 2027-06-30
        %s
        ---
        %s
        """
                .formatted(id, id, line.hashCode(), id, Math.abs(line.hashCode()), line, answer);
    }

    private static Transcript chat(String faq, boolean rings) {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        var lines = new ArrayList<Line>();
        var thought = new Thought("answer", null, faq, 0.9, null, null, List.of());
        lines.add(
                new Line(
                        1,
                        now,
                        Speaker.PATRON,
                        "how",
                        null,
                        null,
                        "say",
                        null,
                        null,
                        thought,
                        null));
        lines.add(new Line(2, now, Speaker.BOT, "so", 1, null, null, faq, "en", null, null));
        if (rings) {
            lines.add(
                    new Line(
                            3,
                            now,
                            Speaker.SYSTEM,
                            "in line",
                            null,
                            "waiting",
                            "ask-librarian",
                            null,
                            null,
                            null,
                            null));
        }
        return new Transcript(new ConversationId(UUID.randomUUID()), "en", "bot", now, lines);
    }
}
