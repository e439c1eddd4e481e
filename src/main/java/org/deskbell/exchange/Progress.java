package org.deskbell.exchange;

import java.util.concurrent.atomic.AtomicInteger;

/// How far something has come that takes its time. Thread-safe.
public final class Progress {
    private final AtomicInteger done = new AtomicInteger();
    private volatile int all;
    private volatile String doing = "";

    void of(int steps) {
        all = steps;
        done.set(0);
    }

    void step() {
        done.incrementAndGet();
    }

    void doing(String what) {
        doing = what;
    }

    public int done() {
        return done.get();
    }

    /// 0 while it is not known.
    public int all() {
        return all;
    }

    /// What is being done, when it cannot be counted; else empty.
    public String doing() {
        return doing;
    }
}
