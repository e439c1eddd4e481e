package org.deskbell.staff;

import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The passkeys' rows.
@Component
final class PasskeyStore {
    record Row(
            String id,
            StaffId account,
            String label,
            byte[] credential,
            long counter,
            boolean canBeCopied,
            Instant addedAt,
            @Nullable Instant usedAt) {}

    private final Database database;

    PasskeyStore(Database database) {
        this.database = database;
    }

    List<Row> of(StaffId account) {
        return database.reads()
                .sql("select * from staff_passkey where account = :account order by added_at, id")
                .param("account", account.value())
                .query(PasskeyStore::row)
                .list();
    }

    Optional<Row> find(String id) {
        return database.reads()
                .sql("select * from staff_passkey where id = :id")
                .param("id", id)
                .query(PasskeyStore::row)
                .optional();
    }

    static void insert(JdbcClient jdbc, Row row) {
        jdbc.sql(
                        """
                        insert into staff_passkey
                          (id, account, label, credential, counter, can_be_copied, added_at)
                        values (:id, :account, :label, :credential, :counter, :canBeCopied, :addedAt)
                        """)
                .param("id", row.id())
                .param("account", row.account().value())
                .param("label", row.label())
                .param("credential", Base64.getEncoder().encodeToString(row.credential()))
                .param("counter", row.counter())
                .param("canBeCopied", row.canBeCopied() ? 1 : 0)
                .param("addedAt", row.addedAt().toString())
                .update();
    }

    static void used(JdbcClient jdbc, String id, long counter, Instant at) {
        jdbc.sql("update staff_passkey set counter = :counter, used_at = :at where id = :id")
                .param("id", id)
                .param("counter", counter)
                .param("at", at.toString())
                .update();
    }

    static int delete(JdbcClient jdbc, StaffId account, String id) {
        return jdbc.sql("delete from staff_passkey where account = :account and id = :id")
                .param("account", account.value())
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        @Nullable String usedAt = row.getString("used_at");
        return new Row(
                row.getString("id"),
                new StaffId(row.getString("account")),
                row.getString("label"),
                Base64.getDecoder().decode(row.getString("credential")),
                row.getLong("counter"),
                row.getInt("can_be_copied") != 0,
                Instant.parse(row.getString("added_at")),
                usedAt == null ? null : Instant.parse(usedAt));
    }
}
