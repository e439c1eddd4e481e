package org.deskbell.kernel;

/// Something a member of staff did that the audit log keeps. Published as an event within the
/// change that it names, so that both are kept or neither.
///
/// @param who     who did it
/// @param what    a short verb phrase in the past: `published`, `disabled account`
/// @param subject what it was done to: a FAQ id, a sign-in name; never a patron's words
public record StaffAction(StaffId who, String what, String subject) {}
