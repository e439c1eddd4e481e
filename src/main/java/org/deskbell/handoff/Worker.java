package org.deskbell.handoff;

import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/// A librarian as far as it matters for whom a patron rings.
///
/// @param chats       that they have now
/// @param idleSince   when they came, or last took a patron
record Worker(
        StaffId id,
        Status status,
        int chats,
        int most,
        Instant idleSince,
        Set<Department> departments,
        Set<String> languages) {

    boolean isFree() {
        return status == Status.AVAILABLE && chats < most;
    }

    /// @param department null: whatever it is
    boolean serves(@Nullable Department department) {
        return department == null || departments.isEmpty() || departments.contains(department);
    }

    /// @param language null: not known
    boolean speaks(@Nullable String language) {
        return language == null
                || languages.isEmpty()
                || languages.contains(language.split("-", 2)[0]);
    }
}
