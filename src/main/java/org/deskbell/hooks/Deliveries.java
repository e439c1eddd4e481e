package org.deskbell.hooks;

import org.deskbell.hooks.Delivery.Outcome;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was, is and will be sent, on disk.
@Component
class Deliveries {
    private final Database database;

    Deliveries(Database database) {
        this.database = database;
    }

    /// One that is due, and what it takes to send it.
    record Due(Delivery delivery, UUID hook, String url, String secret) {}

    /// A row for each hook that wants the event. Paused ones get none.
    void add(String message, HookEvent event, String body, Instant at) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into hook_delivery (hook, message, type, body, at, attempts, next_at)
                                        select id, :message, :type, :body, :at, 0, :at from hook
                                        where state = 'active' and deleted_at is null and ' ' || events || ' ' like :wanted
                                        """)
                                .param("message", message)
                                .param("type", event.key())
                                .param("body", body)
                                .param("at", at.toEpochMilli())
                                .param("wanted", "% " + event.key() + " %")
                                .update());
    }

    /// One that was sent and is not repeated, to be seen among the others.
    void addTried(
            UUID hook, String message, String type, String body, Instant at, Outcome outcome) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into hook_delivery (hook, message, type, body, at, attempts, last_at, status, failure)
                                        values (:hook, :message, :type, :body, :at, 1, :at, :status, :failure)
                                        """)
                                .param("hook", hook.toString())
                                .param("message", message)
                                .param("type", type)
                                .param("body", body)
                                .param("at", at.toEpochMilli())
                                .param("status", status(outcome))
                                .param("failure", failure(outcome))
                                .update());
    }

    void tried(long number, Instant at, Outcome outcome, @Nullable Instant next) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        update hook_delivery set attempts = attempts + 1, last_at = :at, status = :status,
                                        failure = :failure, next_at = :next where number = :number
                                        """)
                                .param("at", at.toEpochMilli())
                                .param("status", status(outcome))
                                .param("failure", failure(outcome))
                                .param("next", next == null ? null : next.toEpochMilli())
                                .param("number", number)
                                .update());
    }

    /// From the beginning, whatever became of it.
    ///
    /// @return false when there is no such delivery
    boolean again(UUID hook, long number, Instant now) {
        return database.write(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                update hook_delivery set attempts = 0, next_at = :now
                                                where number = :number and hook = :hook
                                                """)
                                        .param("now", now.toEpochMilli())
                                        .param("number", number)
                                        .param("hook", hook.toString())
                                        .update())
                == 1;
    }

    List<UUID> hooksWithDue(Instant now) {
        return database.reads()
                .sql(
                        """
                        select distinct hook from hook_delivery join hook on hook.id = hook
                        where next_at <= :now and state = 'active' and deleted_at is null
                        """)
                .param("now", now.toEpochMilli())
                .query((row, _) -> UUID.fromString(row.getString("hook")))
                .list();
    }

    /// The oldest.
    Optional<Due> due(UUID hook, Instant now) {
        return database.reads()
                .sql(
                        """
                        select hook_delivery.*, url, secret from hook_delivery join hook on hook.id = hook
                        where hook = :hook and next_at <= :now and state = 'active' and deleted_at is null
                        order by number limit 1
                        """)
                .param("hook", hook.toString())
                .param("now", now.toEpochMilli())
                .query(
                        (row, _) ->
                                new Due(
                                        delivery(row),
                                        hook,
                                        row.getString("url"),
                                        row.getString("secret")))
                .optional();
    }

    /// Up to `count`, the newest first, after leaving out the `skip` newest.
    List<Delivery> newest(UUID hook, long skip, int count) {
        return database.reads()
                .sql(
                        """
                        select * from hook_delivery where hook = :hook order by number desc
                        limit :count offset :skip
                        """)
                .param("hook", hook.toString())
                .param("count", count)
                .param("skip", skip)
                .query((row, _) -> delivery(row))
                .list();
    }

    long count(UUID hook) {
        return database.reads()
                .sql("select count(*) from hook_delivery where hook = :hook")
                .param("hook", hook.toString())
                .query(Long.class)
                .single();
    }

    long unsent(UUID hook) {
        return database.reads()
                .sql(
                        """
                        select count(*) from hook_delivery where hook = :hook and next_at is not null
                        """)
                .param("hook", hook.toString())
                .query(Long.class)
                .single();
    }

    /// The one that was tried last.
    Optional<Delivery> lastTried(UUID hook) {
        return database.reads()
                .sql(
                        """
                        select * from hook_delivery where hook = :hook and last_at is not null
                        order by last_at desc, number desc limit 1
                        """)
                .param("hook", hook.toString())
                .query((row, _) -> delivery(row))
                .optional();
    }

    void forget(Instant before) {
        database.write(
                jdbc ->
                        jdbc.sql("delete from hook_delivery where at < :before")
                                .param("before", before.toEpochMilli())
                                .update());
    }

    private static @Nullable Integer status(Outcome outcome) {
        return outcome instanceof Outcome.Answered(int status) ? status : null;
    }

    private static @Nullable String failure(Outcome outcome) {
        return outcome instanceof Outcome.Failed(String why) ? why : null;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("number"),
                row.getString("message"),
                row.getString("type"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("attempts"),
                instant(row, "next_at"),
                instant(row, "last_at"),
                outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        if (row.getObject("status") != null) {
            return new Outcome.Answered(row.getInt("status"));
        }
        String failure = row.getString("failure");
        return failure == null ? null : new Outcome.Failed(failure);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
