package org.deskbell.handoff;

import org.deskbell.kernel.StaffId;

/// A librarian with the console open, or who had it open until a moment ago.
///
/// @param chats that they have now
/// @param most  that they are given at once; with so many they are not rung
public record StaffPresence(StaffId id, String name, Status status, int chats, int most) {
    /// Whether the next patron may ring here.
    public boolean isFree() {
        return status == Status.AVAILABLE && chats < most;
    }
}
