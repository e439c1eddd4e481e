package org.deskbell.wire;

import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.Entry;
import org.deskbell.kernel.ConversationId;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Brings one conversation to one socket: reads what the store has after the last entry it sent,
// and sends that, in order. A poke
/// says that there may be more; replay after a reconnect, live delivery and another node's news are
// all the same poke. At most one
/// thread pumps at a time.
final class Pump {
    private static final int BATCH = 100;

    private final Conversations conversations;
    private final ConversationId id;
    private final Consumer<Entry> socket;
    private final BooleanSupplier open;
    private final AtomicInteger pokes = new AtomicInteger();
    private volatile boolean stopped;
    private volatile boolean fromTheStart;
    private int delivered;

    Pump(
            Conversations conversations,
            ConversationId id,
            int delivered,
            BooleanSupplier open,
            Consumer<Entry> socket) {
        this.conversations = conversations;
        this.id = id;
        this.delivered = delivered;
        this.open = open;
        this.socket = socket;
    }

    void poke() {
        if (pokes.getAndIncrement() == 0) {
            Thread.ofVirtual().name("pump-" + id).start(this::run);
        }
    }

    /// Sends everything again: words that were shown have been erased.
    void pokeFromTheStart() {
        fromTheStart = true;
        poke();
    }

    void stop() {
        stopped = true;
    }

    private void run() {
        int seen;
        do {
            seen = pokes.get();
            deliver();
        } while (!pokes.compareAndSet(seen, 0));
    }

    private void deliver() {
        if (fromTheStart) {
            fromTheStart = false;
            delivered = 0;
        }
        List<Entry> batch;
        do {
            batch = conversations.entriesAfter(id, delivered, BATCH);
            for (Entry entry : batch) {
                if (stopped || !open.getAsBoolean()) {
                    return;
                }
                socket.accept(entry);
                delivered = entry.seq();
            }
        } while (batch.size() == BATCH);
    }
}
