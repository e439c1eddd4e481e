package org.deskbell.exchange;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a text is, by its content.
final class Sniffed {
    private static final JsonMapper JSON = new JsonMapper();

    private Sniffed() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && (bytes[2] == 3 || bytes[2] == 5);
    }

    /// Files of offices and scanners, which hold words and are no text.
    ///
    /// @throws ImportRefused when it is one
    static void refuseOthers(byte[] bytes) {
        if (begins(bytes, "%PDF")) {
            throw new ImportRefused(
                    "This is a PDF. Copy the questions and answers out of it into a table, and save"
                            + " that as CSV.");
        }
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            throw new ImportRefused(
                    "This is an old Word or Excel file. Open it, save it as CSV UTF-8, and send"
                            + " that.");
        }
    }

    private static boolean begins(byte[] bytes, String mark) {
        return new String(
                        bytes,
                        0,
                        Math.min(bytes.length, mark.length()),
                        java.nio.charset.StandardCharsets.ISO_8859_1)
                .equals(mark);
    }

    static Format format(String text) {
        String start = text.strip();
        if (start.startsWith("{") || start.startsWith("[")) {
            try {
                return FaqPageJson.isFaqPage(JSON.readTree(start))
                        ? Format.FAQ_PAGE
                        : Format.LIBANSWERS;
            } catch (JacksonException _) {
                return Format.LIBANSWERS;
            }
        }
        if (start.startsWith("<")) {
            return WebPage.marked(WebPage.parse(start)).isEmpty()
                    ? Format.WEB_PAGE
                    : Format.FAQ_PAGE;
        }
        return Format.TABLE;
    }

    /// @throws ImportRefused when it is none
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new ImportRefused(
                    "This JSON cannot be read: it breaks off or has a slip near line %d."
                            .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
    }
}
