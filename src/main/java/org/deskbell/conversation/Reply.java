package org.deskbell.conversation;

import org.jspecify.annotations.Nullable;

/// What the bot does about a patron's words: it always says something, and may ring for a
/// librarian.
record Reply(String text, EntryDetail detail, @Nullable Ring ring) {
    /// @param reason     why, one of the handoff reasons
    /// @param department whose matter it seems to be
    record Ring(String reason, @Nullable String department) {}
}
