package org.deskbell.conversation;

import org.deskbell.conversation.Transcript.Line;
import org.deskbell.kernel.ConversationId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Whole conversations, for those who learn from them what patrons asked and how it ended. Patrons'
/// words are without personal data; what librarians said is as they said it. Thread-safe.
@Component
public class Transcripts {
    private final Database database;
    private final JsonMapper json;

    Transcripts(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The conversations in which something was said, or judged, since then; the oldest first.
    public List<ConversationId> changedSince(Instant since) {
        return database.reads()
                .sql(
                        """
                        select id from conversation where changed_at >= :since
                          or id in (select conversation from rating where at >= :since)
                        order by changed_at, id
                        """)
                .param("since", since.toEpochMilli())
                .query((row, _) -> ConversationId.of(row.getString(1)))
                .list();
    }

    public Optional<Transcript> of(ConversationId id) {
        return of(List.of(id)).stream().findFirst();
    }

    /// Some hundred at a time, in the order in which they are named; those that are gone are not
    /// among them.
    public List<Transcript> of(List<ConversationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> names = ids.stream().map(ConversationId::toString).toList();
        var lines = new HashMap<String, List<Line>>();
        database.reads()
                .sql(
                        """
                        select entry.*, thought.body, rating.helpful from entry
                        left join thought on thought.conversation = entry.conversation and thought.re = entry.seq
                        left join rating on rating.conversation = entry.conversation and rating.seq = entry.seq
                        where entry.conversation in (:ids) and entry.kind <> 'erased'
                        order by entry.conversation, entry.seq
                        """)
                .param("ids", names)
                .query(
                        row -> {
                            lines.computeIfAbsent(
                                            row.getString("conversation"), _ -> new ArrayList<>())
                                    .add(line(row));
                        });
        Map<String, Transcript> found = new HashMap<>();
        database.reads()
                .sql("select id, language, state, changed_at from conversation where id in (:ids)")
                .param("ids", names)
                .query(
                        row -> {
                            String id = row.getString("id");
                            found.put(
                                    id,
                                    new Transcript(
                                            ConversationId.of(id),
                                            row.getString("language"),
                                            row.getString("state"),
                                            Instant.ofEpochMilli(row.getLong("changed_at")),
                                            lines.getOrDefault(id, List.of())));
                        });
        return names.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Line line(ResultSet row) throws SQLException {
        int re = row.getInt("re");
        boolean noRe = row.wasNull();
        int helpful = row.getInt("helpful");
        boolean notJudged = row.wasNull();
        String body = row.getString("body");
        EntryDetail detail = detail(row.getString("detail"));
        return new Line(
                row.getInt("seq"),
                Instant.ofEpochMilli(row.getLong("at")),
                Entry.Speaker.valueOf(row.getString("speaker").toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(row.getString("text"), ""),
                noRe ? null : re,
                row.getString("state"),
                row.getString("frame_type"),
                detail.faq() == null ? null : detail.faq().id(),
                detail.language(),
                body == null ? null : json.readValue(body, Thought.class),
                notJudged ? null : helpful == 1);
    }

    private EntryDetail detail(@Nullable String text) {
        return text == null ? EntryDetail.NONE : json.readValue(text, EntryDetail.class);
    }
}
