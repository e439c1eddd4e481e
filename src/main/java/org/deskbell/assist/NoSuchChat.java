package org.deskbell.assist;

import org.deskbell.kernel.ConversationId;

/// There is no chat of this id that anybody at the desk may read, or no such words in it.
public final class NoSuchChat extends RuntimeException {
    private final String says;

    NoSuchChat(ConversationId id) {
        this("The chat %s is not at the desk, or its words are gone.".formatted(id));
    }

    private NoSuchChat(String says) {
        super(says);
        this.says = says;
    }

    String says() {
        return says;
    }
}
