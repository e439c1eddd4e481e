package org.deskbell.answers;

import org.deskbell.kernel.StaffId;

import java.time.Instant;

/// One version of a document. Versions are never changed or deleted.
///
/// @param number from 1, without gaps
/// @param text   the whole document, as it was saved
/// @param note   why, in the editor's words; may be empty
public record Version(
        String path, int number, String text, StaffId author, Instant at, String note) {
    /// The note of what comes with Deskbell.
    static final String SHIPPED = "Comes with Deskbell";

    /// How the note begins where words were replaced in many documents at once.
    public static final String REPLACED = "Words replaced: ";

    /// Whether somebody of the library stands for what it says.
    public boolean isLookedAt() {
        return !note.equals(SHIPPED) && !note.startsWith(REPLACED);
    }
}
