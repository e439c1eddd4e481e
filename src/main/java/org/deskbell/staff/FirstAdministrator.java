package org.deskbell.staff;

import org.deskbell.kernel.StaffId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import java.util.EnumSet;

/// Makes the account with which all others are made, when there is none.
@Component
@ConditionalOnWebApplication
final class FirstAdministrator implements ApplicationRunner {
    private static final StaffMember ADMIN =
            new StaffMember(new StaffId("admin"), "Administrator", EnumSet.allOf(Role.class), true);

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final StaffSettings settings;

    FirstAdministrator(StaffAccounts accounts, Passwords passwords, StaffSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.all().isEmpty()) {
            return;
        }
        String given = settings.adminPassword();
        if (given != null && !given.isBlank()) {
            accounts.add(ADMIN.id(), ADMIN, given);
        } else {
            String password = passwords.random();
            accounts.add(ADMIN.id(), ADMIN, password);
            print(password);
        }
    }

    /// To the console and not to the log, which is kept and may be read by others.
    @SuppressWarnings("SystemOut")
    private static void print(String password) {
        System.out.printf(
                """

                The first account is %s. Its password is shown this once:

                %s

                Sign in at /office/start; it leads through the first hour.

                """,
                ADMIN.id(), password);
    }
}
