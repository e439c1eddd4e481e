package org.deskbell.conversation;

import java.util.Locale;

/// What became of a frame.
public sealed interface Outcome {
    /// It was applied, and what it made is on disk; the entry comes to every screen by itself.
    record Done() implements Outcome {}

    /// The same frame had been applied before; nothing changed. Its entry is to be sent again as
    /// the acknowledgement.
    record Repeated(Entry entry) implements Outcome {}

    /// Nothing changed.
    ///
    /// @param message says to a person what happened and how to mend it
    record Refused(Refusal code, String message) implements Outcome {}

    enum Refusal {
        TOO_FAST,
        TOO_LONG,
        EMPTY,
        BAD_FRAME,
        UNKNOWN_TYPE,
        ID_REUSED,
        NOT_YOURS,
        TAKEN,
        NOT_HERE,
        ENDED,
        DESK_CLOSED,
        BUSY;

        /// The code in frames: `too-fast`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
