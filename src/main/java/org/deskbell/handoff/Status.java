package org.deskbell.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a librarian is at the desk, by their own word.
public enum Status {
    /// Is rung.
    AVAILABLE,
    /// Here, but not rung: something else has to be done first. Chats go on.
    BUSY,
    /// Not at the screen for a while.
    AWAY,
    /// Signed in, but not at work at the desk.
    OFF;

    /// The word in frames: `available`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String key) {
        return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
    }
}
