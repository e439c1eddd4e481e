package org.deskbell.assist;

import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A text that librarians say often.
///
/// @param owner     whose it is; none: the whole desk's
/// @param shortcut  what a librarian types to have it
/// @param language  of the patrons it is for; none: any
/// @param version   from 1, one more with every change
/// @param changedBy none: Deskbell brought it
/// @param deletedAt from when on it can be brought back for a while
/// @param uses      how often it was taken
public record CannedReply(
        UUID id,
        @Nullable StaffId owner,
        String shortcut,
        String title,
        String text,
        @Nullable String language,
        int version,
        @Nullable StaffId changedBy,
        Instant changedAt,
        @Nullable Instant deletedAt,
        int uses) {
    public boolean isShared() {
        return owner == null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isSeenBy(StaffId who) {
        return owner == null || owner.equals(who);
    }

    /// As somebody may change it.
    public ReplyDraft draft() {
        return new ReplyDraft(shortcut, title, text, language, isShared());
    }
}
