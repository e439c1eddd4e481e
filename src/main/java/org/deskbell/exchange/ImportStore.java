package org.deskbell.exchange;

import org.deskbell.answers.ManyDocuments.Saved;
import org.deskbell.exchange.Import.State;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Imports in the database. Each change joins the change that it is called in.
@Component
final class ImportStore {
    private final Database database;
    private final Clock clock;

    ImportStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Import made, @Nullable String source) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into knowledge_import (id, name, format, state, department, mapping, notes, source,
                                          made_by, made_at, changed_at, publish, act, failure)
                                        values (:id, :name, :format, :state, :department, :mapping, :notes, :source,
                                          :by, :at, :at, 0, '', '')
                                        """)
                                .param("id", made.id().toString())
                                .param("name", made.name())
                                .param("format", made.format().name())
                                .param("state", made.state().name())
                                .param("department", made.department().name())
                                .param("mapping", Rows.written(made.columns()))
                                .param("notes", Rows.lines(made.notes()))
                                .param("source", source)
                                .param("by", made.made().by().value())
                                .param("at", made.made().at().toEpochMilli())
                                .update());
    }

    Optional<Import> find(UUID id) {
        return database.reads()
                .sql(Rows.IMPORT + "where id = :id")
                .param("id", id.toString())
                .query(Rows::anImport)
                .optional();
    }

    /// Newest first.
    List<Import> latest(int most) {
        return database.reads()
                .sql(Rows.IMPORT + "order by made_at desc, id limit :most")
                .param("most", most)
                .query(Rows::anImport)
                .list();
    }

    List<Import> goingOn() {
        return database.reads()
                .sql(
                        Rows.IMPORT
                                + "where state in ('READING', 'APPLYING', 'UNDOING') order by"
                                + " changed_at")
                .query(Rows::anImport)
                .list();
    }

    Optional<String> source(UUID id) {
        return database.reads()
                .sql("select source from knowledge_import where id = :id and source is not null")
                .param("id", id.toString())
                .query(String.class)
                .optional();
    }

    void state(UUID id, State state) {
        database.write(jdbc -> state(jdbc, id, state));
    }

    private int state(JdbcClient jdbc, UUID id, State state) {
        return jdbc.sql(
                        "update knowledge_import set state = :state, changed_at = :now where id ="
                                + " :id")
                .param("id", id.toString())
                .param("state", state.name())
                .param("now", clock.millis())
                .update();
    }

    /// @param state that it is left in
    void fail(UUID id, State state, String why) {
        database.write(
                jdbc -> {
                    jdbc.sql("update knowledge_import set failure = :why where id = :id")
                            .param("id", id.toString())
                            .param("why", why)
                            .update();
                    return state(jdbc, id, state);
                });
    }

    void columns(UUID id, Columns columns) {
        database.write(
                jdbc ->
                        jdbc.sql("update knowledge_import set mapping = :mapping where id = :id")
                                .param("id", id.toString())
                                .param("mapping", columns.written())
                                .update());
    }

    /// Makes a change to a plan, unless somebody has begun to apply it.
    void ifPlanned(UUID id, Runnable change) {
        database.write(
                jdbc -> {
                    int planned =
                            jdbc.sql(
                                            """
                                            update knowledge_import set changed_at = :now
                                            where id = :id and state = 'PLANNED'
                                            """)
                                    .param("id", id.toString())
                                    .param("now", clock.millis())
                                    .update();
                    if (planned == 1) {
                        change.run();
                    }
                    return planned;
                });
    }

    /// From one state to another, unless somebody else was quicker.
    boolean begin(UUID id, State from, State to, StaffId who, boolean publish, String act) {
        return database.write(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                update knowledge_import set state = :to, changed_at = :now, applied_by = :who,
                                                  publish = :publish, act = :act, failure = ''
                                                where id = :id and state = :from
                                                """)
                                        .param("id", id.toString())
                                        .param("from", from.name())
                                        .param("to", to.name())
                                        .param("now", clock.millis())
                                        .param("who", who.value())
                                        .param("publish", publish ? 1 : 0)
                                        .param("act", act)
                                        .update())
                == 1;
    }

    record Act(StaffId who, String what) {}

    Act act(UUID id) {
        return database.reads()
                .sql("select applied_by, act from knowledge_import where id = :id")
                .param("id", id.toString())
                .query(
                        (row, _) ->
                                new Act(
                                        new StaffId(row.getString("applied_by")),
                                        row.getString("act")))
                .single();
    }

    int forget(Instant before) {
        return database.write(
                jdbc -> {
                    jdbc.sql(
                                    """
                                    delete from knowledge_import_row where import in (select id from knowledge_import
                                      where changed_at < :before and state not in ('READING', 'APPLYING', 'UNDOING'))
                                    """)
                            .param("before", before.toEpochMilli())
                            .update();
                    return jdbc.sql(
                                    """
                                    delete from knowledge_import where changed_at < :before
                                      and state not in ('READING', 'APPLYING', 'UNDOING')
                                    """)
                            .param("before", before.toEpochMilli())
                            .update();
                });
    }

    void saved(UUID id, int number, Saved saved) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        update knowledge_import_row set done = 1, written = :version, before_latest = :latest,
                                          before_published = :published, before_retired = :retired where import = :id and number = :number
                                        """)
                                .param("id", id.toString())
                                .param("number", number)
                                .param("version", saved.version())
                                .param("latest", saved.before().latest())
                                .param("published", saved.before().published())
                                .param("retired", saved.before().retired())
                                .update());
    }
}
