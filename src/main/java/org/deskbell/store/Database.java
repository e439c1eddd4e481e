package org.deskbell.store;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.function.Function;

/// The one way to the database. Thread-safe.
///
/// Writes run one after another on a single platform thread, several to a commit when they queue
/// up, because SQLite has one writer and every commit waits for the disk. Readers see whole
/// commits and never wait for a writer.
public final class Database {
    private final JdbcClient reads;
    private final Writer writer;

    Database(JdbcClient reads, Writer writer) {
        this.reads = reads;
        this.writer = writer;
    }

    /// For queries only; a write through it is refused by the database.
    public JdbcClient reads() {
        return reads;
    }

    /// Makes a change; when this returns, the change is on disk. All of it happens or none.
    /// Called within a change, it joins it.
    ///
    /// @throws RuntimeException whatever `change` threw, after undoing it; other changes in the
    /// same commit are unharmed
    public <T> T write(Function<JdbcClient, T> change) {
        return writer.write(change);
    }

    /// Within a change: runs `news` once the change is durable, on the thread that asked for the
    /// change. Dropped if it fails.
    public void afterCommit(Runnable news) {
        writer.afterCommit(news);
    }
}
