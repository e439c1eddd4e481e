package org.deskbell.staff;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// What staff did, for as long as the database lives. An action that is published within a change
/// is written in the same commit: no action without its line, no line without its action.
@Component
public final class AuditLog {
    /// @param number counts from 1 without a gap, so that a missing line shows
    public record Line(long number, Instant at, StaffAction action) {}

    /// Which lines: all conditions hold.
    ///
    /// @param words that stand together in what was done and to what; empty: any
    /// @param who   a sign-in name; empty: anybody
    /// @param until the first moment that is too late
    public record Wanted(String words, String who, Instant from, Instant until) {
        private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

        public static final Wanted ALL = new Wanted("", "", Instant.EPOCH, LAST);

        public Wanted {
            until = until.isAfter(LAST) ? LAST : until;
            from = from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from;
        }

        private String pattern() {
            String plain = words.strip().toLowerCase(Locale.ROOT);
            return "%" + plain.replaceAll("[!%_]", "!$0") + "%";
        }
    }

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

    public long size(Wanted wanted) {
        return select("count(*)", wanted, "").query(Long.class).single();
    }

    /// Up to `count` lines, the newest first, after leaving out the `skip` newest.
    public List<Line> newest(Wanted wanted, long skip, int count) {
        return select("*", wanted, "order by number desc limit :count offset :skip")
                .param("count", count)
                .param("skip", skip)
                .query(AuditLog::line)
                .list();
    }

    /// Everybody who did something, by name.
    public List<String> people() {
        return database.reads()
                .sql("select distinct who from staff_action order by who")
                .query((row, _) -> row.getString("who"))
                .list();
    }

    private JdbcClient.StatementSpec select(String what, Wanted wanted, String rest) {
        return database.reads()
                .sql(
                        """
                        select %s from staff_action
                        where (:who = '' or who = :who) and at >= :from and at < :until
                        and lower(what || ' ' || subject) like :words escape '!'
                        %s
                        """
                                .formatted(what, rest))
                .param("who", wanted.who())
                .param("from", text(wanted.from()))
                .param("until", text(wanted.until()))
                .param("words", wanted.pattern());
    }

    /// Without the last letter, so that it comes before each of its fractions.
    private static String text(Instant second) {
        return second.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
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
