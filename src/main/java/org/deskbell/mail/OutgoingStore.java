package org.deskbell.mail;

import org.deskbell.mail.Delivery.State;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Mails on disk.
@Component
class OutgoingStore {
    private final Database database;

    OutgoingStore(Database database) {
        this.database = database;
    }

    /// One that is due, whole.
    ///
    /// @param triedSince since when it has been tried
    record Due(OutgoingMail mail, String messageId, int attempts, Instant triedSince) {}

    /// @return false when it was there already
    boolean add(OutgoingMail mail, String messageId, Instant now) {
        return database.write(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                insert into outgoing_mail (id, message_id, origin, recipient, subject, text, in_reply_to, refs,
                                                  state, created_at, changed_at, tried_since, attempts, next_try)
                                                values (:id, :messageId, :origin, :to, :subject, :text, :inReplyTo, :refs,
                                                  'waiting', :now, :now, :now, 0, :now)
                                                on conflict (id) do nothing
                                                """)
                                        .param("id", mail.id().toString())
                                        .param("messageId", messageId)
                                        .param("origin", key(mail.origin()))
                                        .param("to", mail.to())
                                        .param("subject", mail.subject())
                                        .param("text", mail.text())
                                        .param("inReplyTo", mail.inReplyTo())
                                        .param("refs", String.join(" ", mail.references()))
                                        .param("now", now.toEpochMilli())
                                        .update())
                == 1;
    }

    /// The one that has been due longest, marked as being sent from now on.
    Optional<Due> begin(Instant now) {
        return database.write(
                jdbc -> {
                    Optional<Due> due =
                            jdbc.sql(
                                            """
                                            select * from outgoing_mail
                                            where state = 'waiting' and next_try <= :now and recipient is not null
                                            order by next_try, created_at limit 1
                                            """)
                                    .param("now", now.toEpochMilli())
                                    .query((row, _) -> due(row))
                                    .optional();
                    due.ifPresent(
                            mail ->
                                    jdbc.sql(
                                                    """
                                                    update outgoing_mail set state = 'sending', attempts = attempts + 1, changed_at = :now
                                                    where id = :id
                                                    """)
                                            .param("id", mail.mail().id().toString())
                                            .param("now", now.toEpochMilli())
                                            .update());
                    return due;
                });
    }

    private static Due due(ResultSet row) throws SQLException {
        String references = row.getString("refs");
        return new Due(
                new OutgoingMail(
                        UUID.fromString(row.getString("id")),
                        origin(row.getString("origin")),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("in_reply_to"),
                        references.isEmpty() ? List.of() : List.of(references.split(" "))),
                row.getString("message_id"),
                row.getInt("attempts") + 1,
                Instant.ofEpochMilli(row.getLong("tried_since")));
    }

    /// Writes what came of an attempt. A server's words may repeat the address, so they go with it.
    void ended(UUID id, State state, @Nullable String why, @Nullable Instant nextTry, Instant now) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        update outgoing_mail set state = :state, next_try = :next, changed_at = :now,
                                          why = case when recipient is null then null else :why end
                                        where id = :id
                                        """)
                                .param("id", id.toString())
                                .param("state", key(state))
                                .param("why", why)
                                .param("next", nextTry == null ? null : nextTry.toEpochMilli())
                                .param("now", now.toEpochMilli())
                                .update());
    }

    /// Those that were being handed over when the server stopped.
    List<UUID> interrupted() {
        return database.reads()
                .sql("select id from outgoing_mail where state = 'sending'")
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .list();
    }

    /// Starts a failed one anew.
    ///
    /// @return false when it has not failed, or its words are gone
    boolean again(UUID id, Instant now) {
        return database.write(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                update outgoing_mail set state = 'waiting', attempts = 0, next_try = :now, tried_since = :now, changed_at = :now
                                                where id = :id and state = 'failed' and recipient is not null
                                                """)
                                        .param("id", id.toString())
                                        .param("now", now.toEpochMilli())
                                        .update())
                == 1;
    }

    Optional<Delivery> delivery(UUID id) {
        return database.reads()
                .sql("select * from outgoing_mail where id = :id")
                .param("id", id.toString())
                .query((row, _) -> delivery(row))
                .optional();
    }

    Optional<UUID> named(JdbcClient jdbc, String messageId) {
        return jdbc.sql("select id from outgoing_mail where message_id = :messageId")
                .param("messageId", messageId)
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .optional();
    }

    int automaticTo(String address, Instant since) {
        return database.reads()
                .sql(
                        """
                        select count(*) from outgoing_mail
                        where recipient = :address collate nocase and created_at > :since and origin = 'auto-replied'
                        """)
                .param("address", address)
                .param("since", since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                UUID.fromString(row.getString("id")),
                row.getString("message_id"),
                state(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                row.getInt("attempts"),
                row.getString("why"),
                row.getObject("next_try") == null
                        ? null
                        : Instant.ofEpochMilli(row.getLong("next_try")));
    }

    /// Takes address, words and the mail server's words out, which may repeat the address. A mail
    /// that has not been sent by then never is.
    void forget(UUID id, Instant now) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        update outgoing_mail set recipient = null, subject = null, text = null, why = null, next_try = null,
                                          changed_at = :now, state = case when state = 'waiting' then 'failed' else state end
                                        where id = :id and recipient is not null
                                        """)
                                .param("id", id.toString())
                                .param("now", now.toEpochMilli())
                                .update());
    }

    int deleteBefore(Instant limit) {
        return database.write(
                jdbc -> {
                    jdbc.sql("delete from incoming_mail where at < :limit")
                            .param("limit", limit.toEpochMilli())
                            .update();
                    return jdbc.sql(
                                    """
                                    delete from outgoing_mail where changed_at < :limit and state in ('sent', 'failed')
                                    """)
                            .param("limit", limit.toEpochMilli())
                            .update();
                });
    }

    /// Within a transaction.
    ///
    /// @return false when a mail with this Message-ID was taken before
    boolean isNew(JdbcClient jdbc, String messageId, Instant now) {
        return jdbc.sql(
                                """
                                insert into incoming_mail (message_id, at) values (:id, :now) on conflict (message_id) do nothing
                                """)
                        .param("id", messageId)
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static State state(String key) {
        return State.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static OutgoingMail.Origin origin(String key) {
        return Arrays.stream(OutgoingMail.Origin.values())
                .filter(one -> key(one).equals(key))
                .findFirst()
                .orElseThrow();
    }
}
