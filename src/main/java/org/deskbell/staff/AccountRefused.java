package org.deskbell.staff;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A change of accounts that cannot be made; nothing was changed. The message is for the person who
/// asked for it.
public final class AccountRefused extends RuntimeException {
    AccountRefused(String message) {
        super(message);
    }

    /// At start only the first account is made, with the password from the environment.
    static final class Analyzer extends AbstractFailureAnalyzer<AccountRefused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, AccountRefused cause) {
            return new FailureAnalysis(
                    "The first account, admin, cannot be made: " + cause.getMessage(),
                    "Set DESKBELL_ADMIN_PASSWORD to another password, or leave it out to have one"
                            + " made and printed.",
                    cause);
        }
    }
}
