package org.deskbell.handoff;

import org.deskbell.handoff.Assignment.Step;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rings for everyone who waits, one step after the other, round after round, until somebody
/// comes. The line on disk says who waits; for whom they ring is kept in memory, and after a
/// restart they ring anew.
@Component
class Ringing {
    private static final int NOT_RUNG = -1;

    private final HandoffStore line;
    private final Presence presence;
    private final DeskRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<ConversationId, Ring> rings = new HashMap<>();

    /// One patron's ring. `step` is where the round has come to, or [#NOT_RUNG] while nobody can be
    /// rung.
    private static final class Ring {
        private final Call call;
        private final List<Step> round;
        private final Set<StaffId> passed = new HashSet<>();
        private int step = NOT_RUNG;
        private Set<StaffId> rung = Set.of();
        private Instant until = Instant.MAX;
        private boolean hasRung;
        private boolean isTold;

        Ring(Call call, RingPlan plan) {
            this.call = call;
            this.round = Assignment.round(call, plan);
        }
    }

    Ringing(
            HandoffStore line,
            Presence presence,
            DeskRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.line = line;
        this.presence = presence;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    Optional<Offer> offer(ConversationId id) {
        synchronized (rings) {
            return Optional.ofNullable(rings.get(id))
                    .filter(ring -> !ring.rung.isEmpty())
                    .map(ring -> new Offer(ring.rung, ring.until));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        keepUp();
    }

    @EventListener
    void on(HandoffEvent.LineChanged event) {
        if (event instanceof HandoffEvent.Claimed claimed) {
            presence.served(claimed.librarian());
        }
        if (event instanceof HandoffEvent.Returned) {
            synchronized (rings) {
                rings.remove(event.conversation()); // rings anew, and for others
            }
        }
        keepUp();
    }

    @EventListener
    void on(HandoffEvent.PresenceChanged event) {
        keepUp();
    }

    /// This librarian cannot take this patron now; it rings elsewhere at once.
    void pass(ConversationId id, StaffId who) {
        update(
                (workers, news) -> {
                    Ring ring = rings.get(id);
                    if (ring != null && ring.rung.contains(who)) {
                        ring.passed.add(who);
                        follow(ring, workers, news);
                    }
                });
    }

    /// Rings on where a ring has lasted its time.
    @Scheduled(fixedRate = 250)
    void tick() {
        Instant now = clock.instant();
        synchronized (rings) {
            if (rings.values().stream().allMatch(ring -> ring.until.isAfter(now))) {
                return;
            }
        }
        update(
                (workers, news) ->
                        rings.values().stream()
                                .filter(ring -> !ring.until.isAfter(now))
                                .forEach(
                                        ring -> {
                                            if (ring.round.get(ring.step).isForOne()) {
                                                ring.rung.forEach(
                                                        who ->
                                                                news.add(
                                                                        () ->
                                                                                presence.missed(
                                                                                        who)));
                                            }
                                            next(ring, workers, news);
                                        }));
    }

    /// Rings for exactly those who wait, and for nobody who cannot come any more.
    private void keepUp() {
        update(
                (workers, news) -> {
                    var waiting = new HashMap<ConversationId, InLine>();
                    for (InLine one : line.all()) {
                        if (one.claimedBy() == null) {
                            waiting.put(one.conversation(), one);
                        }
                    }
                    rings.keySet().retainAll(waiting.keySet());
                    if (waiting.isEmpty()) {
                        return;
                    }
                    RingPlan plan = rules.plan();
                    waiting.forEach(
                            (id, one) ->
                                    rings.computeIfAbsent(id, _ -> new Ring(Call.of(one), plan)));
                    rings.values().forEach(ring -> follow(ring, workers, news));
                });
    }

    private interface Change {
        void make(List<Worker> workers, List<Runnable> news);
    }

    /// News is told when the rings are settled: who hears it may ask, or change, what rings.
    private void update(Change change) {
        var news = new ArrayList<Runnable>();
        synchronized (rings) {
            change.make(workers(), news);
        }
        news.forEach(Runnable::run);
    }

    private List<Worker> workers() {
        Map<StaffId, Integer> loads = line.loads();
        var seats = rules.seats();
        return presence.all().stream()
                .map(
                        one -> {
                            Seat seat = seats.apply(one.id());
                            return new Worker(
                                    one.id(),
                                    one.status(),
                                    loads.getOrDefault(one.id(), 0),
                                    seat.most(),
                                    one.idleSince(),
                                    seat.departments(),
                                    seat.languages());
                        })
                .toList();
    }

    /// Whoever was rung and can still come is rung on; where nobody can, the next are.
    private void follow(Ring ring, List<Worker> workers, List<Runnable> news) {
        if (ring.step == NOT_RUNG) {
            next(ring, workers, news);
            return;
        }
        Step step = ring.round.get(ring.step);
        Set<StaffId> able =
                step.isForOne()
                        ? stillAble(ring, workers)
                        : Assignment.rung(step, ring.call, workers, ring.passed);
        if (able.isEmpty()) {
            next(ring, workers, news);
        } else {
            ring(ring, able, ring.until, news);
        }
    }

    private static Set<StaffId> stillAble(Ring ring, List<Worker> workers) {
        boolean isAble =
                workers.stream()
                        .filter(Worker::isFree)
                        .map(Worker::id)
                        .filter(who -> !ring.passed.contains(who))
                        .anyMatch(ring.rung::contains);
        return isAble ? ring.rung : Set.of();
    }

    private void next(Ring ring, List<Worker> workers, List<Runnable> news) {
        Optional<Integer> next = next(ring, workers);
        if (next.isEmpty() && ring.hasRung) {
            if (!ring.isTold) {
                ring.isTold = true;
                news.add(publish(new HandoffEvent.Unanswered(ring.call.conversation())));
            }
            ring.passed.clear();
            ring.hasRung = false;
            ring.step = NOT_RUNG;
            next = next(ring, workers);
        }
        if (next.isEmpty()) {
            ring.step = NOT_RUNG;
            ring(ring, Set.of(), Instant.MAX, news);
        } else {
            ring.step = next.get();
            Step step = ring.round.get(ring.step);
            ring.hasRung = true;
            ring(
                    ring,
                    Assignment.rung(step, ring.call, workers, ring.passed),
                    clock.instant().plus(step.lasts()),
                    news);
        }
    }

    private static Optional<Integer> next(Ring ring, List<Worker> workers) {
        return Assignment.next(ring.round, ring.step, ring.call, workers, ring.passed);
    }

    private void ring(Ring ring, Set<StaffId> whom, Instant until, List<Runnable> news) {
        if (!whom.equals(ring.rung) || !until.equals(ring.until)) {
            ring.rung = whom;
            ring.until = until;
            news.add(publish(new HandoffEvent.Ringing(ring.call.conversation())));
        }
    }

    private Runnable publish(HandoffEvent event) {
        return () -> events.publishEvent(event);
    }
}
