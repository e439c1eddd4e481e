package org.deskbell.conversation;

import org.deskbell.conversation.Entry.Kind;
import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.privacy.PersonalData;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Conversations on disk. Everything that changes one goes through [#change], one at a time; reads
// see only whole changes.
@Component
class ConversationStore implements PersonalData {
    private final Database database;
    private final JsonMapper json;
    private final Clock clock;

    ConversationStore(Database database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Makes one change to a conversation that has been begun; durable when this returns. Empty
    // when there is no such conversation.
    <T> Optional<T> change(ConversationId id, Function<Change, T> op) {
        return database.write(
                jdbc -> {
                    var tables = new Tables(jdbc);
                    return tables.conversation(id)
                            .map(found -> op.apply(new Change(tables, found, clock.instant())));
                });
    }

    /// As [#change], and begins the conversation when this is its first message.
    <T> T changeOrBegin(Visit visit, Function<Change, T> op) {
        return database.write(
                jdbc -> {
                    var tables = new Tables(jdbc);
                    Conversation conversation =
                            tables.conversation(visit.id()).orElseGet(() -> tables.begin(visit));
                    return op.apply(new Change(tables, conversation, clock.instant()));
                });
    }

    void afterCommit(Runnable news) {
        database.afterCommit(news);
    }

    Optional<Conversation> conversation(ConversationId id) {
        return new Tables(database.reads()).conversation(id);
    }

    Optional<Conversation> byToken(String token) {
        return database.reads()
                .sql("select * from conversation where token = :token")
                .param("token", Tokens.digest(token))
                .query((row, _) -> conversation(row))
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
                .query((row, _) -> entry(row))
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
    Optional<String> lastPatronWords(ConversationId id) {
        return database.reads()
                .sql(
                        """
                        select text from entry where conversation = :id and speaker = 'patron' and text is not null
                        order by seq desc limit 1
                        """)
                .param("id", id.toString())
                .query(String.class)
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

    /// Deletes whole conversations that nobody has touched since; returns how many.
    @Override
    public int forgetBefore(Instant cutoff) {
        return database.write(
                jdbc ->
                        jdbc.sql("delete from conversation where changed_at < :cutoff")
                                .param("cutoff", cutoff.toEpochMilli())
                                .update());
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        int owner = row.getInt("owner");
        ConversationState state =
                switch (row.getString("state")) {
                    case "bot" -> new ConversationState.WithBot(owner);
                    case "waiting" -> new ConversationState.Waiting(owner);
                    case "librarian" ->
                            new ConversationState.WithLibrarian(
                                    owner,
                                    new StaffId(row.getString("librarian")),
                                    row.getString("librarian_name"));
                    default -> new ConversationState.Closed(owner);
                };
        return new Conversation(
                ConversationId.of(row.getString("id")),
                state,
                row.getInt("last_seq"),
                row.getString("language"),
                row.getString("page"),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    private Entry entry(ResultSet row) throws SQLException {
        String frame = row.getString("frame_id");
        String detail = row.getString("detail");
        int re = row.getInt("re");
        boolean noRe = row.wasNull();
        int owner = row.getInt("owner");
        boolean noOwner = row.wasNull();
        return new Entry(
                row.getInt("seq"),
                Instant.ofEpochMilli(row.getLong("at")),
                Speaker.valueOf(row.getString("speaker").toUpperCase(Locale.ROOT)),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                frame == null ? null : UUID.fromString(frame),
                noRe ? null : re,
                row.getString("text"),
                row.getString("state"),
                noOwner ? null : owner,
                detail == null ? EntryDetail.NONE : json.readValue(detail, EntryDetail.class));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// The statements, on whichever connection the caller holds.
    final class Tables {
        private final JdbcClient jdbc;

        Tables(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<Conversation> conversation(ConversationId id) {
            return jdbc.sql("select * from conversation where id = :id")
                    .param("id", id.toString())
                    .query((row, _) -> ConversationStore.conversation(row))
                    .optional();
        }

        Conversation begin(Visit visit) {
            Instant now = clock.instant();
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
                              last_seq = :seq, changed_at = :at where id = :id
                            """)
                    .param("state", conversation.state().key())
                    .param("owner", conversation.state().owner())
                    .param("librarian", with == null ? null : with.librarian().value())
                    .param("name", with == null ? null : with.name())
                    .param("seq", conversation.lastSeq())
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
                    .param("speaker", key(entry.speaker()))
                    .param("kind", key(entry.kind()))
                    .param("frame", frame == null ? null : frame.toString())
                    .param("frameType", frameType)
                    .param("re", entry.re())
                    .param("text", entry.text())
                    .param("state", entry.state())
                    .param("owner", entry.owner())
                    .param(
                            "detail",
                            entry.detail().equals(EntryDetail.NONE)
                                    ? null
                                    : json.writeValueAsString(entry.detail()))
                    .update();
        }

        Optional<Change.Applied> applied(ConversationId id, UUID frameId) {
            return jdbc.sql("select * from entry where conversation = :id and frame_id = :frame")
                    .param("id", id.toString())
                    .param("frame", frameId.toString())
                    .query((row, _) -> new Change.Applied(entry(row), row.getString("frame_type")))
                    .optional();
        }

        Optional<Entry> entry(ConversationId id, int seq) {
            return jdbc.sql("select * from entry where conversation = :id and seq = :seq")
                    .param("id", id.toString())
                    .param("seq", seq)
                    .query((row, _) -> ConversationStore.this.entry(row))
                    .optional();
        }

        private Entry entry(ResultSet row) throws SQLException {
            return ConversationStore.this.entry(row);
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

        void eraseWords(ConversationId id) {
            for (String sql :
                    List.of(
                            "update entry set kind = 'erased', text = null, detail = null, re ="
                                    + " null where conversation = :id and kind = 'said'",
                            "update conversation set page = null where id = :id",
                            "delete from thought where conversation = :id",
                            "delete from rating where conversation = :id")) {
                jdbc.sql(sql).param("id", id.toString()).update();
            }
        }
    }
}
