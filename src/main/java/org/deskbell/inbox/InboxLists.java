package org.deskbell.inbox;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is to be done, as the inbox lists and counts it. Only roots are listed: what was merged
/// into another question is found through it.
@Component
class InboxLists {
    private final Database database;
    private final Clock clock;

    InboxLists(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Which questions a list shows.
    enum Tab {
        OPEN("answered_at is null", "due_at, id"),
        MINE("answered_at is null and claimed_by = :me", "due_at, id"),
        OVERDUE("answered_at is null and due_at < :now", "due_at, id"),
        ANSWERED("answered_at is not null", "answered_at desc, id");

        private final String condition;
        private final String order;

        Tab(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    /// A line of a list.
    ///
    /// @param words the patron's last ones
    record Line(Question question, String words) {}

    /// The last answer to the question that was left in each of these chats.
    Map<ConversationId, String> answersTo(Collection<ConversationId> chats) {
        var answers = new HashMap<ConversationId, String>();
        database.reads()
                .sql(
                        """
                        select inbox_question.conversation, inbox_entry.text from inbox_question
                        join inbox_entry on inbox_entry.question = inbox_question.id and inbox_entry.kind = 'answer'
                        where inbox_question.conversation in (:chats) order by inbox_entry.at, inbox_entry.seq
                        """)
                .param("chats", chats.stream().map(ConversationId::toString).toList())
                .query(
                        row -> {
                            answers.put(
                                    ConversationId.of(row.getString("conversation")),
                                    row.getString("text"));
                        });
        return answers;
    }

    /// @param me whose questions are counted as mine; null: nobody's
    InboxCounts counts(@Nullable StaffId me) {
        return database.reads()
                .sql(
                        """
                        select count(*) as open, count(*) filter (where claimed_by is null) as unclaimed,
                          count(*) filter (where due_at < :now) as overdue, count(*) filter (where claimed_by = :me) as mine
                        from inbox_question where answered_at is null and merged_into is null
                        """)
                .param("now", clock.millis())
                .param("me", me == null ? null : me.value())
                .query(
                        (row, _) ->
                                new InboxCounts(
                                        row.getInt("open"),
                                        row.getInt("unclaimed"),
                                        row.getInt("overdue"),
                                        row.getInt("mine")))
                .single();
    }

    /// @param search words that were said about it, a part of the address, or its token; empty: all
    int size(Tab tab, StaffId me, String search) {
        return listing("select count(*)", tab, me, search, "").query(Integer.class).single();
    }

    List<Line> list(Tab tab, StaffId me, String search, int skip, int most) {
        String words =
                """
                select q.*, (select text from inbox_entry e where e.question = q.id and e.kind = 'patron'
                  order by e.seq desc limit 1) as words
                """;
        return listing(
                        words,
                        tab,
                        me,
                        search,
                        "order by " + tab.order + " limit :most offset :skip")
                .param("skip", skip)
                .param("most", most)
                .query((row, _) -> new Line(InboxRows.question(row), row.getString("words")))
                .list();
    }

    private JdbcClient.StatementSpec listing(
            String columns, Tab tab, StaffId me, String search, String order) {
        String found =
                search.isBlank()
                        ? ""
                        : """
                        and q.id in (
                          with recursive up (id, next) as (
                            select f.id, f.merged_into from inbox_question f
                            where f.token = upper(:token) or f.email like :like escape '\\' or f.subject like :like escape '\\'
                              or exists (select 1 from inbox_entry e
                                where e.question = f.id and e.kind <> 'did' and e.text like :like escape '\\')
                            union select g.id, g.merged_into from inbox_question g join up on g.id = up.next)
                          select id from up where next is null)
                        """;
        var statement =
                database.reads()
                        .sql(
                                "%s from inbox_question q where merged_into is null and %s %s %s"
                                        .formatted(columns, tab.condition, found, order))
                        .param("me", me.value())
                        .param("now", clock.millis());
        return search.isBlank()
                ? statement
                : statement
                        .param("token", search.strip().replaceAll("[\\[\\]#]", ""))
                        .param("like", "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }
}
