package org.deskbell.wire;

import org.deskbell.conversation.Outcome.Refusal;

/// A frame that cannot be taken as it is; says why, to programs and to people.
final class FrameRefused extends RuntimeException {
    private final Refusal code;

    FrameRefused(Refusal code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    Refusal code() {
        return code;
    }

    String words() {
        return java.util.Objects.requireNonNullElse(getMessage(), "");
    }
}
