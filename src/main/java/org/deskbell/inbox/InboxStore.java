package org.deskbell.inbox;

import static org.deskbell.inbox.InboxRows.millis;
import static org.deskbell.inbox.InboxRows.question;
import static org.deskbell.inbox.InboxRows.text;

import org.deskbell.inbox.Entry.Kind;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The inbox on disk. A question that was merged into another is shown with it; the one that is
/// merged into none is called the root.
@Component
class InboxStore {
    /// Without what is easily taken for something else.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int TOKEN = 5;

    /// A question and all that are shown with it.
    private static final String FAMILY =
            """
            with recursive family (id) as (
              select :id union select q.id from inbox_question q join family on q.merged_into = family.id)
            """;

    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final Clock clock;

    InboxStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// All of it or none.
    <T> T write(Function<JdbcClient, T> change) {
        return database.write(change);
    }

    /// @return false when it was there already
    boolean add(Question question, String words, @Nullable String messageId) {
        return database.write(
                jdbc -> {
                    if (find(jdbc, question.id()).isPresent()) {
                        return false;
                    }
                    jdbc.sql(
                                    """
                                    insert into inbox_question (id, token, source, conversation, language, subject, email, at, due_at,
                                      claimed_by, claimed_at, rested_at)
                                    values (:id, :token, :source, :conversation, :language, :subject, :email, :at, :due,
                                      :claimedBy, :claimedAt, :at)
                                    """)
                            .param("id", question.id().toString())
                            .param("token", freshToken(jdbc))
                            .param("source", question.source().key())
                            .param("conversation", text(question.conversation()))
                            .param("language", question.language())
                            .param("subject", question.subject())
                            .param("email", question.email())
                            .param("at", question.at().toEpochMilli())
                            .param("due", question.due().toEpochMilli())
                            .param("claimedBy", text(question.claimedBy()))
                            .param("claimedAt", millis(question.claimedAt()))
                            .update();
                    append(question.id(), Kind.PATRON, null, words, null, messageId);
                    return true;
                });
    }

    private String freshToken(JdbcClient jdbc) {
        String token;
        do {
            var letters = new StringBuilder();
            random.ints(TOKEN, 0, LETTERS.length()).forEach(i -> letters.append(LETTERS.charAt(i)));
            token = letters.toString();
        } while (named(jdbc, token).isPresent());
        return token;
    }

    /// Within a transaction or not: something was said or done.
    void append(
            UUID question,
            Kind kind,
            @Nullable StaffId who,
            String text,
            @Nullable UUID mail,
            @Nullable String messageId) {
        database.write(
                jdbc -> {
                    jdbc.sql(
                                    """
                                    insert into inbox_entry (question, seq, at, kind, who, text, mail, message_id)
                                    select :question, coalesce(max(seq), 0) + 1, :now, :kind, :who, :text, :mail, :messageId
                                    from inbox_entry where question = :question
                                    """)
                            .param("question", question.toString())
                            .param("now", clock.millis())
                            .param("kind", kind.key())
                            .param("who", text(who))
                            .param("text", text)
                            .param("mail", text(mail))
                            .param("messageId", messageId)
                            .update();
                    return set(jdbc, question, "rested_at", clock.millis());
                });
    }

    Optional<Question> find(UUID id) {
        return find(database.reads(), id);
    }

    static Optional<Question> find(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select * from inbox_question where id = :id")
                .param("id", id.toString())
                .query((row, _) -> question(row))
                .optional();
    }

    static Optional<Question> named(JdbcClient jdbc, String token) {
        return jdbc.sql("select * from inbox_question where token = :token")
                .param("token", token)
                .query((row, _) -> question(row))
                .optional();
    }

    /// The root that a question is shown with.
    static Question root(JdbcClient jdbc, Question question) {
        Question root = question;
        while (root.mergedInto() != null) {
            root = find(jdbc, root.mergedInto()).orElseThrow();
        }
        return root;
    }

    Question root(Question question) {
        return root(database.reads(), question);
    }

    /// The question that a mail belongs to by the Message-IDs that it names.
    static Optional<Question> withMessage(JdbcClient jdbc, List<String> messageIds) {
        if (messageIds.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        select q.* from inbox_entry e join inbox_question q on q.id = e.question
                        where e.message_id in (:ids) order by e.at desc, e.seq desc limit 1
                        """)
                .param("ids", messageIds)
                .query((row, _) -> question(row))
                .optional();
    }

    /// The question that was answered by this mail, not one that was confirmed by it.
    Optional<Question> answeredBy(UUID mail) {
        return database.reads()
                .sql(
                        """
                        select q.* from inbox_entry e join inbox_question q on q.id = e.question
                        where e.mail = :mail and e.kind = 'answer'
                        """)
                .param("mail", mail.toString())
                .query((row, _) -> question(row))
                .optional();
    }

    static boolean isKept(JdbcClient jdbc, UUID mail) {
        return jdbc.sql("select count(*) from inbox_entry where mail = :mail")
                        .param("mail", mail.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// All that was said and done about a question and those that are shown with it.
    List<Entry> thread(UUID root) {
        return database.reads()
                .sql(
                        FAMILY
                                + """
                                select e.* from inbox_entry e join family on e.question = family.id
                                order by e.at, e.question, e.seq
                                """)
                .param("id", root.toString())
                .query((row, _) -> InboxRows.entry(row))
                .list();
    }

    /// A question, then those that are shown with it.
    List<Question> family(UUID root) {
        return family(database.reads(), root);
    }

    static List<Question> family(JdbcClient jdbc, UUID root) {
        return jdbc.sql(
                        FAMILY
                                + """
                                select q.* from inbox_question q join family on q.id = family.id
                                order by q.id = :id desc, q.at
                                """)
                .param("id", root.toString())
                .query((row, _) -> question(row))
                .list();
    }

    /// Other questions from the same address, newest first.
    List<Question> samePatron(Question question, int most) {
        return database.reads()
                .sql(
                        """
                        select * from inbox_question
                        where email = :email collate nocase and id <> :id and merged_into is null
                        order by at desc limit :most
                        """)
                .param("email", question.email())
                .param("id", question.id().toString())
                .param("most", most)
                .query((row, _) -> question(row))
                .list();
    }

    String firstWords(UUID question) {
        return database.reads()
                .sql(
                        """
                        select text from inbox_entry where question = :id and kind = 'patron' order by seq limit 1
                        """)
                .param("id", question.toString())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// Within a transaction.
    static void claim(JdbcClient jdbc, UUID id, @Nullable StaffId who, Instant now) {
        set(jdbc, id, "claimed_by", text(who));
        set(jdbc, id, "claimed_at", who == null ? null : now.toEpochMilli());
    }

    static void answered(JdbcClient jdbc, UUID id, @Nullable Instant at) {
        set(jdbc, id, "answered_at", millis(at));
    }

    static void due(JdbcClient jdbc, UUID id, Instant due) {
        set(jdbc, id, "due_at", due.toEpochMilli());
    }

    static void merge(JdbcClient jdbc, UUID id, @Nullable UUID into) {
        set(jdbc, id, "merged_into", text(into));
    }

    static void email(JdbcClient jdbc, UUID id, @Nullable String email) {
        set(jdbc, id, "email", email);
    }

    private static boolean set(JdbcClient jdbc, UUID id, String column, @Nullable Object value) {
        return jdbc.sql("update inbox_question set " + column + " = :value where id = :id")
                        .param("value", value)
                        .param("id", id.toString())
                        .update()
                == 1;
    }

    /// Roots that were answered before then and still have an address.
    List<UUID> settledBefore(Instant limit) {
        return database.reads()
                .sql(
                        """
                        select id from inbox_question
                        where answered_at < :limit and merged_into is null and email is not null
                        """)
                .param("limit", limit.toEpochMilli())
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .list();
    }

    /// Roots about which, and about all that are shown with them, nothing was said or done since.
    List<UUID> restedSince(Instant limit) {
        return database.reads()
                .sql(
                        "select id from inbox_question where merged_into is null and rested_at <"
                                + " :limit")
                .param("limit", limit.toEpochMilli())
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .list();
    }

    /// Every mail that was sent about a question and those that are shown with it.
    static List<UUID> mails(JdbcClient jdbc, UUID root) {
        return jdbc.sql(
                        FAMILY
                                + """
                                select e.mail from inbox_entry e join family on e.question = family.id where e.mail is not null
                                """)
                .param("id", root.toString())
                .query((row, _) -> UUID.fromString(row.getString("mail")))
                .list();
    }

    /// Within a transaction: a question and those that are shown with it, and all about them.
    static void delete(JdbcClient jdbc, UUID root) {
        jdbc.sql(FAMILY + "delete from inbox_question where id in (select id from family)")
                .param("id", root.toString())
                .update();
    }
}
