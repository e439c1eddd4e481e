package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A conversation that waits for a librarian, or that one has claimed.
///
/// @param reason     why the bot rang: `low-confidence`, `asked-for-human`, ...
/// @param language   that the patron reads, as far as it is known
/// @param since      when the patron first joined the line; a vanished librarian does not cost
/// them their place
/// @param claimedBy who has it, or null while it waits
/// @param wasClaimed whether anybody has or had it: who comes back to the line has waited before
/// @param wanted    the librarian whom a colleague has passed the patron to
public record InLine(
        ConversationId conversation,
        @Nullable String department,
        String reason,
        @Nullable String language,
        Instant since,
        @Nullable StaffId claimedBy,
        boolean wasClaimed,
        @Nullable StaffId wanted) {}
