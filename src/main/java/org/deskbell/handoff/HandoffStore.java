package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The waiting line on disk: one row for everyone who waits or has been claimed, in the order of
/// `since`.
@Component
class HandoffStore {
    private final Database database;
    private final Clock clock;

    HandoffStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void join(ConversationId id, String reason, @Nullable String department) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into handoff (conversation, department, reason, since) values (:id, :department, :reason, :now)
                                        on conflict (conversation) do nothing
                                        """)
                                .param("id", id.toString())
                                .param("department", department)
                                .param("reason", reason)
                                .param("now", clock.instant().toEpochMilli())
                                .update());
    }

    /// Who waited until now, for exactly one caller.
    Optional<InLine> claim(ConversationId id, StaffId who) {
        return database.write(
                jdbc -> {
                    Optional<InLine> waiting =
                            find(jdbc, id).filter(one -> one.claimedBy() == null);
                    waiting.ifPresent(
                            _ ->
                                    jdbc.sql(
                                                    "update handoff set claimed_by = :who,"
                                                            + " claimed_at = :now where"
                                                            + " conversation = :id")
                                            .param("who", who.value())
                                            .param("now", clock.instant().toEpochMilli())
                                            .param("id", id.toString())
                                            .update());
                    return waiting;
                });
    }

    void release(ConversationId id) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        "update handoff set claimed_by = null where conversation ="
                                                + " :id")
                                .param("id", id.toString())
                                .update());
    }

    /// False when it was not there.
    boolean leave(ConversationId id) {
        return database.write(
                        jdbc ->
                                jdbc.sql("delete from handoff where conversation = :id")
                                        .param("id", id.toString())
                                        .update())
                == 1;
    }

    List<InLine> all() {
        return database.reads()
                .sql("select * from handoff order by since, conversation")
                .query((row, _) -> inLine(row))
                .list();
    }

    Optional<InLine> find(ConversationId id) {
        return find(database.reads(), id);
    }

    private static Optional<InLine> find(JdbcClient jdbc, ConversationId id) {
        return jdbc.sql("select * from handoff where conversation = :id")
                .param("id", id.toString())
                .query((row, _) -> inLine(row))
                .optional();
    }

    private static InLine inLine(ResultSet row) throws SQLException {
        String claimedBy = row.getString("claimed_by");
        return new InLine(
                ConversationId.of(row.getString("conversation")),
                row.getString("department"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("since")),
                claimedBy == null ? null : new StaffId(claimedBy),
                row.getString("claimed_at") != null);
    }
}
