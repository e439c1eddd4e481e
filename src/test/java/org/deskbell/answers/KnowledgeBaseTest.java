package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.deskbell.answers.StoredDocument.State;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.deskbell.understanding.Embedder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Over the real database and the real index.
class KnowledgeBaseTest {
    private static final StaffId RUTH = new StaffId("ruth");
    private static final StaffId OMAR = new StaffId("omar");
    private static final String LOANS = "faq/loans.md";
    private static final String LOANS_TEXT =
            Knowledge.faq("loans", "Loan periods", "how long may i keep a film");

    @TempDir private Path folder;
    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final Embedder embedder = Embedder.off();
    private final Hours hours = new Hours();
    private final List<Object> news = new ArrayList<>();
    private TestDatabase database;
    private Answers answers;
    private KnowledgeBase knowledge;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        var store = new FaqStore(database.database());
        var initial = new KnowledgeImport(database.database(), store, clock);
        if (store.isEmpty()) {
            var documents = new Documents(new TreeMap<>(Knowledge.documents()), List.of());
            initial.apply(initial.plan(documents));
        }
        answers = new Answers(embedder, clock);
        var published = new Published(store, answers, hours);
        published.begin();
        knowledge = new KnowledgeBase(database.database(), store, published, news::add, clock);
    }

    @AfterEach
    void close() throws IOException {
        answers.close();
        database.close();
        embedder.close();
    }

    @Test
    void aDraftIsSeenByNobodyUntilItIsPublished() {
        knowledge.save(LOANS, LOANS_TEXT, 0, RUTH, "new");

        assertThat(answers.faq("loans")).isEmpty();
        assertThat(state(LOANS)).isEqualTo(State.DRAFT);

        knowledge.publish(LOANS, 1, RUTH);

        assertThat(answers.find("how long for a film", 1))
                .singleElement()
                .satisfies(hit -> assertThat(hit.faq().id()).isEqualTo("loans"));
        assertThat(state(LOANS)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void publishingIsNewsAfterItIsFound() {
        knowledge.save(LOANS, LOANS_TEXT, 0, RUTH, "");
        knowledge.publish(LOANS, 1, OMAR);

        assertThat(news)
                .containsExactly(
                        new StaffAction(RUTH, "saved", LOANS),
                        new StaffAction(OMAR, "published", LOANS),
                        new KnowledgePublished());
    }

    @Test
    void patronsKeepTheEarlierAnswerWhileANewOneIsADraft() {
        knowledge.save(Knowledge.RENEW, renewText("Twice."), 1, RUTH, "");

        assertThat(state(Knowledge.RENEW)).isEqualTo(State.CHANGED);
        assertThat(renewAnswer()).startsWith("This is the answer");

        knowledge.publish(Knowledge.RENEW, 2, RUTH);
        assertThat(renewAnswer()).startsWith("Twice.");
    }

    @Test
    void everyVersionStaysWithItsAuthorTimeAndReason() {
        clock.advance(Duration.ofHours(1));
        knowledge.save(Knowledge.RENEW, renewText("Twice."), 1, RUTH, "as the board decided");

        assertThat(knowledge.versions(Knowledge.RENEW))
                .extracting(Version::number, Version::author, Version::at, Version::note)
                .containsExactly(
                        tuple(
                                2,
                                RUTH,
                                Instant.parse("2026-11-23T11:00:00Z"),
                                "as the board decided"),
                        tuple(
                                1,
                                new StaffId("import"),
                                Instant.parse("2026-11-23T10:00:00Z"),
                                "Imported"));
    }

    @Test
    void anEditOfAnOutdatedVersionIsRefused() {
        knowledge.save(Knowledge.RENEW, renewText("Twice."), 1, RUTH, "");

        assertThatExceptionOfType(OutdatedEdit.class)
                .isThrownBy(() -> knowledge.save(Knowledge.RENEW, renewText("Once."), 1, OMAR, ""))
                .withMessageContaining("ruth saved version 2")
                .satisfies(e -> assertThat(e.latest().orElseThrow().text()).contains("Twice."));
        assertThatExceptionOfType(OutdatedEdit.class)
                .isThrownBy(() -> knowledge.publish(Knowledge.RENEW, 1, OMAR));
        assertThatExceptionOfType(OutdatedEdit.class)
                .isThrownBy(() -> knowledge.save(LOANS, LOANS_TEXT, 3, OMAR, ""));
        assertThat(knowledge.versions(Knowledge.RENEW)).hasSize(2);
    }

    @Test
    void savingWhatIsThereAlreadyMakesNoVersion() {
        String text = knowledge.document(Knowledge.RENEW).orElseThrow().latest().text();

        assertThat(knowledge.save(Knowledge.RENEW, text, 1, RUTH, "").number()).isEqualTo(1);
        assertThat(news).isEmpty();
    }

    @Test
    void anEarlierVersionIsRestoredAsTheNewest() {
        knowledge.save(Knowledge.RENEW, renewText("Twice."), 1, RUTH, "");
        knowledge.publish(Knowledge.RENEW, 2, RUTH);

        Version restored = knowledge.restore(Knowledge.RENEW, 1, 2, RUTH);
        knowledge.publish(Knowledge.RENEW, restored.number(), RUTH);

        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.note()).isEqualTo("Version 1 again");
        assertThat(renewAnswer()).startsWith("This is the answer");
    }

    @Test
    void aRetiredAnswerIsGoneUntilItIsBroughtBack() {
        knowledge.retire(Knowledge.RENEW, RUTH);

        assertThat(answers.faq("renew-items")).isEmpty();
        assertThat(answers.find("renew", 3)).isEmpty();
        assertThat(state(Knowledge.RENEW)).isEqualTo(State.RETIRED);

        knowledge.bringBack(Knowledge.RENEW, RUTH);

        assertThat(answers.find("renew", 3)).hasSize(1);
        assertThat(state(Knowledge.RENEW)).isEqualTo(State.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"library.yml", "hours.yml"})
    void aKnowledgeBaseIsNotWithoutItsCore(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> knowledge.retire(path, RUTH));
    }

    @Test
    void aDraftMayHaveProblemsAndCannotBePublishedWithThem() {
        knowledge.save(LOANS, LOANS_TEXT.replace("circulation", "loans"), 0, RUTH, "");

        assertThatExceptionOfType(NotPublishable.class)
                .isThrownBy(() -> knowledge.publish(LOANS, 1, RUTH))
                .satisfies(
                        e ->
                                assertThat(e.problems())
                                        .singleElement()
                                        .asString()
                                        .contains("Unknown department `loans`"));
        assertThat(answers.faq("loans")).isEmpty();
    }

    @Test
    void whatADocumentWouldBreakElsewhereIsAProblemOfItToo() {
        assertThat(
                        knowledge
                                .preview("hours.yml", "time-zone: UTC\nbranches: {x: {name: X}}\n")
                                .problems())
                .extracting(Problem::path)
                .containsOnly("hours.yml");

        String question = LOANS_TEXT.replace("how long may i keep a film", "thanks");
        assertThat(knowledge.preview(LOANS, question).problems())
                .extracting(Problem::path)
                .containsExactly("small-talk/thanks.yml");
    }

    @Test
    void aPreviewShowsTheAnswerAndChangesNothing() {
        Preview preview = knowledge.preview(LOANS, LOANS_TEXT);

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.faq().orElseThrow().title()).isEqualTo("Loan periods");
        assertThat(knowledge.document(LOANS)).isEmpty();
    }

    @Test
    void aPreviewReadsAsPatronsWouldReadIt() {
        String text = LOANS_TEXT.replace("More of it", "{{hours main 2027-01-04}}");

        assertThat(knowledge.preview(LOANS, text).faq().orElseThrow().markdown())
                .contains("9 am to 5 pm");
    }

    @Test
    void aBranchThatAnAnswerTellsTheHoursOfCannotBeTakenAway() {
        knowledge.save(LOANS, LOANS_TEXT.replace("More of it", "{{open main}}"), 0, RUTH, "");
        knowledge.publish(LOANS, 1, RUTH);
        String text = knowledge.document("hours.yml").orElseThrow().latest().text();

        assertThat(knowledge.preview("hours.yml", text.replace("main:", "west:")).problems())
                .extracting(Problem::path)
                .containsExactly(LOANS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "faq/../../etc/passwd.md",
                "/etc/passwd",
                "faq/Loans.md",
                "faq/a/b.md",
                "faq/.md",
                "faq\\loans.md",
                "notes.txt",
                ""
            })
    void aPathThatNoDocumentHasIsRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knowledge.save(path, LOANS_TEXT, 0, RUTH, ""));
        assertThat(knowledge.preview(path, LOANS_TEXT).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD800b", "\uDC00"})
    void aTextThatCannotBeKeptIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knowledge.save(LOANS, text, 0, RUTH, ""));
    }

    @Test
    void aTextThatIsTooLargeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knowledge.save(LOANS, "x".repeat(300_000), 0, RUTH, ""));
    }

    @Test
    void publishedHoursHoldAtOnce() {
        assertThat(hours.zone()).isEqualTo(ZoneId.of("America/New_York"));
        String text = knowledge.document("hours.yml").orElseThrow().latest().text();

        knowledge.save("hours.yml", text.replace("New_York", "Chicago"), 1, RUTH, "");
        knowledge.publish("hours.yml", 2, RUTH);

        assertThat(hours.zone()).isEqualTo(ZoneId.of("America/Chicago"));
    }

    @Test
    void allIsThereAfterARestart() throws IOException {
        knowledge.save(LOANS, LOANS_TEXT, 0, RUTH, "");
        knowledge.publish(LOANS, 1, RUTH);
        knowledge.retire(Knowledge.RENEW, RUTH);
        answers.close();
        database.close();

        open();

        assertThat(answers.faqs()).extracting(Faq::id).containsExactly("loans", "wifi");
        assertThat(state(Knowledge.RENEW)).isEqualTo(State.RETIRED);
    }

    private String renewText(String answer) {
        return knowledge
                .document(Knowledge.RENEW)
                .orElseThrow()
                .latest()
                .text()
                .replaceFirst("This is .*", answer);
    }

    private String renewAnswer() {
        return answers.faq("renew-items").orElseThrow().shortAnswer();
    }

    private State state(String path) {
        return knowledge.document(path).orElseThrow().state();
    }
}
