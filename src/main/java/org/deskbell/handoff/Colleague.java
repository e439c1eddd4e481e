package org.deskbell.handoff;

import org.deskbell.kernel.StaffId;

/// A colleague whom a librarian has asked into a chat.
///
/// @param joined false until they come
public record Colleague(StaffId id, String name, boolean joined) {}
