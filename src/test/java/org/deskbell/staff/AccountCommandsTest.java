package org.deskbell.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

class AccountCommandsTest {
    private static final StaffId ADMIN = new StaffId("admin");

    @TempDir Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void whoeverHasTheDataFolderCanMakeANewPassword() throws Exception {
        var admin = new StaffMember(ADMIN, "Administrator", Set.of(Role.ADMINISTRATOR), true);
        try (var before = new TestDatabase(folder)) {
            before.database()
                    .write(
                            jdbc -> {
                                var account = new AccountStore.Account(admin, "forgotten", 3);
                                AccountStore.insert(jdbc, account, Instant.EPOCH);
                                return account;
                            });
        }

        assertThat(password("admin")).isZero();

        String password = printed.toString(StandardCharsets.UTF_8).lines().toList().getLast();
        try (var after = new TestDatabase(folder)) {
            var account = new AccountStore(after.database()).find("admin").orElseThrow();
            assertThat(new Passwords().matches(password, account.password())).isTrue();
            assertThat(account.epoch()).isEqualTo(4);
            assertThat(
                            new AuditLog(after.database(), java.time.Clock.systemUTC())
                                    .newest(AuditLog.Wanted.ALL, 0, 1))
                    .extracting(AuditLog.Line::action)
                    .containsExactly(
                            new StaffAction(new StaffId("console"), "set password", "admin"));
        }
    }

    @Test
    void anUnknownNameIsRefusedInWords() {
        assertThat(password("nobody")).isEqualTo(1);
        assertThat(password("No Name")).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("There is no account nobody.", "2 to 40 characters");
    }

    private int password(String name) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new AccountCommands(out).password(name, "--deskbell.data-dir=" + folder);
    }
}
