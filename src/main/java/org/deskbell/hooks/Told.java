package org.deskbell.hooks;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// What was told last. Whatever is otherwise now is news.
///
/// @param staff          who is here and how, as one text to compare
/// @param unstaffedSince since when nobody has been there in the desk's hours
/// @param unstaffedTold  whether that was told
record Told(
        boolean open,
        String staff,
        @Nullable Instant unstaffedSince,
        boolean unstaffedTold,
        Map<ConversationId, Chat> chats) {
    Told {
        chats = Map.copyOf(chats);
    }

    /// @param claimedBy  null while it waits
    /// @param wasClaimed whether anybody has or had it
    /// @param toldLong   whether it was told that it waits long
    record Chat(@Nullable StaffId claimedBy, boolean wasClaimed, boolean toldLong) {
        static final Chat NOTHING = new Chat(null, false, false);
    }
}
