package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    void join(
            ConversationId id,
            String reason,
            @Nullable String department,
            @Nullable String language) {
        change(
                id,
                """
                insert into handoff (conversation, department, reason, language, since)
                values (:id, :department, :reason, :language, :now)
                on conflict (conversation) do nothing
                """,
                statement ->
                        statement
                                .param("department", department)
                                .param("reason", reason)
                                .param("language", language)
                                .param("now", clock.millis()));
    }

    /// Who waited until now, for exactly one caller.
    Optional<InLine> claim(ConversationId id, StaffId who) {
        return database.write(
                jdbc -> {
                    Optional<InLine> waiting =
                            find(jdbc, id).filter(one -> one.claimedBy() == null);
                    waiting.ifPresent(_ -> hand(id, who));
                    return waiting;
                });
    }

    /// Within a transaction: it is this librarian's now, whosever it was.
    void hand(ConversationId id, StaffId who) {
        change(
                id,
                """
                update handoff set claimed_by = :who, claimed_at = :now, wanted = null where conversation = :id
                """,
                statement -> statement.param("who", who.value()).param("now", clock.millis()));
        dismiss(id, who);
    }

    /// Back to the line, for somebody else.
    void release(ConversationId id, @Nullable Department department, @Nullable StaffId wanted) {
        change(
                id,
                """
                update handoff set claimed_by = null, department = coalesce(:department, department), wanted = :wanted
                where conversation = :id
                """,
                statement ->
                        statement
                                .param("department", department == null ? null : department.key())
                                .param("wanted", wanted == null ? null : wanted.value()));
        change(id, "delete from handoff_helper where conversation = :id", statement -> statement);
    }

    /// False when it was not there.
    boolean leave(ConversationId id) {
        return change(id, "delete from handoff where conversation = :id", s -> s) == 1;
    }

    List<InLine> all() {
        return database.reads()
                .sql("select * from handoff order by since, conversation")
                .query((row, _) -> inLine(row))
                .list();
    }

    /// How many patrons each librarian has, of those who have any.
    Map<StaffId, Integer> loads() {
        var loads = new HashMap<StaffId, Integer>();
        database.reads()
                .sql(
                        """
                        select claimed_by, count(*) as chats from handoff where claimed_by is not null group by claimed_by
                        """)
                .query(
                        row -> {
                            loads.put(
                                    new StaffId(row.getString("claimed_by")), row.getInt("chats"));
                        });
        return loads;
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

    /// Asks a colleague in; nothing changes for one who has been asked.
    void invite(ConversationId id, StaffId who, String name) {
        change(
                id,
                """
                insert into handoff_helper (conversation, staff, name) values (:id, :who, :name)
                on conflict (conversation, staff) do nothing
                """,
                statement -> statement.param("who", who.value()).param("name", name));
    }

    /// False when nobody has asked them, or they are there.
    boolean join(ConversationId id, StaffId who) {
        return change(
                        id,
                        """
                        update handoff_helper set joined_at = :now
                        where conversation = :id and staff = :who and joined_at is null
                        """,
                        s -> s.param("who", who.value()).param("now", clock.millis()))
                == 1;
    }

    boolean dismiss(ConversationId id, StaffId who) {
        return change(
                        id,
                        "delete from handoff_helper where conversation = :id and staff = :who",
                        statement -> statement.param("who", who.value()))
                == 1;
    }

    /// Those who have been asked into a chat, in the order in which they came, then those who have
    /// not come.
    List<Colleague> helpers(ConversationId id) {
        return database.reads()
                .sql(
                        """
                        select * from handoff_helper where conversation = :id
                        order by case when joined_at is null then 1 else 0 end, joined_at, staff
                        """)
                .param("id", id.toString())
                .query(
                        (row, _) ->
                                new Colleague(
                                        new StaffId(row.getString("staff")),
                                        row.getString("name"),
                                        row.getObject("joined_at") != null))
                .list();
    }

    private int change(ConversationId id, String sql, UnaryOperator<StatementSpec> parameters) {
        return database.write(
                jdbc -> parameters.apply(jdbc.sql(sql).param("id", id.toString())).update());
    }

    private static InLine inLine(ResultSet row) throws SQLException {
        return new InLine(
                ConversationId.of(row.getString("conversation")),
                row.getString("department"),
                row.getString("reason"),
                row.getString("language"),
                Instant.ofEpochMilli(row.getLong("since")),
                staff(row.getString("claimed_by")),
                row.getString("claimed_at") != null,
                staff(row.getString("wanted")));
    }

    private static @Nullable StaffId staff(@Nullable String id) {
        return id == null ? null : new StaffId(id);
    }
}
