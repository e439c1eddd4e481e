package org.deskbell.hooks;

import jakarta.annotation.PreDestroy;

import org.deskbell.hooks.Deliveries.Due;
import org.deskbell.hooks.Delivery.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Sends what is due, each hook on a thread of its own, so that a slow receiver delays nobody else.
/// Knows nothing that is not on disk: after a crash it goes on where it was, and at worst sends a
/// message again, under the same id.
@Component
final class HookOutbox {
    /// Between one attempt and the next; after the last of them a message is given up.
    static final List<Duration> RETRIES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /// So much longer, at most: receivers that went down together are not all asked together.
    static final double JITTER = 0.2;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int GONE = 410;
    private static final Logger log = LoggerFactory.getLogger(HookOutbox.class);

    private final HookStore hooks;
    private final Deliveries deliveries;
    private final HookSender sender;
    private final Clock clock;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HookOutbox(HookStore hooks, Deliveries deliveries, HookSender sender, Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    /// Begins to send what is due; does not wait for it.
    @Scheduled(fixedDelay = 1_000)
    void sendDue() {
        deliveries.hooksWithDue(clock.instant()).stream()
                .filter(_ -> !threads.isShutdown())
                .filter(busy::add)
                .forEach(hook -> threads.execute(() -> sendAll(hook)));
    }

    private void sendAll(UUID hook) {
        try {
            for (var due = next(hook); due.isPresent(); due = next(hook)) {
                send(due.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server stops; the rest is sent at its start
        } finally {
            busy.remove(hook);
        }
    }

    private Optional<Due> next(UUID hook) {
        return deliveries.due(hook, clock.instant());
    }

    private void send(Due due) throws InterruptedException {
        Delivery delivery = due.delivery();
        Outcome outcome =
                sender.send(
                        due.url(),
                        due.secret(),
                        delivery.message(),
                        delivery.body(),
                        clock.instant());
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Answered(int status) && status == GONE) {
            hooks.change(due.hook(), Hook.State.GONE);
            deliveries.tried(delivery.number(), now, outcome, null);
            log.warn("Hook {} answered 410 and is sent nothing more.", due.hook());
            return;
        }
        Instant again = outcome.good() ? null : again(delivery.attempts(), now);
        deliveries.tried(delivery.number(), now, outcome, again);
        if (again == null && !outcome.good()) {
            log.warn(
                    "Hook {}: message {} is given up: {}.",
                    due.hook(),
                    delivery.message(),
                    outcome.words());
        }
    }

    private static @Nullable Instant again(int triedBefore, Instant now) {
        if (triedBefore >= RETRIES.size()) {
            return null;
        }
        double longer = 1 + ThreadLocalRandom.current().nextDouble(JITTER);
        return now.plusMillis((long) (RETRIES.get(triedBefore).toMillis() * longer));
    }

    /// Nothing is sent, and nobody brought back, after a week.
    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        deliveries.forget(before);
        hooks.forgetDeleted(before);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.SECONDS);
    }
}
