package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.understanding.Embedder;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// Decisions on the shipped knowledge base with the model that the build has trained, loaded once
/// for all tests. It is Monday, 2 November 2026, 9 am in Alder Falls.
final class Shipped {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T14:00:00Z"), ZoneOffset.UTC);
    static final Content CONTENT = Content.shipped();
    static final Embedder EMBEDDER = Embedder.open();
    static final Bench BENCH = Bench.of(CONTENT, EMBEDDER, 0.95, CLOCK);

    private Shipped() {}

    static Decision decide(String question) {
        return BENCH.answering().decide(question, null);
    }
}
