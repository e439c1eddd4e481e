package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.deskbell.answers.WorkingCopies.Copy;
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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is typed and not saved, what a colleague is to look at, and what goes live by itself.
class BeforeItGoesLiveTest {
    private static final StaffId ANA = new StaffId("ana");
    private static final StaffId BEN = new StaffId("ben");
    private static final String RENEW = Knowledge.RENEW;

    @TempDir private Path folder;
    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final List<Object> events = new ArrayList<>();
    private final Instant soon = Instant.parse("2026-11-23T12:00:00Z");
    private TestDatabase database;
    private Answers answers;
    private KnowledgeBase knowledge;
    private LaterPublishing later;
    private WorkingCopies copies;
    private SecondLooks looks;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        var store = new FaqStore(database.database());
        answers = new Answers(Embedder.off(), clock);
        var hours = new Hours();
        var published = new Published(store, answers, hours);
        knowledge = new KnowledgeBase(database.database(), store, published, events::add, clock);
        later = new LaterPublishing(knowledge, database.database(), events::add, hours, clock);
        copies = new WorkingCopies(database.database(), clock);
        looks = new SecondLooks(database.database(), events::add, clock);
        Knowledge.documents()
                .forEach(
                        (path, text) -> {
                            knowledge.save(path, text, 0, ANA, "");
                            knowledge.publish(path, 1, ANA);
                        });
        events.clear();
    }

    @AfterEach
    void close() throws IOException {
        answers.close();
        database.close();
    }

    @Test
    void aVersionGoesLiveAtItsTimeAndNotBefore() {
        saved("Three times.");
        later.plan(RENEW, 2, soon, ANA, "published");

        later.publishDue();
        assertThat(shown()).isEqualTo(1);
        clock.advance(Duration.ofHours(2));
        later.publishDue();

        assertThat(shown()).isEqualTo(2);
        assertThat(answers.faq("renew-items").orElseThrow().markdown()).startsWith("Three");
        assertThat(later.all()).isEmpty();
        assertThat(events)
                .contains(new StaffAction(ANA, "published, as planned,", RENEW))
                .contains(new StaffAction(ANA, "planned version 2 for 2026-11-23 07:00 of", RENEW));
    }

    @Test
    void itIsTheVersionThatWasLookedAtThatGoesLiveAlsoWhenADraftCameAfterIt() {
        saved("Three times.");
        later.plan(RENEW, 2, soon, ANA, "published");
        saved("Half a sente");
        clock.advance(Duration.ofHours(3));
        later.publishDue();

        assertThat(shown()).isEqualTo(2);
        assertThat(knowledge.document(RENEW).orElseThrow().latest().number()).isEqualTo(3);
    }

    @Test
    void nothingNewerIsReplacedByWhatWasPlannedBeforeIt() {
        saved("Three times.");
        later.plan(RENEW, 2, soon, ANA, "published");
        saved("Four times.");
        knowledge.publish(RENEW, 3, BEN);
        clock.advance(Duration.ofHours(3));
        later.publishDue();

        assertThat(shown()).isEqualTo(3);
        assertThat(later.all()).isEmpty();
    }

    @Test
    void whatWasRetiredOrDiscardedMeanwhileDoesNotComeBackByItself() {
        saved("Three times.");
        later.plan(RENEW, 2, soon, ANA, "published");
        knowledge.retire(RENEW, BEN);
        knowledge.save("faq/new.md", Knowledge.faq("new", "New", "new"), 0, ANA, "");
        later.plan("faq/new.md", 1, soon, ANA, "published");
        looks.ask("faq/new.md", 1, ANA, null, "");
        knowledge.shelve("faq/new.md", BEN);
        clock.advance(Duration.ofHours(3));
        later.publishDue();

        assertThat(knowledge.document(RENEW).orElseThrow().published()).isNull();
        assertThat(knowledge.document("faq/new.md").orElseThrow().state())
                .isEqualTo(StoredDocument.State.RETIRED);
        assertThat(later.all()).isEmpty();
        assertThat(looks.all()).isEmpty();
    }

    /// An import that was taken back leaves nothing behind.
    @Test
    void aPlanGoesWithItsDocument() {
        knowledge.save("faq/new.md", Knowledge.faq("new", "New", "new"), 0, ANA, "");
        later.plan("faq/new.md", 1, soon, ANA, "published");
        database.database()
                .write(
                        jdbc -> {
                            FaqStore.forget(jdbc, "faq/new.md");
                            return true;
                        });
        clock.advance(Duration.ofHours(3));
        later.publishDue();

        assertThat(later.all()).isEmpty();
    }

    @Test
    void whatCannotGoLiveSaysWhyAndIsNotTriedForEver() {
        String text = text("Three times.").replace("keywords: []", "keywords: []\nrelated: [wifi]");
        knowledge.save(RENEW, text, 1, ANA, "");
        later.plan(RENEW, 2, soon, ANA, "published");
        knowledge.retire("faq/wifi.md", BEN); // which it names
        clock.advance(Duration.ofHours(3));
        later.publishDue();
        events.clear();
        later.publishDue();

        assertThat(shown()).isEqualTo(1);
        assertThat(later.of(RENEW).orElseThrow().problem()).contains("wifi");
        assertThat(events).isEmpty();
        later.cancel(RENEW, BEN);
        assertThat(later.of(RENEW)).isEmpty();
        assertThat(events)
                .containsExactly(new StaffAction(BEN, "took back the planned version of", RENEW));
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        saved("Three times.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> later.plan(RENEW, 2, clock.instant(), ANA, "published"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> later.plan("faq/none.md", 1, soon, ANA, "published"));
        assertThatExceptionOfType(OutdatedEdit.class)
                .isThrownBy(() -> later.plan(RENEW, 1, soon, ANA, "published"));
        String unfit = text("Four.").replace("department: circulation", "department: none");
        knowledge.save(RENEW, unfit, 2, ANA, "");
        assertThatExceptionOfType(NotPublishable.class)
                .isThrownBy(() -> later.plan(RENEW, 3, soon, ANA, "published"));
        assertThat(later.all()).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptForEachPersonUntilItIsForgotten() {
        copies.keep(RENEW, ANA, "one", 1);
        copies.keep(RENEW, ANA, "one two", 1);
        copies.keep(RENEW, BEN, "other", 1);
        copies.keep("nonsense", ANA, "x", 0);

        assertThat(copies.of(RENEW, ANA))
                .contains(new Copy(RENEW, ANA, "one two", 1, clock.instant()));
        assertThat(copies.of(ANA)).hasSize(1);
        assertThat(copies.others(RENEW, ANA, Duration.ofMinutes(10)))
                .extracting(Copy::author)
                .containsExactly(BEN);
        clock.advance(Duration.ofMinutes(11));
        assertThat(copies.others(RENEW, ANA, Duration.ofMinutes(10))).isEmpty();
        copies.forget(RENEW, ANA);
        assertThat(copies.of(RENEW, ANA)).isEmpty();
        assertThat(copies.of(RENEW, BEN)).isPresent();
        clock.advance(Duration.ofDays(31));
        copies.keep(RENEW, ANA, "late", 1);
        assertThat(copies.of(RENEW, BEN)).isEmpty();
    }

    @Test
    void aLookIsAboutOneVersionAndOverWithTheNext() {
        saved("Three times.");
        looks.ask(RENEW, 2, ANA, BEN, "  Is it three? ");

        var request = looks.of(RENEW).orElseThrow();
        assertThat(request.words()).isEqualTo("Is it three?");
        assertThat(request.concerns(BEN)).isTrue();
        assertThat(request.concerns(ANA)).isFalse();
        assertThat(looks.sendBack(RENEW, BEN, "It is four.")).isTrue();
        assertThat(looks.sendBack(RENEW, BEN, "Once more.")).isFalse();
        assertThat(looks.all())
                .singleElement()
                .satisfies(one -> assertThat(one.isOpen()).isFalse())
                .satisfies(one -> assertThat(one.sentBackWords()).isEqualTo("It is four."));
        saved("Four times.");
        assertThat(looks.all()).isEmpty();

        looks.ask(RENEW, 3, ANA, null, "");
        assertThat(looks.of(RENEW).orElseThrow().concerns(BEN)).isTrue();
        knowledge.publish(RENEW, 3, BEN);
        assertThat(looks.of(RENEW)).isEmpty();
        assertThat(events)
                .contains(new StaffAction(ANA, "asked ben for a look at version 2 of", RENEW));
    }

    private void saved(String answer) {
        int latest = knowledge.document(RENEW).orElseThrow().latest().number();
        knowledge.save(RENEW, text(answer), latest, ANA, "");
    }

    private static String text(String answer) {
        String text = Knowledge.documents().getOrDefault(RENEW, "");
        FaqFields fields = FaqFields.of(text).orElseThrow();
        return new FaqFields(fields.values(), answer).in(text);
    }

    private int shown() {
        return Objects.requireNonNull(knowledge.document(RENEW).orElseThrow().published());
    }
}
