package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/// Who rings, and for whom.
///
/// @param wanted the librarian that a colleague has passed the patron to
record Call(
        ConversationId conversation,
        @Nullable Department department,
        @Nullable String language,
        @Nullable StaffId wanted) {
    static Call of(InLine waiting) {
        String department = waiting.department();
        return new Call(
                waiting.conversation(),
                department == null ? null : Department.of(department).orElse(null),
                waiting.language(),
                waiting.wanted());
    }
}
