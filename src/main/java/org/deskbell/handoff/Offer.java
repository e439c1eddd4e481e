package org.deskbell.handoff;

import org.deskbell.kernel.StaffId;

import java.time.Instant;
import java.util.Set;

/// Whom a waiting patron rings at the moment.
///
/// @param until when it will ring elsewhere
public record Offer(Set<StaffId> librarians, Instant until) {}
