package org.deskbell.assist;

import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Canned replies on disk. The static methods are for within a change.
@Component
class ReplyStore {
    private final Database database;

    ReplyStore(Database database) {
        this.database = database;
    }

    /// The desk's and one librarian's, deleted ones too.
    List<CannedReply> seenBy(StaffId who) {
        return database.reads()
                .sql(
                        """
                        select * from canned_reply where owner is null or owner = :who
                        order by shortcut, owner
                        """)
                .param("who", who.value())
                .query(ReplyStore::reply)
                .list();
    }

    Optional<CannedReply> find(UUID id) {
        return find(database.reads(), id);
    }

    static Optional<CannedReply> find(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select * from canned_reply where id = :id")
                .param("id", id.toString())
                .query(ReplyStore::reply)
                .optional();
    }

    /// Who else has this shortcut, of those who would see both.
    ///
    /// @param owner who shall have it; none: the whole desk, and so everybody
    static Optional<CannedReply> withShortcut(
            JdbcClient jdbc, String shortcut, @Nullable StaffId owner, UUID except) {
        return jdbc.sql(
                        """
                        select * from canned_reply
                        where shortcut = :shortcut and id <> :except and deleted_at is null
                          and (:owner is null or owner is null or owner = :owner) limit 1
                        """)
                .param("shortcut", shortcut)
                .param("except", except.toString())
                .param("owner", owner == null ? null : owner.value())
                .query(ReplyStore::reply)
                .optional();
    }

    static int owned(JdbcClient jdbc, @Nullable StaffId owner) {
        return jdbc.sql(
                        "select count(*) from canned_reply where owner is :owner and deleted_at is"
                                + " null")
                .param("owner", owner == null ? null : owner.value())
                .query(Integer.class)
                .single();
    }

    static void put(JdbcClient jdbc, CannedReply reply) {
        jdbc.sql(
                        """
                        insert into canned_reply (id, owner, shortcut, title, text, language, version, created_by, created_at,
                          changed_by, changed_at, deleted_at)
                        values (:id, :owner, :shortcut, :title, :text, :language, :version, :by, :at, :by, :at, :deletedAt)
                        on conflict (id) do update set owner = excluded.owner, shortcut = excluded.shortcut,
                          title = excluded.title, text = excluded.text, language = excluded.language,
                          version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                          deleted_at = excluded.deleted_at
                        """)
                .param("id", reply.id().toString())
                .param("owner", reply.owner() == null ? null : reply.owner().value())
                .param("shortcut", reply.shortcut())
                .param("title", reply.title())
                .param("text", reply.text())
                .param("language", reply.language())
                .param("version", reply.version())
                .param("by", reply.changedBy() == null ? null : reply.changedBy().value())
                .param("at", reply.changedAt().toEpochMilli())
                .param(
                        "deletedAt",
                        reply.deletedAt() == null ? null : reply.deletedAt().toEpochMilli())
                .update();
    }

    void used(UUID id) {
        database.write(
                jdbc ->
                        jdbc.sql("update canned_reply set uses = uses + 1 where id = :id")
                                .param("id", id.toString())
                                .update());
    }

    int purge(Instant deletedBefore) {
        return database.write(
                jdbc ->
                        jdbc.sql("delete from canned_reply where deleted_at < :limit")
                                .param("limit", deletedBefore.toEpochMilli())
                                .update());
    }

    /// True once, ever.
    static boolean takeStarters(JdbcClient jdbc, Instant now) {
        return jdbc.sql(
                                """
                                insert into starter_replies (given_at)
                                select :now where not exists (select 1 from starter_replies)
                                """)
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    private static CannedReply reply(ResultSet row, int number) throws SQLException {
        long deletedAt = row.getLong("deleted_at");
        boolean deleted = !row.wasNull();
        return new CannedReply(
                UUID.fromString(row.getString("id")),
                staff(row.getString("owner")),
                row.getString("shortcut"),
                row.getString("title"),
                row.getString("text"),
                row.getString("language"),
                row.getInt("version"),
                staff(row.getString("changed_by")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                deleted ? Instant.ofEpochMilli(deletedAt) : null,
                row.getInt("uses"));
    }

    private static @Nullable StaffId staff(@Nullable String id) {
        return id == null ? null : new StaffId(id);
    }
}
