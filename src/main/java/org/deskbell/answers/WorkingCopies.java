package org.deskbell.answers;

import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What editors have typed and not saved, so that no computer that dies takes it along. What is
/// kept is on disk. Thread-safe.
@Component
public final class WorkingCopies {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    WorkingCopies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param basedOn the version that was latest when they began; 0: a new document
    public record Copy(String path, StaffId author, String text, int basedOn, Instant at) {}

    /// Keeps a text in place of what the same person had typed of it before. One that no document
    /// could hold is not kept.
    public void keep(String path, StaffId who, String text, int basedOn) {
        if (DocumentKind.of(path).isEmpty() || !TextCheck.canBeKept(text)) {
            return;
        }
        database.write(
                jdbc -> {
                    jdbc.sql("delete from working_copy where at < :limit")
                            .param("limit", clock.instant().minus(KEPT).toEpochMilli())
                            .update();
                    return jdbc.sql(
                                    """
                                    insert into working_copy (path, author, content, based_on, at)
                                    values (:path, :who, :text, :basedOn, :at)
                                    on conflict (path, author) do update
                                    set content = excluded.content, based_on = excluded.based_on, at = excluded.at
                                    """)
                            .param("path", path)
                            .param("who", who.value())
                            .param("text", text)
                            .param("basedOn", basedOn)
                            .param("at", clock.millis())
                            .update();
                });
    }

    public void forget(String path, StaffId who) {
        database.write(
                jdbc ->
                        jdbc.sql("delete from working_copy where path = :path and author = :who")
                                .param("path", path)
                                .param("who", who.value())
                                .update());
    }

    public Optional<Copy> of(String path, StaffId who) {
        return database.reads()
                .sql("select * from working_copy where path = :path and author = :who")
                .param("path", path)
                .param("who", who.value())
                .query(WorkingCopies::copy)
                .optional();
    }

    /// All that somebody has not saved, the newest first.
    public List<Copy> of(StaffId who) {
        return database.reads()
                .sql("select * from working_copy where author = :who order by at desc")
                .param("who", who.value())
                .query(WorkingCopies::copy)
                .list();
    }

    /// Who else has typed into a document of late, the newest first.
    public List<Copy> others(String path, StaffId who, Duration lately) {
        return database.reads()
                .sql(
                        """
                        select * from working_copy
                        where path = :path and author <> :who and at > :since order by at desc
                        """)
                .param("path", path)
                .param("who", who.value())
                .param("since", clock.instant().minus(lately).toEpochMilli())
                .query(WorkingCopies::copy)
                .list();
    }

    private static Copy copy(ResultSet row, int number) throws SQLException {
        return new Copy(
                row.getString("path"),
                new StaffId(row.getString("author")),
                row.getString("content"),
                row.getInt("based_on"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
