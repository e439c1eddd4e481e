package org.deskbell.staff;

import org.springframework.security.core.AuthenticationException;

import java.time.Duration;

/// Too many wrong passwords; whether this one was right has not been looked at.
final class TooManySignIns extends AuthenticationException {
    private final Duration wait;

    TooManySignIns(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
