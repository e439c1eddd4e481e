package org.deskbell.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// The writer thread. Each commit takes whatever waits, up to [#GROUP] changes, each behind its
/// own savepoint, so that one fsync serves many and a failing change takes no other with it.
final class Writer implements AutoCloseable {
    private static final int GROUP = 64;
    private static final int QUEUE = 10_000;

    private final BlockingQueue<Task<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final JdbcClient jdbc;
    private final TransactionTemplate commit;
    private final TransactionTemplate savepoint;
    private final Thread thread;
    private @Nullable Task<?> running;
    private volatile boolean closed;

    Writer(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.commit = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.thread = Thread.ofPlatform().name("deskbell-writer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    <T> T write(Function<JdbcClient, T> change) {
        if (Thread.currentThread() == thread) {
            return change.apply(jdbc);
        }
        var task = new Task<>(change);
        if (closed || !queue.offer(task)) {
            throw new DatabaseBusy(
                    closed ? "The database is closing." : "Too many changes wait for the disk.");
        }
        return task.await();
    }

    void afterCommit(Runnable news) {
        if (Thread.currentThread() != thread || running == null) {
            throw new IllegalStateException("afterCommit belongs inside a change");
        }
        running.news.add(news);
    }

    private void run() {
        var group = new ArrayList<Task<?>>(GROUP);
        while (!closed || !queue.isEmpty()) {
            try {
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                commitTogether(group);
            } catch (InterruptedException _) {
                closed = true;
            } finally {
                group.clear();
            }
        }
    }

    private void commitTogether(List<Task<?>> group) {
        try {
            commit.executeWithoutResult(_ -> group.forEach(this::runBehindSavepoint));
        } catch (RuntimeException failure) {
            group.forEach(task -> task.fail(failure));
        }
        group.forEach(Task::done);
    }

    private void runBehindSavepoint(Task<?> task) {
        running = task;
        try {
            savepoint.executeWithoutResult(_ -> task.run(jdbc));
        } catch (RuntimeException failure) {
            task.fail(failure);
        } finally {
            running = null;
        }
    }

    /// Lets what is queued finish.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Task<T> {
        private final Function<JdbcClient, T> change;
        private final List<Runnable> news = new ArrayList<>();
        private final CountDownLatch settled = new CountDownLatch(1);
        private @Nullable T result;
        private @Nullable RuntimeException failure;

        Task(Function<JdbcClient, T> change) {
            this.change = change;
        }

        void run(JdbcClient jdbc) {
            result = change.apply(jdbc);
        }

        void fail(RuntimeException cause) {
            if (failure == null) {
                failure = cause;
            }
        }

        void done() {
            settled.countDown();
        }

        @SuppressWarnings("NullAway") // a change that returns null has a nullable T
        T await() {
            boolean interrupted = false;
            while (true) {
                try {
                    settled.await();
                    break;
                } catch (InterruptedException _) {
                    interrupted =
                            true; // the change may already be on its way to the disk: its outcome
                    // is owed to the caller
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure;
            }
            news.forEach(Runnable::run);
            return result;
        }
    }
}
