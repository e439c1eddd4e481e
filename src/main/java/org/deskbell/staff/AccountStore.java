package org.deskbell.staff;

import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The accounts' rows.
@Component
final class AccountStore {
    /// @param password its hash
    /// @param epoch    sessions that were begun under another number have ended
    record Account(StaffMember member, String password, int epoch) {
        Account with(StaffMember changed) {
            return new Account(changed, password, epoch);
        }

        Account withPassword(String changed) {
            return new Account(member, changed, epoch);
        }

        SignedIn signedIn(boolean strong) {
            return new SignedIn(member, epoch, strong);
        }

        Account withoutSessions() {
            return new Account(member, password, epoch + 1);
        }
    }

    private final Database database;

    AccountStore(Database database) {
        this.database = database;
    }

    /// Any text may be asked for.
    Optional<Account> find(String id) {
        return find(database.reads(), id);
    }

    List<StaffMember> all() {
        return all(database.reads());
    }

    Optional<String> email(String id) {
        return database.reads()
                .sql("select email from staff_account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    static void setEmail(JdbcClient jdbc, String id, String address) {
        jdbc.sql("update staff_account set email = :address where id = :id")
                .param("id", id)
                .param("address", address)
                .update();
    }

    static Optional<Account> find(JdbcClient jdbc, String id) {
        return jdbc.sql("select * from staff_account where id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    static List<StaffMember> all(JdbcClient jdbc) {
        return jdbc
                .sql("select * from staff_account order by enabled desc, id")
                .query(AccountStore::account)
                .list()
                .stream()
                .map(Account::member)
                .toList();
    }

    static void insert(JdbcClient jdbc, Account account, Instant since) {
        write(
                jdbc.sql(
                                """
                                insert into staff_account (id, name, roles, password, enabled, epoch, since)
                                values (:id, :name, :roles, :password, :enabled, :epoch, :since)
                                """)
                        .param("since", since.toString()),
                account);
    }

    static void update(JdbcClient jdbc, Account account) {
        write(
                jdbc.sql(
                        """
                        update staff_account
                        set name = :name, roles = :roles, password = :password,
                            enabled = :enabled, epoch = :epoch
                        where id = :id
                        """),
                account);
    }

    private static void write(JdbcClient.StatementSpec statement, Account account) {
        statement
                .param("id", account.member().id().value())
                .param("name", account.member().name())
                .param("roles", keys(account.member().roles()))
                .param("password", account.password())
                .param("enabled", account.member().enabled() ? 1 : 0)
                .param("epoch", account.epoch())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new StaffMember(
                        new StaffId(row.getString("id")),
                        row.getString("name"),
                        roles(row.getString("roles")),
                        row.getInt("enabled") != 0),
                row.getString("password"),
                row.getInt("epoch"));
    }

    private static String keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String keys) {
        return Arrays.stream(keys.split(","))
                .flatMap(key -> Role.of(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
