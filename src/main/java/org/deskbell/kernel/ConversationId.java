package org.deskbell.kernel;

import java.util.UUID;

/// Names one patron's visit. It is not a secret: knowing it gives no access, the resume token does.
public record ConversationId(UUID value) {
    /// @throws IllegalArgumentException when the text is no UUID
    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
