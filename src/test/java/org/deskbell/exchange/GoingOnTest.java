package org.deskbell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.exchange.Import.State;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What a crash has interrupted is gone on with at the next start, from what is on disk.
@DeskbellServer
class GoingOnTest {
    private static final StaffId RUTH = new StaffId("ruth");

    @Autowired private Imports imports;
    @Autowired private ImportStore store;
    @Autowired private PlanStore plans;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private Database database;
    @TempDir private Path folder;

    @Test
    void anImportThatWasHalfSavedIsSavedToItsEndAndThenTakenBackFromHalfWay() throws IOException {
        UUID id = planned("Is the zither %d in tune?", 5);
        store.begin(id, State.PLANNED, State.APPLYING, RUTH, false, "saved an import from");
        savedAlready(id, 1);

        imports.goOn();
        settled(id, State.APPLIED);
        assertThat(imports.counts(id).written()).isEqualTo(4);
        assertThat(knowledge.document("faq/is-the-zither-4-in-tune.md")).isPresent();

        store.begin(id, State.APPLIED, State.UNDOING, RUTH, false, "took back an import from");
        imports.goOn();
        settled(id, State.UNDONE);
        assertThat(knowledge.document("faq/is-the-zither-4-in-tune.md")).isEmpty();
    }

    @Test
    void aTableIsReadAgainAndAZipIsAskedForAgain() throws IOException {
        UUID table = planned("Who plays the zither %d?", 2);
        store.state(table, State.READING);
        var zip =
                new Import(
                        UUID.randomUUID(),
                        "kb.zip",
                        Format.DESKBELL_ZIP,
                        State.READING,
                        Department.CIRCULATION,
                        null,
                        List.of(),
                        store.find(table).orElseThrow().made(),
                        false,
                        "");
        store.add(zip, null);

        imports.goOn();

        settled(table, State.PLANNED);
        assertThat(store.find(zip.id()).orElseThrow().failure())
                .contains("Send the file once more");
    }

    @Test
    void aPlanIsForgottenWhenItHasRestedLongEnough() throws IOException {
        UUID id = planned("Where is the zither %d?", 2);
        database.write(
                jdbc ->
                        jdbc.sql("update knowledge_import set changed_at = 1 where id = :id")
                                .param("id", id.toString())
                                .update());

        imports.forget();

        assertThat(imports.find(id)).isEmpty();
        assertThat(plans.all(id)).isEmpty();
    }

    /// As if the server had died after the first commit.
    private void savedAlready(UUID id, int number) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        "update knowledge_import_row set done = 1 where import ="
                                                + " :id and number = :number")
                                .param("id", id.toString())
                                .param("number", number)
                                .update());
    }

    private UUID planned(String question, int rows) throws IOException {
        var csv = new StringBuilder("Question,Answer\n");
        for (int i = 0; i < rows; i++) {
            csv.append(question.formatted(i)).append(",Yes.\n");
        }
        Path file = Files.writeString(folder.resolve("faqs.csv"), csv);
        Import made = imports.begin(file, "faqs.csv", null, Department.CIRCULATION, RUTH);
        imports.read(made.id(), Objects.requireNonNull(made.columns()), RUTH);
        settled(made.id(), State.PLANNED);
        return made.id();
    }

    private void settled(UUID id, State state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(imports.find(id).orElseThrow().state()).isEqualTo(state));
    }
}
