package org.deskbell.inbox;

/// News of the inbox. Published after it is durable.
public sealed interface InboxEvent {
    /// Some question came, changed or went.
    record Changed() implements InboxEvent {}
}
