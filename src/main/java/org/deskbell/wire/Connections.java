package org.deskbell.wire;

import io.github.bucket4j.Bucket;

import org.deskbell.conversation.ConversationEvent;
import org.deskbell.conversation.Visit;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.wire.PatronConnection.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Every socket of this process, and which of them shows which conversation. Thread-safe.
@Component
class Connections implements SmartLifecycle {
    private final Map<Connection, String> addresses = new ConcurrentHashMap<>();
    private final Map<ConversationId, Map<PatronConnection, Following>> patrons =
            new ConcurrentHashMap<>();
    /// By token, the visits that began with an open socket and not with the store.
    private final Map<String, Visit> fresh = new ConcurrentHashMap<>();
    private final Set<StaffConnection> desks = ConcurrentHashMap.newKeySet();
    private final LimitSettings limits;
    private final PageReaders readers;
    private volatile boolean running;

    Connections(LimitSettings limits, PageReaders readers) {
        this.limits = limits;
        this.readers = readers;
    }

    /// False, and nothing is kept, when this address has as many sockets as it may.
    boolean admit(Connection connection, String address) {
        synchronized (addresses) {
            int most = limits.socketsPerAddress();
            if (most > 0
                    && addresses.values().stream().filter(address::equals).limit(most).count()
                            == most) {
                return false;
            }
            addresses.put(connection, address);
            return true;
        }
    }

    void release(Connection connection) {
        addresses.remove(connection);
    }

    /// False when the conversation is shown in as many places as it may be.
    boolean follow(ConversationId id, PatronConnection patron, Following following) {
        int most = limits.socketsPerConversation();
        Map<PatronConnection, Following> followers =
                patrons.compute(
                        id,
                        (_, now) -> {
                            Map<PatronConnection, Following> places =
                                    now == null ? new ConcurrentHashMap<>() : now;
                            if (most == 0 || places.size() < most) {
                                places.put(patron, following);
                            }
                            return places;
                        });
        boolean follows = followers.containsKey(patron);
        if (follows && !following.visit().resumed()) {
            fresh.put(following.visit().token(), following.visit());
        }
        return follows;
    }

    void unfollow(Visit visit, PatronConnection patron) {
        patrons.computeIfPresent(
                visit.id(),
                (_, places) -> {
                    places.remove(patron);
                    if (!places.isEmpty()) {
                        return places;
                    }
                    fresh.remove(visit.token());
                    return null;
                });
    }

    /// The visit with this token, if it began while one of its sockets was open that still is.
    Optional<Visit> begunHere(String token) {
        return Optional.ofNullable(fresh.get(token));
    }

    /// The allowance that the conversation's other sockets use, or a fresh one.
    @Nullable Bucket allowanceOf(ConversationId id, Supplier<@Nullable Bucket> fresh) {
        return patrons.getOrDefault(id, Map.of()).values().stream()
                .findAny()
                .map(Following::allowance)
                .orElseGet(fresh);
    }

    boolean isConnected(ConversationId id) {
        return patrons.containsKey(id) || readers.areHere(id);
    }

    void add(StaffConnection desk) {
        desks.add(desk);
    }

    void remove(StaffConnection desk) {
        desks.remove(desk);
    }

    Collection<StaffConnection> desks() {
        return desks;
    }

    Collection<StaffConnection> desksOf(StaffId who) {
        return desks.stream().filter(desk -> desk.isOf(who)).toList();
    }

    void sendToPatron(ConversationId id, ServerFrame frame) {
        patrons.getOrDefault(id, Map.of())
                .keySet()
                .forEach(patron -> patron.connection().send(frame));
    }

    void sendToDesks(ServerFrame frame) {
        desks.forEach(desk -> desk.connection().send(frame));
    }

    /// To every window of one librarian.
    void sendToDesksOf(StaffId who, ServerFrame frame) {
        desksOf(who).forEach(desk -> desk.connection().send(frame));
    }

    void sendToFollowers(ConversationId id, ServerFrame frame) {
        desks.stream()
                .filter(desk -> desk.follows(id))
                .forEach(desk -> desk.connection().send(frame));
    }

    @EventListener
    void on(ConversationEvent event) {
        List<Pump> pumps =
                Stream.concat(
                                patrons.getOrDefault(event.id(), Map.of()).values().stream()
                                        .map(Following::pump),
                                desks.stream().flatMap(desk -> desk.pumpOf(event.id()).stream()))
                        .toList();
        switch (event) {
            case ConversationEvent.Grown _ -> pumps.forEach(Pump::poke);
            case ConversationEvent.Erased _ -> pumps.forEach(Pump::pokeFromTheStart);
            case ConversationEvent.Noted _, ConversationEvent.Relinked _ -> {} // no entry came
        }
    }

    @Scheduled(fixedRate = 1_000)
    void tick() {
        addresses.keySet().forEach(Connection::tick);
    }

    @Override
    public void start() {
        running = true;
    }

    /// Sends everyone away for a moment, before the server stops listening.
    @Override
    public void stop() {
        running = false;
        addresses.keySet().forEach(connection -> connection.close(CloseReason.RESTARTING));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
