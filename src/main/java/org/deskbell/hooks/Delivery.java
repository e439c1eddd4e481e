package org.deskbell.hooks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One message to one hook, and how it went.
///
/// @param message  the `webhook-id`
/// @param at       when it happened
/// @param attempts how often it was tried
/// @param next     when it is tried next; null when nothing is left to do
/// @param last     when it was tried last
/// @param outcome  of the last attempt
public record Delivery(
        long number,
        String message,
        String type,
        String body,
        Instant at,
        int attempts,
        @Nullable Instant next,
        @Nullable Instant last,
        @Nullable Outcome outcome) {
    public enum State {
        WAITING,
        RETRYING,
        SENT,
        GIVEN_UP
    }

    /// How an attempt ended.
    public sealed interface Outcome {
        /// The receiver answered.
        record Answered(int status) implements Outcome {}

        /// It did not.
        ///
        /// @param why in words: `no answer within 10 seconds`
        record Failed(String why) implements Outcome {}

        default boolean good() {
            return this instanceof Answered(int status) && status / 100 == 2;
        }

        /// For the page: `answered 500`.
        default String words() {
            return switch (this) {
                case Answered(int status) -> "answered " + status;
                case Failed(String why) -> why;
            };
        }
    }

    public State state() {
        if (next != null) {
            return attempts == 0 ? State.WAITING : State.RETRYING;
        }
        return outcome != null && outcome.good() ? State.SENT : State.GIVEN_UP;
    }
}
