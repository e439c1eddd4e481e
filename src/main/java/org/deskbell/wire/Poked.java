package org.deskbell.wire;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicInteger;

/// Work that is done when somebody pokes: on a virtual thread, never twice at a time, and once more
/// when pokes came while it was done. Many pokes may be one run; no poke is forgotten.
final class Poked {
    private static final Logger log = LoggerFactory.getLogger(Poked.class);

    private final String name;
    private final Runnable work;
    private final AtomicInteger pokes = new AtomicInteger();

    Poked(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void poke() {
        if (pokes.getAndIncrement() == 0) {
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        int seen;
        do {
            seen = pokes.get();
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("{} failed; the next poke tries again.", name, e);
            }
        } while (!pokes.compareAndSet(seen, 0));
    }
}
