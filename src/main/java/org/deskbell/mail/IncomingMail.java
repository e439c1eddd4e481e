package org.deskbell.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A mail that somebody wrote to us. Programs' mails never become one.
///
/// @param from        the address that a reply goes to
/// @param references  Message-IDs of the thread, oldest first
/// @param text        plain, with what it quotes; as it came, so personal data may be in it
/// @param truncated   whether `text` is only the beginning
/// @param attachments how many there were; none was fetched
/// @param confirmable false: the sender's program wants no automatic mails
public record IncomingMail(
        String messageId,
        String from,
        String subject,
        @Nullable String inReplyTo,
        List<String> references,
        String text,
        boolean truncated,
        int attachments,
        boolean confirmable,
        Instant at) {}
