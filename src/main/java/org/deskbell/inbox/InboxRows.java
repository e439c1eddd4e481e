package org.deskbell.inbox;

import org.deskbell.inbox.Entry.Kind;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// How questions and what was said about them stand in the database.
final class InboxRows {
    private InboxRows() {}

    static Question question(ResultSet row) throws SQLException {
        String conversation = row.getString("conversation");
        String claimedBy = row.getString("claimed_by");
        String mergedInto = row.getString("merged_into");
        return new Question(
                UUID.fromString(row.getString("id")),
                row.getString("token"),
                Source.of(row.getString("source")),
                conversation == null ? null : ConversationId.of(conversation),
                row.getString("language"),
                row.getString("subject"),
                row.getString("email"),
                Instant.ofEpochMilli(row.getLong("at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                claimedBy == null ? null : new StaffId(claimedBy),
                instant(row, "claimed_at"),
                instant(row, "answered_at"),
                mergedInto == null ? null : UUID.fromString(mergedInto));
    }

    static Entry entry(ResultSet row) throws SQLException {
        String who = row.getString("who");
        String mail = row.getString("mail");
        return new Entry(
                UUID.fromString(row.getString("question")),
                row.getInt("seq"),
                Instant.ofEpochMilli(row.getLong("at")),
                Kind.of(row.getString("kind")),
                who == null ? null : new StaffId(who),
                row.getString("text"),
                mail == null ? null : UUID.fromString(mail),
                row.getString("message_id"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
