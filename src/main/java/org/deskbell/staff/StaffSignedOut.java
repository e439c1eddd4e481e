package org.deskbell.staff;

import org.deskbell.kernel.StaffId;

/// Every session of this member of staff has ended: signed out, disabled, other roles or another
/// password. Published once that is durable; whoever holds a connection for them closes it.
public record StaffSignedOut(StaffId who) {}
