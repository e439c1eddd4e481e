package org.deskbell.answers;

import org.deskbell.yaml.Mistake;

import java.util.List;

/// Characters that nobody sees and that do harm.
final class TextCheck {
    /// What a document may hold at most, in characters.
    static final int LARGEST = 256 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextCheck() {}

    /// Whether a database and a UTF-8 file can hold the text unchanged.
    static boolean canBeKept(String text) {
        return text.length() <= LARGEST
                && text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    /// Some editors put an invisible mark in front of a file.
    static String withoutMark(String text) {
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    static void check(String text, List<Mistake> mistakes) {
        if (text.length() > LARGEST) {
            mistakes.add(
                    new Mistake(
                            1, "Larger than " + LARGEST / 1024 + " KiB. Split it, or shorten."));
        }
        int line = 1;
        for (int c : withoutMark(text).codePoints().toArray()) {
            if (c == '\n') {
                line++;
            } else if (isHidden(c)) {
                mistakes.add(
                        new Mistake(line, "A hidden character (U+%04X) stands here.".formatted(c)));
                return;
            }
        }
    }

    private static boolean isHidden(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\r';
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        return control || turnsDirection || half || c == BYTE_ORDER_MARK;
    }
}
