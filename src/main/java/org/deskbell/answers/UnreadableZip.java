package org.deskbell.answers;

/// A zip that is not read, and why, in words for whoever chose it.
public final class UnreadableZip extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableZip(String message) {
        super(message);
    }

    UnreadableZip(String message, Throwable cause) {
        super(message, cause);
    }
}
