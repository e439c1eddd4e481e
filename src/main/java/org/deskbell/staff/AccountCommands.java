package org.deskbell.staff;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.deskbell.store.StoppedServer;

import java.io.PrintStream;
import java.time.Clock;

/// What can be done to accounts by whoever has the data folder, without a server: the way back in
/// when nobody can sign in as administrator any more.
public final class AccountCommands {
    private final PrintStream out;

    public AccountCommands(PrintStream out) {
        this.out = out;
    }

    /// Makes a new password for an account, and prints it.
    ///
    /// @param settings of the server whose account it is, as `--name=value`
    /// @return the exit code: 0 when all is well
    public int password(String name, String... settings) {
        try (var server = new StoppedServer(settings)) {
            StaffAccounts accounts = accounts(server.database());
            String password = accounts.newPassword();
            accounts.setPassword(StaffId.CONSOLE, new StaffId(name), password);
            out.println("The new password of " + name + " is shown this once:\n\n" + password);
            return 0;
        } catch (AccountRefused | IllegalArgumentException refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    private static StaffAccounts accounts(Database database) {
        Clock clock = Clock.systemUTC();
        var audit = new AuditLog(database, clock);
        return new StaffAccounts(
                new AccountStore(database),
                new Passwords(),
                database,
                event -> {
                    if (event instanceof StaffAction action) {
                        audit.on(action);
                    }
                },
                clock);
    }
}
