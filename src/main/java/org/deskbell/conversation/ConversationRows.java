package org.deskbell.conversation;

import org.deskbell.answering.Link;
import org.deskbell.answering.Past;
import org.deskbell.conversation.Entry.Kind;
import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// Between rows and records.
@Component
final class ConversationRows {
    private final JsonMapper json;

    ConversationRows(JsonMapper json) {
        this.json = json;
    }

    static Conversation conversation(ResultSet row) throws SQLException {
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

    Entry entry(ResultSet row) throws SQLException {
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

    static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getInt("number"),
                UUID.fromString(row.getString("frame_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                new StaffId(row.getString("staff")),
                row.getString("name"),
                row.getString("text"));
    }

    static DeskReading.Earlier earlier(ResultSet row) throws SQLException {
        String tags = row.getString("tags");
        return new DeskReading.Earlier(
                ConversationId.of(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                Objects.requireNonNullElse(row.getString("words"), ""),
                row.getString("reason"),
                tags == null || tags.isEmpty() ? List.of() : List.of(tags.split(" ")));
    }

    /// What the bot made of a patron's words, and what it said.
    Past.Turn turn(ResultSet row) throws SQLException {
        Thought thought = json.readValue(row.getString("body"), Thought.class);
        String detail = row.getString("detail");
        EntryDetail reply =
                detail == null ? EntryDetail.NONE : json.readValue(detail, EntryDetail.class);
        return new Past.Turn(
                Objects.requireNonNullElse(thought.asked(), row.getString("text")),
                thought.link() == null ? Link.NONE : Link.of(thought.link()),
                Past.Word.valueOf(thought.outcome().toUpperCase(Locale.ROOT)),
                reply.faq() == null ? null : reply.faq().id(),
                reply.choices().stream().map(EntryDetail.Choice::faq).toList());
    }

    @Nullable String detail(Entry entry) {
        return entry.detail().equals(EntryDetail.NONE)
                ? null
                : json.writeValueAsString(entry.detail());
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
