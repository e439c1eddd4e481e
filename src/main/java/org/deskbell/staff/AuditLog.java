package org.deskbell.staff;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What staff did, for as long as the database lives. An action that is published within a change
/// is written in the same commit: no action without its line, no line without its action.
@Component
public final class AuditLog {
    /// @param number counts from 1 without a gap, so that a missing line shows
    public record Line(long number, Instant at, StaffAction action) {}

    private final Database database;
    private final Clock clock;

    AuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void on(StaffAction action) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into staff_action (number, at, who, what, subject)
                                        select coalesce(max(number), 0) + 1, :at, :who, :what, :subject
                                        from staff_action
                                        """)
                                .param("at", clock.instant().toString())
                                .param("who", action.who().value())
                                .param("what", action.what())
                                .param("subject", action.subject())
                                .update());
    }

    public long size() {
        return database.reads()
                .sql("select coalesce(max(number), 0) from staff_action")
                .query(Long.class)
                .single();
    }

    /// Up to `count` lines, the newest first, after leaving out the `skip` newest.
    public List<Line> newest(long skip, int count) {
        return database.reads()
                .sql(
                        """
                        select * from staff_action order by number desc limit :count offset :skip
                        """)
                .param("count", count)
                .param("skip", skip)
                .query(AuditLog::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("number"),
                Instant.parse(row.getString("at")),
                new StaffAction(
                        new StaffId(row.getString("who")),
                        row.getString("what"),
                        row.getString("subject")));
    }
}
