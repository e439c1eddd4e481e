package org.deskbell.exchange;

import org.deskbell.answers.ManyDocuments.Before;
import org.deskbell.exchange.PlanRow.Kind;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

/// The rows of imports in the database.
@Component
final class PlanStore {
    private static final int BATCH = 250;
    private static final int ALL = Integer.MAX_VALUE;

    /// What needs a look comes first.
    private static final String PROBLEMS_FIRST =
            """
            order by case when outcome <> '' then 0 when kind = 'REFUSED' then 1 when problems <> '' and kind <> 'SAME' then 2
              when kind = 'CHANGED' then 3 when kind = 'ADDED' then 4 when kind = 'REMOVED' then 5 else 6 end, number
            """;

    private final Database database;

    PlanStore(Database database) {
        this.database = database;
    }

    /// In the place of what the plan was before, in several commits: who chats meanwhile does not
    /// wait for all of it.
    void replace(UUID id, List<PlanRow> rows) {
        database.write(
                jdbc ->
                        jdbc.sql("delete from knowledge_import_row where import = :id")
                                .param("id", id.toString())
                                .update());
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<PlanRow> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            database.write(
                    jdbc -> {
                        batch.forEach(row -> add(jdbc, id, row));
                        return batch.size();
                    });
        }
    }

    private static void add(JdbcClient jdbc, UUID id, PlanRow row) {
        jdbc.sql(
                        """
                        insert into knowledge_import_row (import, number, place, path, kind, title, problems, notes, content, based_on,
                          chosen, done, undone, outcome, published)
                        values (:id, :number, :place, :path, :kind, :title, :problems, :notes, :content, :based, :chosen, 0, 0, '', 0)
                        """)
                .param("id", id.toString())
                .param("number", row.number())
                .param("place", row.place())
                .param("path", row.path())
                .param("kind", row.kind().name())
                .param("title", row.title())
                .param("problems", Rows.lines(row.problems()))
                .param("notes", Rows.lines(row.notes()))
                .param("content", row.text())
                .param("based", row.basedOn())
                .param("chosen", row.chosen() ? 1 : 0)
                .update();
    }

    List<PlanRow> all(UUID id) {
        return inOrder(id, "", ALL);
    }

    List<PlanRow> page(UUID id, PlanFilter filter, int size, int page) {
        return rows(id, filter.condition() + "\n" + PROBLEMS_FIRST, size, (page - 1) * size);
    }

    private List<PlanRow> inOrder(UUID id, String condition, int most) {
        return rows(id, condition + " order by number ", most, 0);
    }

    private List<PlanRow> rows(UUID id, String conditionAndOrder, int most, int skip) {
        return database.reads()
                .sql(
                        Rows.ROW
                                + "where import = :id"
                                + conditionAndOrder
                                + "limit :most offset :skip")
                .param("id", id.toString())
                .param("most", most)
                .param("skip", skip)
                .query(Rows::planRow)
                .list();
    }

    int count(UUID id, PlanFilter filter) {
        return count(id, filter.condition());
    }

    private int count(UUID id, String condition) {
        return database.reads()
                .sql("select count(*) from knowledge_import_row where import = :id" + condition)
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    Counts counts(UUID id) {
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        database.reads()
                .sql(
                        "select kind, count(*) as n from knowledge_import_row where import = :id"
                                + " group by kind")
                .param("id", id.toString())
                .query(
                        row -> {
                            kinds.put(Kind.valueOf(row.getString("kind")), row.getInt("n"));
                        });
        return database.reads()
                .sql(
                        """
                        select coalesce(sum(case when problems <> '' and kind not in ('SAME', 'REFUSED') then 1 else 0 end), 0) as to_mend,
                          coalesce(sum(chosen), 0) as chosen,
                          coalesce(sum(case when chosen = 1 and problems = '' then 1 else 0 end), 0) as fit,
                          coalesce(sum(case when chosen = 1 and (done = 1 or undone = 1) then 1 else 0 end), 0) as done,
                          coalesce(sum(case when written is not null then 1 else 0 end), 0) as written,
                          coalesce(sum(published), 0) as published,
                          coalesce(sum(case when outcome <> '' then 1 else 0 end), 0) as left_alone
                        from knowledge_import_row where import = :id
                        """)
                .param("id", id.toString())
                .query(
                        (row, _) ->
                                new Counts(
                                        kinds,
                                        row.getInt("to_mend"),
                                        row.getInt("chosen"),
                                        row.getInt("fit"),
                                        row.getInt("done"),
                                        row.getInt("written"),
                                        row.getInt("published"),
                                        row.getInt("left_alone")))
                .single();
    }

    /// Of the rows that were shown, those that are ticked are chosen.
    void choose(UUID id, Collection<Integer> shown, Collection<Integer> ticked) {
        database.write(
                jdbc -> {
                    for (int number : shown) {
                        jdbc.sql(
                                        """
                                        update knowledge_import_row set chosen = :chosen
                                        where import = :id and number = :number and kind not in ('SAME', 'REFUSED')
                                        """)
                                .param("id", id.toString())
                                .param("number", number)
                                .param("chosen", ticked.contains(number) ? 1 : 0)
                                .update();
                    }
                    return shown.size();
                });
    }

    void chooseAll(UUID id, PlanFilter filter, boolean chosen) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        update knowledge_import_row set chosen = :chosen
                                        where import = :id and kind not in ('SAME', 'REFUSED')
                                        """
                                                + filter.condition())
                                .param("id", id.toString())
                                .param("chosen", chosen ? 1 : 0)
                                .update());
    }

    /// The next that are to be saved.
    List<PlanRow> toSave(UUID id, int most) {
        return inOrder(id, " and chosen = 1 and done = 0 and kind in ('ADDED', 'CHANGED')", most);
    }

    /// What can go live: saved and not live yet, and what is to be retired.
    List<PlanRow> toPublish(UUID id) {
        return inOrder(
                id,
                " and chosen = 1 and published = 0 and (kind = 'REMOVED' or written is not null)",
                ALL);
    }

    /// What would be saved and can go live.
    List<PlanRow> chosen(UUID id) {
        return inOrder(id, " and chosen = 1 and kind not in ('SAME', 'REFUSED')", ALL);
    }

    List<PlanRow> toTakeBack(UUID id, int most) {
        return inOrder(id, " and undone = 0 and (written is not null or published = 1)", most);
    }

    void left(UUID id, int number, String why) {
        set(id, number, "done = 1, outcome = :why", why);
    }

    void undone(UUID id, int number, String why) {
        set(id, number, "undone = 1, outcome = :why", why);
    }

    private void set(UUID id, int number, String what, String why) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        "update knowledge_import_row set "
                                                + what
                                                + " where import = :id and number = :number")
                                .param("id", id.toString())
                                .param("number", number)
                                .param("why", why)
                                .update());
    }

    /// @param retired what a document was that is retired; null: it is none
    void published(UUID id, int number, @Nullable Before retired) {
        database.write(
                jdbc -> {
                    if (retired != null) {
                        jdbc.sql(
                                        """
                                        update knowledge_import_row set before_latest = :latest, before_published = :published
                                        where import = :id and number = :number
                                        """)
                                .param("id", id.toString())
                                .param("number", number)
                                .param("latest", retired.latest())
                                .param("published", retired.published())
                                .update();
                    }
                    return jdbc.sql(
                                    """
                                    update knowledge_import_row set done = 1, published = 1, outcome = ''
                                    where import = :id and number = :number
                                    """)
                            .param("id", id.toString())
                            .param("number", number)
                            .update();
                });
    }
}
