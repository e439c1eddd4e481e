package org.deskbell.wire;

import org.deskbell.conversation.DeskChats;
import org.deskbell.conversation.Note;
import org.deskbell.kernel.ConversationId;

/// Brings a conversation's notes to one console, in order, each once.
final class NotePump {
    private final DeskChats chats;
    private final ConversationId id;
    private final Connection connection;
    private final Poked poked;
    private volatile boolean stopped;
    private int delivered;

    NotePump(DeskChats chats, ConversationId id, Connection connection) {
        this.chats = chats;
        this.id = id;
        this.connection = connection;
        this.poked = new Poked("notes-" + id, this::deliver);
    }

    void poke() {
        poked.poke();
    }

    void stop() {
        stopped = true;
    }

    private void deliver() {
        for (Note note : chats.notes(id)) {
            if (note.number() <= delivered || stopped || !connection.isOpen()) {
                continue;
            }
            connection.send(
                    new ServerFrame.Noted(
                            id.value(),
                            note.number(),
                            note.at(),
                            note.who().value(),
                            note.name(),
                            note.text()));
            delivered = note.number();
        }
    }
}
