package org.deskbell.inbox;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A question, without what was said about it.
///
/// @param token      names it in the subject of mails: `K7QDM`
/// @param subject    of the mail that it came by
/// @param email      where the answer goes; gone once it is settled for good
/// @param mergedInto the question that it is shown with
record Question(
        UUID id,
        String token,
        Source source,
        @Nullable ConversationId conversation,
        String language,
        @Nullable String subject,
        @Nullable String email,
        Instant at,
        Instant due,
        @Nullable StaffId claimedBy,
        @Nullable Instant claimedAt,
        @Nullable Instant answeredAt,
        @Nullable UUID mergedInto) {
    public boolean isOpen() {
        return answeredAt == null;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && due.isBefore(now);
    }

    public boolean isHeldByOther(StaffId who) {
        return claimedBy != null && !claimedBy.equals(who);
    }
}
