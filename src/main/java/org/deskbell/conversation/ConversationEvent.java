package org.deskbell.conversation;

import org.deskbell.kernel.ConversationId;

/// News of a conversation. Published after it is durable; it only pokes, whoever cares reads the
/// store.
public sealed interface ConversationEvent {
    ConversationId id();

    /// There are new entries.
    record Grown(ConversationId id) implements ConversationEvent {}

    /// Words that were shown before are gone: everyone must be sent the whole transcript anew.
    record Erased(ConversationId id) implements ConversationEvent {}

    /// What stands before it is another chat than it was, or none.
    record Relinked(ConversationId id) implements ConversationEvent {}

    /// A librarian has written a note for colleagues.
    record Noted(ConversationId id) implements ConversationEvent {}
}
