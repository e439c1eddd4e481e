package org.deskbell.inbox;

import java.util.Locale;

/// How a question came.
enum Source {
    CHAT("left in chat"),
    PROMISE("promised in a chat"),
    MAIL("e-mail");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    /// For the list.
    public String words() {
        return words;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
