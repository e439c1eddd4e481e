package org.deskbell.hooks;

import org.deskbell.hooks.Hook.State;
import org.deskbell.hooks.Hook.Wanted;
import org.deskbell.store.Database;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Hooks on disk. A deleted one is gone for every reader here, until it is brought back.
@Component
class HookStore {
    private final Database database;

    HookStore(Database database) {
        this.database = database;
    }

    List<Hook> all() {
        return database.reads()
                .sql("select * from hook where deleted_at is null order by name, id")
                .query((row, _) -> hook(row))
                .list();
    }

    Optional<Hook> find(UUID id) {
        return database.reads()
                .sql("select * from hook where id = :id and deleted_at is null")
                .param("id", id.toString())
                .query((row, _) -> hook(row))
                .optional();
    }

    /// Also of one that is deleted.
    Optional<String> name(UUID id) {
        return database.reads()
                .sql("select name from hook where id = :id")
                .param("id", id.toString())
                .query(String.class)
                .optional();
    }

    String secret(UUID id) {
        return database.reads()
                .sql("select secret from hook where id = :id")
                .param("id", id.toString())
                .query(String.class)
                .single();
    }

    void add(Hook hook, String secret) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into hook (id, name, url, secret, events, state, since)
                                        values (:id, :name, :url, :secret, :events, :state, :since)
                                        """)
                                .param("id", hook.id().toString())
                                .param("name", hook.name())
                                .param("url", hook.url())
                                .param("secret", secret)
                                .param("events", keys(hook.events()))
                                .param("state", key(hook.state()))
                                .param("since", hook.since().toEpochMilli())
                                .update());
    }

    void change(UUID id, Wanted wanted) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        update hook set name = :name, url = :url, events = :events where id = :id
                                        """)
                                .param("name", wanted.name())
                                .param("url", wanted.url())
                                .param("events", keys(wanted.events()))
                                .param("id", id.toString())
                                .update());
    }

    void change(UUID id, State state) {
        database.write(
                jdbc ->
                        jdbc.sql("update hook set state = :state where id = :id")
                                .param("state", key(state))
                                .param("id", id.toString())
                                .update());
    }

    void change(UUID id, String secret) {
        database.write(
                jdbc ->
                        jdbc.sql("update hook set secret = :secret where id = :id")
                                .param("secret", secret)
                                .param("id", id.toString())
                                .update());
    }

    void delete(UUID id, Instant now) {
        database.write(
                jdbc ->
                        jdbc.sql("update hook set deleted_at = :now where id = :id")
                                .param("now", now.toEpochMilli())
                                .param("id", id.toString())
                                .update());
    }

    void bringBack(UUID id) {
        database.write(
                jdbc ->
                        jdbc.sql("update hook set deleted_at = null where id = :id")
                                .param("id", id.toString())
                                .update());
    }

    /// Those deleted before, with whatever was to be sent to them.
    void forgetDeleted(Instant before) {
        database.write(
                jdbc ->
                        jdbc.sql("delete from hook where deleted_at < :before")
                                .param("before", before.toEpochMilli())
                                .update());
    }

    private static String keys(Set<HookEvent> events) {
        return events.stream().sorted().map(HookEvent::key).collect(Collectors.joining(" "));
    }

    private static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Hook hook(ResultSet row) throws SQLException {
        return new Hook(
                UUID.fromString(row.getString("id")),
                row.getString("name"),
                row.getString("url"),
                Arrays.stream(row.getString("events").split(" "))
                        .map(HookEvent::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HookEvent.class))),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("since")));
    }
}
