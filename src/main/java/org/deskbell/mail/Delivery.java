package org.deskbell.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// How it stands with a mail that was given to the [Outbox].
///
/// @param messageId as other mails name it
/// @param at        when it was given, or sent
/// @param why       the mail server's words, or ours, about the last attempt that failed
/// @param nextTry   of a mail that waits
public record Delivery(
        UUID id,
        String messageId,
        State state,
        Instant at,
        int attempts,
        @Nullable String why,
        @Nullable Instant nextTry) {
    public enum State {
        WAITING,
        /// Being handed over at this moment.
        SENDING,
        /// The mail server has taken it.
        SENT,
        /// It is not tried again by itself.
        FAILED
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.SENDING;
    }
}
