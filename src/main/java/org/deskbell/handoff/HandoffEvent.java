package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// News of the desk. Published after it is durable, on the thread that caused it.
public sealed interface HandoffEvent {
    /// The waiting line is another one.
    sealed interface LineChanged extends HandoffEvent {
        ConversationId conversation();
    }

    /// A patron waits for a librarian.
    record Joined(ConversationId conversation, String reason, @Nullable String department)
            implements LineChanged {}

    /// A librarian has taken a patron.
    ///
    /// @param waited since the patron first joined the line
    record Claimed(ConversationId conversation, StaffId librarian, Duration waited)
            implements LineChanged {}

    /// A patron who had a librarian waits again.
    record Returned(ConversationId conversation) implements LineChanged {}

    /// A patron neither waits nor has a librarian any more.
    record Left(ConversationId conversation) implements LineChanged {}

    /// A colleague has been asked into a chat, has come into it, or has gone out of it.
    record HelpersChanged(ConversationId conversation) implements HandoffEvent {}

    /// A waiting patron rings for others than before; [Handoff#offer] says for whom.
    record Ringing(ConversationId conversation) implements HandoffEvent {}

    /// Everybody who could come has been rung once, and nobody came. The patron goes on waiting.
    record Unanswered(ConversationId conversation) implements HandoffEvent {}

    /// A librarian came, went, or is here in another way.
    record PresenceChanged() implements HandoffEvent {}

    /// A librarian who did not answer when rung alone counts as away from now on.
    record SentAway(StaffId librarian) implements HandoffEvent {}

    /// The last librarian who was available has gone while patrons may be waiting.
    record DeskEmptied() implements HandoffEvent {}

    /// A librarian's connection has been gone too long to leave patrons with them.
    record LibrarianGone(StaffId librarian) implements HandoffEvent {}
}
