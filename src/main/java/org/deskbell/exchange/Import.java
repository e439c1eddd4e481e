package org.deskbell.exchange;

import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A file on its way into the knowledge base, or back.
///
/// @param name       of the file
/// @param department of FAQs that name none
/// @param columns    which column of a table is what; null: it is no table
/// @param notes      what was guessed, a line each
/// @param publish    whether what it saves goes live
/// @param failure    why it came to nothing; may be empty
public record Import(
        UUID id,
        String name,
        Format format,
        State state,
        Department department,
        @Nullable Columns columns,
        List<String> notes,
        Made made,
        boolean publish,
        String failure) {
    /// @param changed when anything was done with it last
    public record Made(StaffId by, Instant at, Instant changed) {}

    public enum State {
        /// Staff are asked which column is what.
        COLUMNS,
        READING,
        /// Staff choose what of it is applied.
        PLANNED,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE,
        FAILED;

        /// Whether something is being done that ends by itself.
        public boolean isGoingOn() {
            return this == READING || this == APPLYING || this == UNDOING;
        }
    }
}
