package org.deskbell.gaps;

import org.deskbell.conversation.Thought;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Conversations with the bot, written past it. Whenever the words were said, they have just
/// changed.
public final class Chats {
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;

    public Chats(Database database) {
        this.database = database;
    }

    /// A patron asked, the bot was not sure, and a librarian may have answered.
    ///
    /// @return the conversation
    public String unsure(String words, Instant at, @Nullable String librarian) {
        return chat(words, at, "handoff", "low-confidence", librarian);
    }

    public String chat(
            String words,
            Instant at,
            String outcome,
            @Nullable String reason,
            @Nullable String librarian) {
        String id = UUID.randomUUID().toString();
        var thought = new Thought(outcome, reason, null, 0.3, null, null, List.of());
        database.write(
                jdbc -> {
                    jdbc.sql(
                                    """
                                    insert into conversation (id, token, state, owner, language, last_seq, begun_at, changed_at)
                                    values (:id, :id, :state, 1, 'en', 3, :at, :now)
                                    """)
                            .param("id", id)
                            .param("state", "librarian")
                            .param("at", at.toEpochMilli())
                            .param("now", Instant.now().toEpochMilli())
                            .update();
                    entry(jdbc, id, 1, at, "patron", words, null);
                    entry(jdbc, id, 2, at, "bot", "A librarian will know.", 1);
                    jdbc.sql("insert into thought (conversation, re, body) values (:id, 1, :body)")
                            .param("id", id)
                            .param("body", JSON.writeValueAsString(thought))
                            .update();
                    if (librarian != null) {
                        entry(jdbc, id, 3, at, "librarian", librarian, null);
                    }
                    return true;
                });
        return id;
    }

    private static void entry(
            org.springframework.jdbc.core.simple.JdbcClient jdbc,
            String id,
            int seq,
            Instant at,
            String speaker,
            String text,
            @Nullable Integer re) {
        jdbc.sql(
                        """
                        insert into entry (conversation, seq, at, speaker, kind, re, text)
                        values (:id, :seq, :at, :speaker, 'said', :re, :text)
                        """)
                .param("id", id)
                .param("seq", seq)
                .param("at", at.toEpochMilli())
                .param("speaker", speaker)
                .param("re", re)
                .param("text", text)
                .update();
    }
}
