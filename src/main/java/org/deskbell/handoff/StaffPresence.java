package org.deskbell.handoff;

import org.deskbell.kernel.StaffId;

/// A librarian with the console open.
///
/// @param present false while away: not rung, but chats go on
public record StaffPresence(StaffId id, String name, boolean present) {}
