package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;
import org.deskbell.privacy.PersonalData;
import org.deskbell.store.Database;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Questions left for the librarians, with the address of the answer: the only place where a
/// patron's e-mail address is kept.
@Component
class LeftQuestions implements PersonalData {
    private static final int SHOWN = 200;

    private final Database database;
    private final HandoffSettings settings;
    private final Clock clock;

    LeftQuestions(Database database, HandoffSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void leave(UUID id, ConversationId conversation, String text, String email) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into left_question (id, conversation, at, text, email) values (:id, :conversation, :at, :text, :email)
                                        on conflict (id) do nothing
                                        """)
                                .param("id", id.toString())
                                .param("conversation", conversation.toString())
                                .param("at", clock.instant().toEpochMilli())
                                .param("text", text)
                                .param("email", email)
                                .update());
    }

    boolean settle(UUID id, boolean settled) {
        return database.write(
                        jdbc ->
                                jdbc.sql("update left_question set settled_at = :at where id = :id")
                                        .param(
                                                "at",
                                                settled ? clock.instant().toEpochMilli() : null)
                                        .param("id", id.toString())
                                        .update())
                == 1;
    }

    /// The open ones, oldest first, then those that can still be reopened.
    List<LeftQuestion> all() {
        return database.reads()
                .sql(
                        """
                        select * from left_question where settled_at is null or settled_at > :after
                        order by case when settled_at is null then 0 else 1 end, at limit :most
                        """)
                .param("after", reopenable().toEpochMilli())
                .param("most", SHOWN)
                .query(
                        (row, _) ->
                                new LeftQuestion(
                                        UUID.fromString(row.getString("id")),
                                        Instant.ofEpochMilli(row.getLong("at")),
                                        row.getString("text"),
                                        row.getString("email"),
                                        row.getString("conversation") == null
                                                ? null
                                                : ConversationId.of(row.getString("conversation")),
                                        row.getObject("settled_at") != null))
                .list();
    }

    /// Deletes what is settled for good, address and all, and what is older than `cutoff` whether
    /// settled or not.
    @Override
    public int forgetBefore(Instant cutoff) {
        return database.write(
                jdbc ->
                        jdbc.sql(
                                        "delete from left_question where settled_at < :settled or"
                                                + " at < :cutoff")
                                .param("settled", reopenable().toEpochMilli())
                                .param("cutoff", cutoff.toEpochMilli())
                                .update());
    }

    private Instant reopenable() {
        return clock.instant().minus(settings.keepSettled());
    }
}
