package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.hours.Hours;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.deskbell.understanding.Embedder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

class FaqDraftsTest {
    private static final StaffId RUTH = new StaffId("ruth");

    @TempDir private Path folder;
    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private TestDatabase database;
    private KnowledgeBase knowledge;
    private FaqDrafts drafts;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        var store = new FaqStore(database.database());
        var initial = new KnowledgeImport(database.database(), store, clock);
        initial.apply(initial.plan(new Documents(new TreeMap<>(Knowledge.documents()), List.of())));
        var hours = new Hours();
        var published = new Published(store, new Answers(Embedder.off(), clock), hours);
        published.begin();
        knowledge = new KnowledgeBase(database.database(), store, published, _ -> {}, clock);
        drafts = new FaqDrafts(knowledge, hours, clock);
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void aDraftIsWhatTheCheckWantsAndIsNotPublished() {
        String path =
                drafts.draft(
                        "Do you lend: telescopes & \"scopes\"?",
                        "Yes, *two* of them.\r\n\r\nAsk at the desk.",
                        Department.CIRCULATION,
                        RUTH);

        StoredDocument draft = knowledge.document(path).orElseThrow();
        assertThat(draft.published()).isNull();
        assertThat(draft.latest().author()).isEqualTo(RUTH);
        assertThat(draft.latest().text())
                .contains("\n---\nYes, \\*two\\* of them.\n\nAsk at the desk.\n");
        assertThat(knowledge.preview(path, draft.latest().text()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Où est l'été?       | faq/ou-est-l-ete.md
                    图书馆几点开门？      | faq/left-question.md
                    How long may I keep a film that somebody else is waiting for at the desk? | faq/how-long-may-i-keep-a-film-that-somebody-else-is-waiting.md
                    """)
    void itsIdComesFromTheQuestion(String question, String path) {
        assertThat(drafts.draft(question, "Yes.", Department.REFERENCE, RUTH)).isEqualTo(path);
    }

    @Test
    void itsIdIsFresh() {
        assertThat(drafts.draft("Kites?", "Yes.", Department.REFERENCE, RUTH))
                .isEqualTo("faq/kites.md");
        assertThat(drafts.draft("Kites?", "", Department.REFERENCE, RUTH))
                .isEqualTo("faq/kites-2.md");
    }
}
