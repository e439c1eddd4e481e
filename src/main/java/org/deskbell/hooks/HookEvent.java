package org.deskbell.hooks;

import java.util.Arrays;
import java.util.Optional;

/// What a hook can be told.
public enum HookEvent {
    DESK_OPENED("desk.opened", "somebody is at the desk, where nobody was"),
    DESK_CLOSED("desk.closed", "nobody is at the desk any more"),
    DESK_UNSTAFFED(
            "desk.unstaffed",
            "the desk should be open, and nobody has been there for some minutes"),
    PATRON_WAITING("patron.waiting", "a patron waits for a librarian"),
    PATRON_WAITING_LONG("patron.waiting-long", "a patron has waited long"),
    CHAT_CLAIMED("chat.claimed", "a librarian has taken a patron"),
    CHAT_RETURNED("chat.returned", "a patron who had a librarian waits again"),
    CHAT_LEFT("chat.left", "a patron neither waits nor has a librarian any more"),
    PRESENCE_CHANGED("presence.changed", "a librarian came, went or changed presence");

    private final String key;
    private final String meaning;

    HookEvent(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /// The name on the wire and in the database: `patron.waiting`.
    public String key() {
        return key;
    }

    /// In words, for whoever chooses.
    public String meaning() {
        return meaning;
    }

    static Optional<HookEvent> of(String key) {
        return Arrays.stream(values()).filter(event -> event.key.equals(key)).findFirst();
    }
}
