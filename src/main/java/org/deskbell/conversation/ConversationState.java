package org.deskbell.conversation;

import org.deskbell.kernel.StaffId;

/// Who answers the patron. `owner` starts at 1 and grows by one with every change; a reply worked
/// out under an older number is dropped, so nobody talks over anybody.
public sealed interface ConversationState {
    int owner();

    record WithBot(int owner) implements ConversationState {}

    record Waiting(int owner) implements ConversationState {}

    record WithLibrarian(int owner, StaffId librarian, String name) implements ConversationState {}

    record Closed(int owner) implements ConversationState {}

    /// The word for it in frames and in the database.
    default String key() {
        return switch (this) {
            case WithBot _ -> "bot";
            case Waiting _ -> "waiting";
            case WithLibrarian _ -> "librarian";
            case Closed _ -> "closed";
        };
    }

    default ConversationState toBot() {
        return new WithBot(owner() + 1);
    }

    default ConversationState toLine() {
        return new Waiting(owner() + 1);
    }

    default ConversationState toLibrarian(StaffId librarian, String name) {
        return new WithLibrarian(owner() + 1, librarian, name);
    }

    default ConversationState toClosed() {
        return new Closed(owner() + 1);
    }

    /// True while `librarian` and nobody else writes to the patron.
    default boolean isWith(StaffId librarian) {
        return this instanceof WithLibrarian with && with.librarian().equals(librarian);
    }
}
