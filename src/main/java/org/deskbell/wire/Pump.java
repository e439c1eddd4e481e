package org.deskbell.wire;

import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.Entry;
import org.deskbell.kernel.ConversationId;

import java.util.List;
import java.util.function.Consumer;

/// Brings one conversation to one socket: reads what the store has after the last entry it sent,
/// and sends that, in order. A poke says that there may be more; replay after a reconnect, live
/// delivery and another node's news are all the same poke.
final class Pump {
    private static final int BATCH = 100;

    private final Conversations conversations;
    private final ConversationId id;
    private final Connection connection;
    private final Consumer<Entry> send;
    private final Poked poked;
    private volatile boolean stopped;
    private volatile boolean fromTheStart;
    private int delivered;

    /// @param delivered the last entry that the other side has
    /// @param send      puts one entry on the connection
    Pump(
            Conversations conversations,
            ConversationId id,
            int delivered,
            Connection connection,
            Consumer<Entry> send) {
        this.conversations = conversations;
        this.id = id;
        this.delivered = delivered;
        this.connection = connection;
        this.send = send;
        this.poked = new Poked("pump-" + id, this::deliver);
    }

    void poke() {
        poked.poke();
    }

    /// Sends everything again: words that were shown have been erased.
    void pokeFromTheStart() {
        fromTheStart = true;
        poke();
    }

    void stop() {
        stopped = true;
    }

    private void deliver() {
        if (fromTheStart) {
            fromTheStart = false;
            delivered = 0;
        }
        try {
            deliverAll();
        } catch (RuntimeException e) {
            connection.close(CloseReason.BUSY); // whoever comes back is sent what is missing
            throw e;
        }
    }

    private void deliverAll() {
        List<Entry> batch;
        do {
            batch = conversations.entriesAfter(id, delivered, BATCH);
            for (Entry entry : batch) {
                if (stopped || !connection.isOpen()) {
                    return;
                }
                send.accept(entry);
                delivered = entry.seq();
            }
        } while (batch.size() == BATCH);
    }
}
