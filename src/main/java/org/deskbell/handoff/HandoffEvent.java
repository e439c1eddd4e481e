package org.deskbell.handoff;

import org.deskbell.kernel.StaffId;

/// News of the desk. Published after it is durable, on the thread that caused it.
public sealed interface HandoffEvent {
    /// Somebody joined the line, left it, or was claimed.
    record LineChanged() implements HandoffEvent {}

    /// A librarian came, went, or changed between present and away.
    record PresenceChanged() implements HandoffEvent {}

    /// The last librarian who was present has gone while patrons may be waiting.
    record DeskEmptied() implements HandoffEvent {}

    /// A librarian's connection has been gone too long to leave patrons with them.
    record LibrarianGone(StaffId librarian) implements HandoffEvent {}

    record LeftQuestionsChanged() implements HandoffEvent {}
}
