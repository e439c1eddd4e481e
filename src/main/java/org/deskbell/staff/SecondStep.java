package org.deskbell.staff;

import org.deskbell.staff.AccountStore.Account;
import org.springframework.security.core.AuthenticationException;

/// The password was right, and something more is wanted.
final class SecondStep extends AuthenticationException {
    private final transient Account account;

    SecondStep(Account account) {
        super("the second step is wanted");
        this.account = account;
    }

    Account account() {
        return account;
    }
}
