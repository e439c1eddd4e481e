package org.deskbell.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The text of a mail of whatever size: its parts are known by their description, and of all of
/// them only the beginning of the one with the text is fetched.
final class MailBody {
    static final int LONGEST = 20_000;

    /// So many characters can need so many bytes, or so much HTML.
    private static final int BYTES = 4 * LONGEST;

    private static final int BYTES_OF_HTML = 400_000;
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;

    private @Nullable Part plain;
    private @Nullable Part html;
    private int attachments;
    private int parts;

    private MailBody() {}

    /// @param truncated whether there is more than `text`
    record Text(String text, boolean truncated, int attachments) {}

    static Text of(Part mail) throws MessagingException, IOException {
        var body = new MailBody();
        body.look(mail, 0);
        if (body.plain != null) {
            return body.text(body.plain, BYTES, false);
        }
        return body.html == null
                ? new Text("", false, body.attachments)
                : body.text(body.html, BYTES_OF_HTML, true);
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        parts++;
        if (parts > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            var children = (Multipart) part.getContent();
            for (int i = 0; i < children.getCount(); i++) {
                look(children.getBodyPart(i), depth + 1);
            }
        } else if (isAttached(part)) {
            attachments++;
        } else if (part.isMimeType("text/plain") && plain == null) {
            plain = part;
        } else if (part.isMimeType("text/html") && html == null) {
            html = part;
        } else if (!part.isMimeType("text/*")) {
            attachments++;
        }
    }

    private static boolean isAttached(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null;
    }

    private Text text(Part part, int bytes, boolean isHtml) throws MessagingException, IOException {
        byte[] beginning = beginning(part, bytes + 1);
        boolean more = beginning.length > bytes;
        String read = new String(beginning, charset(part));
        String text =
                (isHtml ? HtmlText.of(read) : read)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace("\0", "")
                        .strip();
        boolean cut = text.length() > LONGEST;
        int end =
                cut && Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new Text(cut ? text.substring(0, end) : text, more || cut, attachments);
    }

    static byte[] beginning(Part part, int bytes) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(bytes);
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return Charset.forName(
                    MimeUtility.javaCharset(Objects.requireNonNullElse(name, "utf-8")));
        } catch (ParseException | IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
