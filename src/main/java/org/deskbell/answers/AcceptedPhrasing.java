package org.deskbell.answers;

import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A way of asking that an editor took from what patrons said into a document.
///
/// @param version the first version of the document that has it
/// @param origin  where it came from: `librarians`, `gap 12`
/// @param withdrawnBy who took it out again
public record AcceptedPhrasing(
        String id,
        String path,
        int version,
        String words,
        String origin,
        StaffId by,
        Instant at,
        @Nullable StaffId withdrawnBy,
        @Nullable Instant withdrawnAt) {
    public boolean isWithdrawn() {
        return withdrawnBy != null;
    }
}
