package org.deskbell.wire;

import org.deskbell.conversation.Outcome.Refusal;
import org.jspecify.annotations.Nullable;

/// What people type, made safe to keep and to show: no control characters but tab and line break,
/// no lone surrogates, no direction overrides, which can make a text read as something it is not.
final class Words {
    static final int MOST = 2_000;

    private Words() {}

    /// @throws FrameRefused when nothing is left, or more than 2,000 code points
    static String checked(@Nullable String text) {
        if (text == null) {
            throw new FrameRefused(Refusal.BAD_FRAME, "The field `text` is missing.");
        }
        String clean = draft(text);
        if (clean.isBlank()) {
            throw new FrameRefused(Refusal.EMPTY, "There is nothing in this message.");
        }
        return clean;
    }

    /// The same for what is typed and not said yet, which may be nothing.
    static String draft(String text) {
        String clean = clean(text);
        int length = clean.codePointCount(0, clean.length());
        if (length > MOST) {
            throw new FrameRefused(
                    Refusal.TOO_LONG,
                    "This message has %,d characters; the most is %,d. Please shorten it."
                            .formatted(length, MOST));
        }
        return clean;
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Words::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE -> false;
            default ->
                    !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069) && c != 0xFEFF;
        };
    }
}
