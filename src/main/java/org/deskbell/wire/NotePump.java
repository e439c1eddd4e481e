package org.deskbell.wire;

import org.deskbell.conversation.DeskReading;
import org.deskbell.conversation.Note;
import org.deskbell.kernel.ConversationId;

/// Brings a conversation's notes to one console, in order, each once.
final class NotePump {
    private final DeskReading desk;
    private final ConversationId id;
    private final Connection connection;
    private final Poked poked;
    private volatile boolean stopped;
    private int delivered;

    NotePump(DeskReading desk, ConversationId id, Connection connection) {
        this.desk = desk;
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
        for (Note note : desk.notes(id)) {
            if (note.number() <= delivered || stopped || !connection.isOpen()) {
                continue;
            }
            connection.send(
                    new ServerFrame.Noted(
                            id.value(),
                            note.frameId(),
                            note.number(),
                            note.at(),
                            note.who().value(),
                            note.name(),
                            note.text()));
            delivered = note.number();
        }
    }
}
