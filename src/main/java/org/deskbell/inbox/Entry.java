package org.deskbell.inbox;

import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Something that was said or done about a question.
///
/// @param who       null: the patron, or Deskbell itself
/// @param mail      the mail that it was sent by
/// @param messageId what other mails call the mail that it came or went by
record Entry(
        UUID question,
        int seq,
        Instant at,
        Kind kind,
        @Nullable StaffId who,
        String text,
        @Nullable UUID mail,
        @Nullable String messageId) {
    enum Kind {
        PATRON,
        ANSWER,
        NOTE,
        /// Who did what.
        DID;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
