package org.deskbell.answers;

import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A folder's documents against what is published: what would change, and doing it.
final class KnowledgeImport {
    private final Database database;
    private final FaqStore store;
    private final Clock clock;

    /// What an import does.
    ///
    /// @param added   texts by path
    /// @param changed texts by path
    /// @param removed paths that are published and not in the folder: the import retires them
    record Plan(
            SortedMap<String, String> added,
            SortedMap<String, String> changed,
            List<String> removed,
            int same) {
        boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }

        @Override
        public String toString() {
            return "%d added, %d changed, %d removed, %d the same"
                    .formatted(added.size(), changed.size(), removed.size(), same);
        }
    }

    KnowledgeImport(Database database, FaqStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    Plan plan(Documents folder) {
        Map<String, String> published = store.publishedTexts();
        var added = new TreeMap<>(folder.texts());
        added.keySet().removeAll(published.keySet());
        var changed = new TreeMap<>(folder.texts());
        changed.keySet().retainAll(published.keySet());
        int known = changed.size();
        changed.entrySet().removeAll(published.entrySet());
        List<String> removed =
                published.keySet().stream().filter(p -> !folder.texts().containsKey(p)).toList();
        return new Plan(added, changed, removed, known - changed.size());
    }

    /// Does all of it or nothing, and all at one moment. Drafts that editors have not published
    /// stay among the versions.
    void apply(Plan plan) {
        apply(plan, "Imported");
    }

    /// @param note of each version
    void apply(Plan plan, String note) {
        Instant now = clock.instant();
        database.write(
                jdbc -> {
                    plan.added().forEach((path, text) -> publish(jdbc, path, text, now, note));
                    plan.changed().forEach((path, text) -> publish(jdbc, path, text, now, note));
                    plan.removed().forEach(path -> FaqStore.retire(jdbc, path));
                    return true;
                });
    }

    private static void publish(
            JdbcClient jdbc, String path, String text, Instant now, String note) {
        int latest = FaqStore.document(jdbc, path).map(d -> d.latest().number()).orElse(0);
        var version = new Version(path, latest + 1, text, StaffId.IMPORT, now, note);
        FaqStore.add(jdbc, version);
        FaqStore.publish(jdbc, path, version.number());
    }
}
