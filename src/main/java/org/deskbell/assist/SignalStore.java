package org.deskbell.assist;

import org.deskbell.answering.Link;
import org.deskbell.answering.Past;
import org.deskbell.conversation.ConversationEvent;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.privacy.PersonalData;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What librarians taught, on disk. It goes with the conversations that it comes from, and with
/// their words.
@Component
class SignalStore implements PersonalData {
    /// More are not shown at once to anybody.
    private static final int MOST = 5_000;

    private final Database database;

    SignalStore(Database database) {
        this.database = database;
    }

    /// Within a change. The first time counts, and what was answered counts for more than that
    /// something else was said first.
    static void keep(JdbcClient jdbc, Taught taught) {
        if (taught.faq() == null) {
            if (anyOf(jdbc, taught)) {
                return;
            }
        } else {
            jdbc.sql(
                            """
                            delete from assist_signal
                            where conversation = :conversation and seq = :seq and faq is null
                            """)
                    .param("conversation", taught.conversation().toString())
                    .param("seq", taught.seq())
                    .update();
        }
        jdbc.sql(
                        """
                        insert into assist_signal (id, conversation, seq, question, language, offered, sure, faq, outcome,
                          changed_share, staff, at)
                        values (:id, :conversation, :seq, :question, :language, :offered, :sure, :faq, :outcome, :share,
                          :staff, :at)
                        on conflict do nothing
                        """)
                .param("id", taught.id())
                .param("conversation", taught.conversation().toString())
                .param("seq", taught.seq())
                .param("question", taught.question())
                .param("language", taught.language())
                .param("offered", String.join(" ", taught.offered()))
                .param("sure", taught.sure())
                .param("faq", taught.faq())
                .param("outcome", taught.outcome().key())
                .param("share", taught.changedShare())
                .param("staff", taught.staff() == null ? null : taught.staff().value())
                .param("at", taught.at().toEpochMilli())
                .update();
    }

    private static boolean anyOf(JdbcClient jdbc, Taught taught) {
        return jdbc.sql(
                                """
                                select count(*) from assist_signal
                                where conversation = :conversation and seq = :seq
                                """)
                        .param("conversation", taught.conversation().toString())
                        .param("seq", taught.seq())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// What nobody dismissed, the newest first.
    List<Taught> newest() {
        return database.reads()
                .sql(
                        """
                        select * from assist_signal where dismissed_at is null order by at desc, id limit :most
                        """)
                .param("most", MOST)
                .query(SignalStore::taught)
                .list();
    }

    List<Taught> of(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.reads()
                        .sql("select * from assist_signal where id in (:ids) order by at, id")
                        .param("ids", ids)
                        .query(SignalStore::taught)
                        .list();
    }

    /// The questions of a chat that librarians answered with a FAQ, as turns; the oldest first.
    List<Past.Turn> turnsBefore(ConversationId id, int seq) {
        return database
                .reads()
                .sql(
                        """
                        select * from assist_signal where conversation = :id and seq < :seq and faq is not null
                        order by seq, at
                        """)
                .param("id", id.toString())
                .param("seq", seq)
                .query(SignalStore::taught)
                .list()
                .stream()
                .map(
                        one ->
                                new Past.Turn(
                                        one.question(),
                                        Link.NONE,
                                        Past.Word.ANSWER,
                                        one.faq(),
                                        List.of()))
                .toList();
    }

    /// Dismisses everything with the words and the FAQ of one, or brings it back.
    ///
    /// @param at null: bring back
    /// @return false when there is no such signal
    boolean dismiss(String id, @Nullable Instant at) {
        return database.write(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                update assist_signal set dismissed_at = :at where exists (
                                                  select 1 from assist_signal one where one.id = :id
                                                    and one.faq is assist_signal.faq
                                                    and one.language = assist_signal.language
                                                    and one.question = assist_signal.question collate nocase)
                                                """)
                                        .param("at", at == null ? null : at.toEpochMilli())
                                        .param("id", id)
                                        .update())
                > 0;
    }

    @EventListener
    void on(ConversationEvent.Erased erased) {
        database.write(
                jdbc ->
                        jdbc.sql("delete from assist_signal where conversation = :id")
                                .param("id", erased.id().toString())
                                .update());
    }

    @Override
    public int forgetBefore(Instant limit) {
        return database.write(
                jdbc ->
                        jdbc.sql("delete from assist_signal where at < :limit")
                                .param("limit", limit.toEpochMilli())
                                .update());
    }

    private static Taught taught(ResultSet row, int number) throws SQLException {
        String offered = row.getString("offered");
        double share = row.getDouble("changed_share");
        boolean noShare = row.wasNull();
        String staff = row.getString("staff");
        return new Taught(
                row.getString("id"),
                ConversationId.of(row.getString("conversation")),
                row.getInt("seq"),
                row.getString("question"),
                row.getString("language"),
                offered.isEmpty() ? List.of() : List.of(offered.split(" ")),
                row.getString("sure"),
                row.getString("faq"),
                Taught.Outcome.of(row.getString("outcome")),
                noShare ? null : share,
                staff == null ? null : new StaffId(staff),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
