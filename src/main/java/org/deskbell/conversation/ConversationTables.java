package org.deskbell.conversation;

import org.deskbell.answering.Past;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The statements of one transaction on a conversation.
final class ConversationTables {
    private final JdbcClient jdbc;
    private final ConversationRows rows;

    ConversationTables(JdbcClient jdbc, ConversationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Conversation> conversation(ConversationId id) {
        return jdbc.sql("select * from conversation where id = :id")
                .param("id", id.toString())
                .query((row, _) -> ConversationRows.conversation(row))
                .optional();
    }

    Conversation begin(Visit visit, Instant now) {
        jdbc.sql(
                        """
                        insert into conversation (id, token, state, owner, language, page, last_seq, begun_at, changed_at)
                        values (:id, :token, 'bot', 1, :language, :page, 0, :now, :now)
                        """)
                .param("id", visit.id().toString())
                .param("token", Tokens.digest(visit.token()))
                .param("language", visit.language())
                .param("page", visit.page())
                .param("now", now.toEpochMilli())
                .update();
        return new Conversation(
                visit.id(),
                new ConversationState.WithBot(1),
                0,
                visit.language(),
                visit.page(),
                now);
    }

    void save(Conversation conversation) {
        var with =
                conversation.state() instanceof ConversationState.WithLibrarian librarian
                        ? librarian
                        : null;
        jdbc.sql(
                        """
                        update conversation set state = :state, owner = :owner, librarian = :librarian, librarian_name = :name,
                          last_seq = :seq, language = :language, changed_at = :at where id = :id
                        """)
                .param("state", conversation.state().key())
                .param("owner", conversation.state().owner())
                .param("librarian", with == null ? null : with.librarian().value())
                .param("name", with == null ? null : with.name())
                .param("seq", conversation.lastSeq())
                .param("language", conversation.language())
                .param("at", conversation.changedAt().toEpochMilli())
                .param("id", conversation.id().toString())
                .update();
    }

    void insert(ConversationId id, Entry entry, @Nullable String frameType) {
        UUID frame = entry.frameId();
        jdbc.sql(
                        """
                        insert into entry (conversation, seq, at, speaker, kind, frame_id, frame_type, re, text, state, owner, detail)
                        values (:id, :seq, :at, :speaker, :kind, :frame, :frameType, :re, :text, :state, :owner, :detail)
                        """)
                .param("id", id.toString())
                .param("seq", entry.seq())
                .param("at", entry.at().toEpochMilli())
                .param("speaker", ConversationRows.key(entry.speaker()))
                .param("kind", ConversationRows.key(entry.kind()))
                .param("frame", frame == null ? null : frame.toString())
                .param("frameType", frameType)
                .param("re", entry.re())
                .param("text", entry.text())
                .param("state", entry.state())
                .param("owner", entry.owner())
                .param("detail", rows.detail(entry))
                .update();
    }

    Optional<Change.Applied> applied(ConversationId id, UUID frameId) {
        return jdbc.sql("select * from entry where conversation = :id and frame_id = :frame")
                .param("id", id.toString())
                .param("frame", frameId.toString())
                .query((row, _) -> new Change.Applied(rows.entry(row), row.getString("frame_type")))
                .optional();
    }

    Optional<Entry> entry(ConversationId id, int seq) {
        return jdbc.sql("select * from entry where conversation = :id and seq = :seq")
                .param("id", id.toString())
                .param("seq", seq)
                .query((row, _) -> rows.entry(row))
                .optional();
    }

    void owe(ConversationId id, int seq, int owner, @Nullable String faq) {
        jdbc.sql(
                        "insert into owed_reply (conversation, seq, owner, faq) values (:id,"
                                + " :seq, :owner, :faq)")
                .param("id", id.toString())
                .param("seq", seq)
                .param("owner", owner)
                .param("faq", faq)
                .update();
    }

    boolean settle(ConversationId id, int seq) {
        return jdbc.sql("delete from owed_reply where conversation = :id and seq = :seq")
                        .param("id", id.toString())
                        .param("seq", seq)
                        .update()
                == 1;
    }

    void settleAll(ConversationId id) {
        jdbc.sql("delete from owed_reply where conversation = :id")
                .param("id", id.toString())
                .update();
    }

    void thought(ConversationId id, int re, String body) {
        jdbc.sql("insert into thought (conversation, re, body) values (:id, :re, :body)")
                .param("id", id.toString())
                .param("re", re)
                .param("body", body)
                .update();
    }

    void rate(ConversationId id, int seq, boolean helpful, Instant now) {
        jdbc.sql(
                        """
                        insert into rating (conversation, seq, helpful, at) values (:id, :seq, :helpful, :at)
                        on conflict (conversation, seq) do update set helpful = excluded.helpful, at = excluded.at
                        """)
                .param("id", id.toString())
                .param("seq", seq)
                .param("helpful", helpful ? 1 : 0)
                .param("at", now.toEpochMilli())
                .update();
    }

    void signal(ConversationId id, int seq, Signal signal, Instant now) {
        jdbc.sql(
                        """
                        insert into signal (conversation, seq, kind, question, faq, offered, at)
                        values (:id, :seq, :kind, :question, :faq, :offered, :at)
                        """)
                .param("id", id.toString())
                .param("seq", seq)
                .param("kind", ConversationRows.key(signal.kind()))
                .param("question", signal.question())
                .param("faq", signal.faq())
                .param("offered", String.join(" ", signal.offered()))
                .param("at", now.toEpochMilli())
                .update();
    }

    /// False when this frame's note is there already.
    boolean note(
            ConversationId id, UUID frameId, StaffId who, String name, String text, Instant now) {
        return jdbc.sql(
                                """
                                insert into note (conversation, number, frame_id, at, staff, name, text)
                                select :id, coalesce(max(number), 0) + 1, :frame, :at, :staff, :name, :text
                                from note where conversation = :id
                                on conflict (conversation, frame_id) do nothing
                                """)
                        .param("id", id.toString())
                        .param("frame", frameId.toString())
                        .param("at", now.toEpochMilli())
                        .param("staff", who.value())
                        .param("name", name)
                        .param("text", text)
                        .update()
                == 1;
    }

    void wrapUp(ConversationId id, StaffId who, WrapUp wrapUp, Instant now) {
        WrapUp.Reason reason = wrapUp.reason();
        Department department = wrapUp.department();
        jdbc.sql(
                        """
                        insert into wrap_up (conversation, at, staff, reason, department, read_level, tags)
                        values (:id, :at, :staff, :reason, :department, :level, :tags)
                        on conflict (conversation) do update set at = excluded.at, staff = excluded.staff, reason = excluded.reason,
                          department = excluded.department, read_level = excluded.read_level, tags = excluded.tags
                        """)
                .param("id", id.toString())
                .param("at", now.toEpochMilli())
                .param("staff", who.value())
                .param("reason", reason == null ? null : reason.key())
                .param("department", department == null ? null : department.key())
                .param("level", wrapUp.level())
                .param("tags", String.join(" ", wrapUp.tags()))
                .update();
    }

    /// The turns with the bot before `seq`, the newest first, back to the last change of who
    /// answered before it.
    List<Past.Turn> turnsBefore(ConversationId id, int seq, int most) {
        return jdbc.sql(
                        """
                        select said.text, thought.body, reply.detail
                        from thought
                        join entry said on said.conversation = thought.conversation and said.seq = thought.re
                        join entry reply on reply.conversation = thought.conversation and reply.re = thought.re
                        where thought.conversation = :id and thought.re < :seq and thought.re >
                          (select coalesce(max(seq), 0) from entry where conversation = :id and kind = 'state' and seq < :seq)
                        order by thought.re desc limit :most
                        """)
                .param("id", id.toString())
                .param("seq", seq)
                .param("most", most)
                .query((row, _) -> rows.turn(row))
                .list();
    }

    /// Puts the chat with this digest of a token before the chat `id`; where there is none that
    /// began earlier, none is before it any more.
    void follow(ConversationId id, @Nullable String token) {
        jdbc.sql(
                        """
                        update conversation set follows = (select earlier.id from conversation earlier
                          where earlier.token = :token and earlier.begun_at < conversation.begun_at) where id = :id
                        """)
                .param("token", token)
                .param("id", id.toString())
                .update();
    }

    /// This chat and all that come after it.
    List<ConversationId> sinceThen(ConversationId id) {
        return jdbc.sql(
                        """
                        with recursive later (id) as (select id from conversation where id = :id
                          union select next.id from later join conversation next on next.follows = later.id)
                        select id from later
                        """)
                .param("id", id.toString())
                .query((row, _) -> ConversationId.of(row.getString(1)))
                .list();
    }

    void eraseWords(ConversationId id) {
        for (String sql :
                List.of(
                        "update entry set kind = 'erased', text = null, detail = null, re ="
                                + " null where conversation = :id and kind = 'said'",
                        "update conversation set page = null where id = :id",
                        "update conversation set follows = null where id = :id or follows = :id",
                        "delete from thought where conversation = :id",
                        "delete from signal where conversation = :id",
                        "delete from note where conversation = :id",
                        "delete from rating where conversation = :id")) {
            jdbc.sql(sql).param("id", id.toString()).update();
        }
    }
}
