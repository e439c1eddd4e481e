package org.deskbell.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// What imports do in the background, one after another, so that chats have the rest of the server.
@Component
final class Work implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Work.class);

    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("import").daemon().factory());

    Progress progress(UUID id) {
        return running.getOrDefault(id, new Progress());
    }

    /// @param work   may be interrupted by a stop of the server; it is gone on with at the next
    ///     start
    /// @param failed what to do when it fails
    void begin(UUID id, Consumer<Progress> work, Consumer<RuntimeException> failed) {
        var progress = new Progress();
        running.put(id, progress);
        worker.execute(
                () -> {
                    try {
                        work.accept(progress);
                    } catch (RuntimeException e) {
                        fail(id, e, failed);
                    } finally {
                        running.remove(id, progress);
                    }
                });
    }

    private void fail(UUID id, RuntimeException e, Consumer<RuntimeException> failed) {
        if (worker.isShutdown()) {
            return;
        }
        if (!(e instanceof ImportRefused)) {
            log.error("Import {} failed", id, e);
        }
        failed.accept(e);
    }

    /// Whether the server stops: then what is not done waits for the next start.
    boolean isStopping() {
        return worker.isShutdown();
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
