package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayList;
import java.util.List;

class AcceptedPhrasingsTest {
    private static final StaffId MARY = new StaffId("mary");
    private static final StaffId BEN = new StaffId("ben");

    @TempDir Path temp;
    private final TestClock clock = new TestClock("2026-11-23T15:00:00Z");
    private final List<Object> events = new ArrayList<>();
    private TestDatabase data;
    private KnowledgeBase knowledge;
    private AcceptedPhrasings phrasings;

    @BeforeEach
    void open() {
        data = new TestDatabase(temp);
        var store = new FaqStore(data.database());
        var published =
                new Published(
                        store, new Answers(Embedder.off(), clock), Hours.of("time-zone: UTC"));
        knowledge = new KnowledgeBase(data.database(), store, published, events::add, clock);
        phrasings = new AcceptedPhrasings(knowledge, data.database(), events::add, clock);
        Knowledge.documents()
                .forEach((path, text) -> knowledge.save(path, text, 0, new StaffId("ed"), ""));
        events.clear();
    }

    @AfterEach
    void close() throws IOException {
        data.close();
    }

    @Test
    void whatIsAcceptedIsADraftWithARecordOfWhoTookItFromWhere() {
        assertThat(accept("can I: keep it", "renew my book", " keep\nit  longer ")).isEqualTo(2);

        assertThat(text()).contains("  - \"can I: keep it\"\n  - keep it longer\nkeywords");
        assertThat(phrasings.newest(0, 9))
                .extracting(AcceptedPhrasing::words)
                .containsExactly("can I: keep it", "keep it longer");
        AcceptedPhrasing one = phrasings.newest(0, 1).getFirst();
        assertThat(one.by()).isEqualTo(MARY);
        assertThat(one.origin()).isEqualTo("gap 7");
        assertThat(one.version()).isEqualTo(2);
        assertThat(events)
                .containsExactly(
                        new StaffAction(MARY, "saved", Knowledge.RENEW),
                        new StaffAction(MARY, "took 2 phrasings from gap 7 into", Knowledge.RENEW));
        assertThat(accept("can I: keep it")).isZero();
        assertThat(phrasings.size()).isEqualTo(2);
    }

    @Test
    void aShortQuestionIsNotTakenForAPartOfALongerOne() {
        assertThat(accept("renew")).isEqualTo(1);
    }

    @Test
    void aWithdrawnOneIsOutOfTheDocumentAndComesBack() {
        accept("can I: keep it", "keep it longer");
        String id = phrasings.newest(0, 1).getFirst().id();

        assertThat(phrasings.withdraw(id, BEN)).isPresent();
        assertThat(text()).doesNotContain("can I: keep it").contains("keep it longer");
        assertThat(phrasings.newest(0, 1).getFirst().withdrawnBy()).isEqualTo(BEN);
        assertThat(phrasings.withdraw(id, BEN)).isEmpty();

        assertThat(phrasings.bringBack(id, BEN)).isPresent();
        assertThat(text()).contains("can I: keep it");
        assertThat(phrasings.newest(0, 1).getFirst().isWithdrawn()).isFalse();
        assertThat(phrasings.bringBack(id, BEN)).isEmpty();
        assertThat(phrasings.withdraw("nothing", BEN)).isEmpty();
    }

    @Test
    void wordsThatAnEditorChangedSinceThenAreLeftAsTheyAre() {
        accept("keep it longer");
        String edited = text().replace("keep it longer", "keep a book longer");
        knowledge.save(Knowledge.RENEW, edited, 2, BEN, "");

        phrasings.withdraw(phrasings.newest(0, 1).getFirst().id(), MARY);

        assertThat(text()).isEqualTo(edited);
        assertThat(events)
                .contains(new StaffAction(MARY, "withdrew a phrasing of", Knowledge.RENEW));
    }

    @Test
    void whatCannotBeAPhrasingIsRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> accept("good one", "x".repeat(301)))
                .hasMessageContaining("1 to 300 characters");
        assertThatThrownBy(() -> phrasings.accept("faq/none.md", List.of("a"), "gap 7", MARY))
                .hasMessageContaining("no document faq/none.md");
        assertThatThrownBy(() -> phrasings.accept("hours.yml", List.of("a"), "gap 7", MARY))
                .hasMessageContaining("no list `questions:`");
        assertThat(phrasings.size()).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void onlyTheRecordOfWithdrawnOnesIsForgotten() {
        accept("keep it longer", "longer please");
        phrasings.withdraw(phrasings.newest(0, 1).getFirst().id(), MARY);
        clock.advance(Duration.ofDays(31));

        assertThat(phrasings.forgetBefore(clock.instant().minus(Duration.ofDays(30)))).isOne();

        assertThat(phrasings.newest(0, 9))
                .extracting(AcceptedPhrasing::words)
                .containsExactly("longer please");
    }

    private int accept(String... words) {
        return phrasings.accept(Knowledge.RENEW, List.of(words), "gap 7", MARY);
    }

    private String text() {
        return knowledge.document(Knowledge.RENEW).orElseThrow().latest().text();
    }
}
