package org.deskbell.answers;

import org.springframework.context.SmartLifecycle;

import java.time.Duration;

/// Adds the vectors to the fresh index while the server starts. If a trained model has brought them
/// along, they are there before the first patron; if they must be computed, the server opens
/// meanwhile and answers by words.
final class VectorsAtStart implements SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Answers answers;
    private volatile Thread work = new Thread();
    private volatile boolean started;

    VectorsAtStart(Answers answers) {
        this.answers = answers;
    }

    void begin() {
        work = Thread.ofVirtual().name("vectors").start(answers::addVectors);
    }

    /// Before the web server, which has one of the last phases.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        started = true;
        await();
    }

    @Override
    public void stop() {
        started = false;
        work.interrupt();
        await();
    }

    private void await() {
        try {
            work.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
