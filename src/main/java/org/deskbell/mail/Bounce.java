package org.deskbell.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a mail server says of a mail that it could not deliver (RFC 3464, and what older ones
/// write): which of ours may be meant, and why it failed.
///
/// @param named Message-IDs that it mentions
record Bounce(List<String> named, String why, boolean forGood) {
    private static final int BYTES = 32_000;
    private static final int MOST_PARTS = 10;
    private static final int LONGEST_WHY = 500;
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<[^<>\\s@]{1,100}@[^<>\\s@]{1,150}>");
    private static final Pattern DIAGNOSIS =
            Pattern.compile(
                    "(?im)^Diagnostic-Code:[ \t]*(?:smtp;)?[ \t]*(.*(?:\r?\n[ \t]+.*){0,9})");
    private static final Pattern ONLY_LATE =
            Pattern.compile("(?im)^Action:[ \t]*(?:delayed|relayed|delivered|expanded)");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:[ \t]*failed");

    static Bounce of(Part mail) throws MessagingException, IOException {
        var text = new StringBuilder();
        read(mail, text, new int[1]);
        boolean late = ONLY_LATE.matcher(text).find() && !FAILED.matcher(text).find();
        return new Bounce(
                MESSAGE_ID.matcher(text).results().map(id -> id.group()).distinct().toList(),
                why(text),
                !late);
    }

    private static void read(Part part, StringBuilder text, int[] parts)
            throws MessagingException, IOException {
        parts[0]++;
        if (parts[0] > MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            var children = (Multipart) part.getContent();
            for (int i = 0; i < children.getCount(); i++) {
                read(children.getBodyPart(i), text, parts);
            }
        } else {
            // The headers of a whole mail are known from the description of the parts.
            if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage of) {
                text.append(of.getMessageID()).append('\n');
            }
            text.append(new String(MailBody.beginning(part, BYTES), StandardCharsets.UTF_8))
                    .append('\n');
        }
    }

    private static String why(CharSequence text) {
        Matcher diagnosis = DIAGNOSIS.matcher(text);
        String words =
                Optional.of(diagnosis)
                        .filter(Matcher::find)
                        .map(found -> found.group(1).replaceAll("\\s+", " ").strip())
                        .orElse("Returned by a mail server without a reason.");
        return words.substring(0, Math.min(words.length(), LONGEST_WHY));
    }
}
