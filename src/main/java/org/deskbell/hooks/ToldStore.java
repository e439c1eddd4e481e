package org.deskbell.hooks;

import org.deskbell.hooks.Look.Count;
import org.deskbell.hooks.Told.Chat;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What was told last, and how many came, on disk.
@Component
class ToldStore {
    private static final Duration COUNTS_KEPT = Duration.ofDays(3);

    private final Database database;

    ToldStore(Database database) {
        this.database = database;
    }

    Told read() {
        Map<ConversationId, Chat> chats =
                database
                        .reads()
                        .sql("select * from hook_told_chat")
                        .query((row, _) -> chat(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return database.reads()
                .sql("select * from hook_told")
                .query(
                        (row, _) ->
                                new Told(
                                        row.getBoolean("open"),
                                        row.getString("staff"),
                                        row.getObject("unstaffed_since") == null
                                                ? null
                                                : Instant.ofEpochMilli(
                                                        row.getLong("unstaffed_since")),
                                        row.getBoolean("unstaffed_told"),
                                        chats))
                .single();
    }

    void change(Told before, Told after) {
        database.write(
                jdbc -> {
                    before.chats().keySet().stream()
                            .filter(id -> !after.chats().containsKey(id))
                            .forEach(id -> delete(jdbc, id));
                    after.chats().entrySet().stream()
                            .filter(one -> changed(before, one))
                            .forEach(one -> put(jdbc, one.getKey(), one.getValue()));
                    Instant since = after.unstaffedSince();
                    return jdbc.sql(
                                    """
                                    update hook_told set open = :open, staff = :staff, unstaffed_since = :since,
                                    unstaffed_told = :told
                                    """)
                            .param("open", after.open())
                            .param("staff", after.staff())
                            .param("since", since == null ? null : since.toEpochMilli())
                            .param("told", after.unstaffedTold())
                            .update();
                });
    }

    private static boolean changed(Told before, Map.Entry<ConversationId, Chat> one) {
        return !Objects.equals(before.chats().get(one.getKey()), one.getValue());
    }

    private static void delete(JdbcClient jdbc, ConversationId id) {
        jdbc.sql("delete from hook_told_chat where conversation = :id")
                .param("id", id.toString())
                .update();
    }

    private static void put(JdbcClient jdbc, ConversationId id, Chat chat) {
        StaffId who = chat.claimedBy();
        jdbc.sql(
                        """
                        insert or replace into hook_told_chat (conversation, claimed_by, was_claimed, told_long)
                        values (:id, :who, :claimed, :long)
                        """)
                .param("id", id.toString())
                .param("who", who == null ? null : who.value())
                .param("claimed", chat.wasClaimed())
                .param("long", chat.toldLong())
                .update();
    }

    private static Map.Entry<ConversationId, Chat> chat(ResultSet row) throws SQLException {
        String who = row.getString("claimed_by");
        return Map.entry(
                ConversationId.of(row.getString("conversation")),
                new Chat(
                        who == null ? null : new StaffId(who),
                        row.getBoolean("was_claimed"),
                        row.getBoolean("told_long")));
    }

    void count(Count count) {
        Duration waited = count.waited();
        database.write(
                jdbc -> {
                    jdbc.sql("delete from hook_count where at < :before")
                            .param("before", count.at().minus(COUNTS_KEPT).toEpochMilli())
                            .update();
                    return jdbc.sql(
                                    "insert into hook_count (at, what, waited) values (:at, :what,"
                                            + " :waited)")
                            .param("at", count.at().toEpochMilli())
                            .param("what", waited == null ? "joined" : "claimed")
                            .param("waited", waited == null ? null : waited.toMillis())
                            .update();
                });
    }

    long joined(Instant from) {
        return database.reads()
                .sql("select count(*) from hook_count where what = 'joined' and at >= :from")
                .param("from", from.toEpochMilli())
                .query(Long.class)
                .single();
    }

    /// Of those whom a librarian has taken since, the shortest first.
    List<Duration> waits(Instant from) {
        return database.reads()
                .sql(
                        "select waited from hook_count where what = 'claimed' and at >= :from order"
                                + " by waited")
                .param("from", from.toEpochMilli())
                .query((row, _) -> Duration.ofMillis(row.getLong("waited")))
                .list();
    }
}
