package org.deskbell.mail;

import java.util.UUID;

/// News of mails. Published after it is durable.
public sealed interface MailEvent {
    /// The [Delivery] of a mail is another one.
    record Changed(UUID id) implements MailEvent {}
}
