package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.deskbell.answers.ManyDocuments.Change;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Several documents are changed together or not at all.
class ManyDocumentsTest {
    private static final StaffId ANA = new StaffId("ana");
    private static final StaffId BEN = new StaffId("ben");
    private static final String WIFI = "faq/wifi.md";

    @TempDir private Path folder;

    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final List<Object> events = new ArrayList<>();
    private TestDatabase database;
    private Answers answers;
    private KnowledgeBase knowledge;
    private ManyDocuments many;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        var store = new FaqStore(database.database());
        answers = new Answers(Embedder.off(), clock);
        var published = new Published(store, answers, new Hours());
        knowledge = new KnowledgeBase(database.database(), store, published, events::add, clock);
        many = new ManyDocuments(database.database(), store, published, events::add, clock);
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
    void theyGoLiveTogetherAsOneAct() {
        many.change(changes(), ANA, "set up", "Elm Library");

        assertThat(answers.faq("wifi").orElseThrow().markdown()).startsWith("Ask");
        assertThat(answers.faq("renew-items").orElseThrow().markdown()).startsWith("Ask");
        assertThat(knowledge.document(WIFI).orElseThrow().latest().note()).isEqualTo("why");
        assertThat(events).contains(new StaffAction(ANA, "set up", "Elm Library"));
    }

    @Test
    void whatSomebodyHasSavedMeanwhileIsNotOvertaken() {
        Map<String, Change> changes = changes();
        String theirs = many.publishedTexts().get(WIFI) + "Theirs.\n";
        knowledge.save(WIFI, theirs, 1, BEN, "");
        events.clear();

        assertThatExceptionOfType(OutdatedEdit.class)
                .isThrownBy(() -> many.change(changes, ANA, "set up", "Elm Library"))
                .withMessageContaining("ben saved version 2 of " + WIFI);

        assertThat(knowledge.document(WIFI).orElseThrow().latest().text()).isEqualTo(theirs);
        assertThat(knowledge.versions(Knowledge.RENEW)).hasSize(1);
        assertThat(answers.faq("renew-items").orElseThrow().markdown()).startsWith("This");
    }

    @Test
    void whatHasADraftIsNotAtRest() {
        assertThat(many.atRest()).hasSize(Knowledge.documents().size());
        knowledge.save(WIFI, many.publishedTexts().get(WIFI) + "Mine.\n", 1, BEN, "");

        assertThat(many.atRest()).doesNotContainKey(WIFI).containsKey(Knowledge.RENEW);
    }

    private Map<String, Change> changes() {
        var texts = new TreeMap<String, String>();
        many.publishedTexts()
                .forEach((path, text) -> texts.put(path, text.replace("This is", "Ask for")));
        Map<String, Change> changes = ManyDocuments.changes(many.atRest(), texts, "why");
        assertThat(changes).containsOnlyKeys(WIFI, Knowledge.RENEW);
        return changes;
    }
}
