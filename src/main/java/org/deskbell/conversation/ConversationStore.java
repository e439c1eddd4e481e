package org.deskbell.conversation;

import org.deskbell.answering.Past;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.privacy.PersonalData;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Conversations on disk. Everything that changes one goes through [#change], one at a time;
/// reads see only whole changes.
@Component
class ConversationStore implements PersonalData {
    private final Database database;
    private final ConversationRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConversationStore(
            Database database,
            ConversationRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /// Makes one change to a conversation that has been begun; durable when this returns. Empty
    /// when there is no such conversation.
    <T> Optional<T> change(ConversationId id, Function<Change, T> op) {
        return database.write(
                jdbc -> {
                    var tables = new ConversationTables(jdbc, rows);
                    return tables.conversation(id)
                            .map(found -> apply(op, new Change(tables, found, clock.instant())));
                });
    }

    /// As [#change], and begins the conversation when this is its first message.
    <T> T changeOrBegin(Visit visit, Function<Change, T> op) {
        return database.write(
                jdbc -> {
                    var tables = new ConversationTables(jdbc, rows);
                    Instant now = clock.instant();
                    Conversation conversation =
                            tables.conversation(visit.id())
                                    .orElseGet(() -> tables.begin(visit, now));
                    return apply(op, new Change(tables, conversation, now));
                });
    }

    private <T> T apply(Function<Change, T> op, Change change) {
        T result = op.apply(change);
        change.news().forEach(news -> database.afterCommit(() -> events.publishEvent(news)));
        return result;
    }

    Optional<Conversation> conversation(ConversationId id) {
        return new ConversationTables(database.reads(), rows).conversation(id);
    }

    Optional<Conversation> byToken(String token) {
        return database.reads()
                .sql("select * from conversation where token = :token")
                .param("token", Tokens.digest(token))
                .query((row, _) -> ConversationRows.conversation(row))
                .optional();
    }

    List<Entry> entriesAfter(ConversationId id, int seq, int most) {
        return database.reads()
                .sql(
                        "select * from entry where conversation = :id and seq > :seq order by seq"
                                + " limit :most")
                .param("id", id.toString())
                .param("seq", seq)
                .param("most", most)
                .query((row, _) -> rows.entry(row))
                .list();
    }

    record Owed(int seq, int owner, @Nullable String faq, String text, @Nullable String language) {}

    /// The oldest words that still await the bot.
    Optional<Owed> nextOwed(ConversationId id) {
        return database.reads()
                .sql(
                        """
                        select o.seq, o.owner, o.faq, e.text, c.language
                        from owed_reply o join entry e on e.conversation = o.conversation and e.seq = o.seq
                        join conversation c on c.id = o.conversation
                        where o.conversation = :id order by o.seq limit 1
                        """)
                .param("id", id.toString())
                .query(
                        (row, _) ->
                                new Owed(
                                        row.getInt("seq"),
                                        row.getInt("owner"),
                                        row.getString("faq"),
                                        row.getString("text"),
                                        row.getString("language")))
                .optional();
    }

    /// What was said with the bot before `seq`, as far as it still matters.
    Past past(ConversationId id, int seq) {
        var tables = new ConversationTables(database.reads(), rows);
        return new Past(tables.turnsBefore(id, seq, Past.MOST).reversed());
    }

    List<ConversationId> owing() {
        return ids("select distinct conversation from owed_reply", null);
    }

    List<ConversationId> with(StaffId librarian) {
        return ids(
                "select id from conversation where state = 'librarian' and librarian = :who",
                librarian.value());
    }

    private List<ConversationId> ids(String sql, @Nullable String who) {
        var query = database.reads().sql(sql);
        return (who == null ? query : query.param("who", who))
                .query((row, _) -> ConversationId.of(row.getString(1)))
                .list();
    }

    /// The patron's newest words, for choosing whom to help next.
    Optional<Entry> newestPatronWords(ConversationId id) {
        return database.reads()
                .sql(
                        """
                        select * from entry where conversation = :id and speaker = 'patron' and text is not null
                        order by seq desc limit 1
                        """)
                .param("id", id.toString())
                .query((row, _) -> rows.entry(row))
                .optional();
    }

    Optional<String> thought(ConversationId id, int re) {
        return database.reads()
                .sql("select body from thought where conversation = :id and re = :re")
                .param("id", id.toString())
                .param("re", re)
                .query(String.class)
                .optional();
    }

    List<Note> notes(ConversationId id) {
        return database.reads()
                .sql("select * from note where conversation = :id order by number")
                .param("id", id.toString())
                .query((row, _) -> ConversationRows.note(row))
                .list();
    }

    /// The chats before this one, newest first, back to one that has been erased.
    List<DeskReading.Earlier> before(ConversationId id, int most) {
        return database.reads()
                .sql(
                        """
                        with recursive chain (id, step) as (select follows, 1 from conversation where id = :id
                          union all select before.follows, step + 1 from chain join conversation before on before.id = chain.id
                          where step < :most)
                        select chat.id, chat.begun_at, wrap_up.reason, wrap_up.tags,
                          (select text from entry where conversation = chat.id and speaker = 'patron' and text is not null
                           order by seq limit 1) as words
                        from chain join conversation chat on chat.id = chain.id
                        left join wrap_up on wrap_up.conversation = chat.id
                        where not exists (select 1 from entry where conversation = chat.id and frame_type = 'forget')
                        order by step
                        """)
                .param("id", id.toString())
                .param("most", most)
                .query((row, _) -> ConversationRows.earlier(row))
                .list();
    }

    /// The patron's oldest words that no librarian has answered yet, when they were said: since
    /// when the patron waits for an answer from somebody who is there.
    Optional<Instant> unansweredSince(ConversationId id) {
        return database.reads()
                .sql(
                        """
                        select min(at) from entry where conversation = :id and speaker = 'patron' and seq >
                          (select coalesce(max(seq), 0) from entry where conversation = :id and speaker = 'librarian')
                        """)
                .param("id", id.toString())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /// Deletes whole conversations that nobody has touched since; returns how many.
    @Override
    public int forgetBefore(Instant cutoff) {
        return database.write(
                jdbc ->
                        jdbc.sql("delete from conversation where changed_at < :cutoff")
                                .param("cutoff", cutoff.toEpochMilli())
                                .update());
    }
}
