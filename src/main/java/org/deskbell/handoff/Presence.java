package org.deskbell.handoff;

import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which librarians have a console open. A console that loses its connection keeps its librarian
/// at the desk for a while, so a reload or a short drop is not seen by patrons.
@Component
class Presence {
    private static final class Seat {
        private final String name;
        private boolean present = true;
        private int consoles;
        private int absences;

        Seat(String name) {
            this.name = name;
        }
    }

    private final Map<StaffId, Seat> seats = new HashMap<>();
    private final ApplicationEventPublisher events;
    private final TaskScheduler scheduler;
    private final HandoffSettings settings;
    private final Clock clock;

    Presence(
            ApplicationEventPublisher events,
            TaskScheduler scheduler,
            HandoffSettings settings,
            Clock clock) {
        this.events = events;
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    void arrive(StaffId who, String name, boolean present) {
        synchronized (seats) {
            Seat seat = seats.computeIfAbsent(who, _ -> new Seat(name));
            seat.consoles++;
            seat.present = present;
        }
        events.publishEvent(new HandoffEvent.PresenceChanged());
    }

    void say(StaffId who, boolean present) {
        boolean emptied;
        synchronized (seats) {
            Seat seat = seats.get(who);
            if (seat == null || seat.present == present) {
                return;
            }
            seat.present = present;
            emptied = !present && nobodyPresent();
        }
        announce(emptied);
    }

    void depart(StaffId who) {
        synchronized (seats) {
            Seat seat = seats.get(who);
            if (seat == null || --seat.consoles > 0) {
                return;
            }
            expectBack(who, ++seat.absences);
        }
    }

    /// Somebody who had patrons when the server stopped has the usual time to come back.
    void expectBack(StaffId who) {
        expectBack(who, 0);
    }

    private void expectBack(StaffId who, int absence) {
        scheduler.schedule(
                () -> checkBack(who, absence), clock.instant().plus(settings.librarianGoneAfter()));
    }

    private void checkBack(StaffId who, int absence) {
        boolean emptied = false;
        synchronized (seats) {
            @Nullable Seat seat = seats.get(who);
            if (seat != null && (seat.consoles > 0 || seat.absences != absence)) {
                return;
            }
            boolean wasPresent = seat != null && seat.present;
            seats.remove(who);
            emptied = wasPresent && nobodyPresent();
        }
        events.publishEvent(new HandoffEvent.LibrarianGone(who));
        announce(emptied);
    }

    private void announce(boolean emptied) {
        events.publishEvent(new HandoffEvent.PresenceChanged());
        if (emptied) {
            events.publishEvent(new HandoffEvent.DeskEmptied());
        }
    }

    private boolean nobodyPresent() {
        return seats.values().stream().noneMatch(seat -> seat.present);
    }

    boolean anyonePresent() {
        synchronized (seats) {
            return !nobodyPresent();
        }
    }

    List<StaffPresence> all() {
        synchronized (seats) {
            return seats.entrySet().stream()
                    .map(
                            seat ->
                                    new StaffPresence(
                                            seat.getKey(),
                                            seat.getValue().name,
                                            seat.getValue().present))
                    .sorted(Comparator.comparing(StaffPresence::name))
                    .toList();
        }
    }
}
