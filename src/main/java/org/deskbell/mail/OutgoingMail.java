package org.deskbell.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// A mail to send. Nothing in it can become a header that it does not name: an address that could
/// is refused, a subject loses its line ends, and what is no Message-ID is left out.
///
/// @param id         of whoever sends it: the same id is sent once
/// @param text       plain
/// @param inReplyTo  Message-ID of the mail that this one answers
/// @param references Message-IDs of the thread, oldest first
public record OutgoingMail(
        UUID id,
        Origin origin,
        String to,
        String subject,
        String text,
        @Nullable String inReplyTo,
        List<String> references) {
    /// Longer than anybody's thread; a header has to end.
    private static final int MOST_REFERENCES = 20;

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e&&[^<>]]{1,250}>");

    /// Who wrote it, which other programs want to know before they answer.
    public enum Origin {
        PERSON,
        /// Sent because a mail came.
        AUTO_REPLIED,
        /// Sent by itself.
        AUTO_GENERATED
    }

    /// @throws IllegalArgumentException when `to` cannot be an address
    public OutgoingMail {
        if (!Addressee.plausible(to)) {
            throw new IllegalArgumentException("This cannot be an e-mail address.");
        }
        subject = oneLine(subject);
        inReplyTo = isMessageId(inReplyTo) ? inReplyTo : null;
        List<String> known = references.stream().filter(OutgoingMail::isMessageId).toList();
        references = known.subList(Math.max(0, known.size() - MOST_REFERENCES), known.size());
    }

    private static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT / 2)).strip() + "…";
    }

    /// Whether a mail can be sent there at all.
    public static boolean isAddress(String text) {
        return Addressee.plausible(text);
    }

    static boolean isMessageId(@Nullable String id) {
        return id != null && MESSAGE_ID.matcher(id).matches();
    }
}
