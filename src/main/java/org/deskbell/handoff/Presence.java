package org.deskbell.handoff;

import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Which librarians have a console open. A console that loses its connection keeps its librarian
/// at the desk for a while, so a reload or a short drop is not seen by patrons. What is known here
/// holds for all windows of a librarian.
@Component
class Presence {
    /// So many patrons may ring one librarian alone in vain before they count as away.
    static final int MISSES = 2;

    /// @param idleSince when they came, or last took a patron
    record Here(StaffId id, String name, Status status, Instant idleSince) {}

    private static final class Person {
        private String name;
        private Status status;
        private Instant idleSince;
        private int consoles;
        private int misses;
        private boolean hasNotCome;
        private @Nullable Instant goneSince;

        Person(String name, Status status, Instant now) {
            this.name = name;
            this.status = status;
            this.idleSince = now;
        }
    }

    private final Map<StaffId, Person> people = new HashMap<>();
    private final ApplicationEventPublisher events;
    private final Supplier<HandoffSettings> settings;
    private final Clock clock;

    Presence(ApplicationEventPublisher events, Supplier<HandoffSettings> settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /// A console has opened. Whoever is here already stays as they are.
    ///
    /// @param wish what they were before the line was lost, or null
    void arrive(StaffId who, String name, @Nullable Status wish) {
        synchronized (people) {
            Person person = people.get(who);
            if (person == null || person.hasNotCome) {
                person = new Person(name, Status.AVAILABLE, clock.instant());
                people.put(who, person);
            }
            if (person.consoles++ == 0 && wish != null) {
                person.status = wish;
            }
            person.goneSince = null;
        }
        events.publishEvent(new HandoffEvent.PresenceChanged());
    }

    void say(StaffId who, Status status) {
        boolean emptied;
        synchronized (people) {
            Person person = people.get(who);
            if (person == null || person.status == status) {
                return;
            }
            boolean wasOpen = anyoneAvailable();
            person.status = status;
            person.misses = 0;
            emptied = wasOpen && !anyoneAvailable();
        }
        announce(emptied);
    }

    void depart(StaffId who) {
        synchronized (people) {
            Person person = people.get(who);
            if (person != null && --person.consoles == 0) {
                person.goneSince = clock.instant();
            }
        }
    }

    /// Somebody who has patrons and is not here has the usual time to come.
    void expect(StaffId who) {
        synchronized (people) {
            if (!people.containsKey(who)) {
                var person = new Person(who.value(), Status.AWAY, clock.instant());
                person.hasNotCome = true;
                person.goneSince = clock.instant();
                people.put(who, person);
            }
        }
    }

    /// They have taken a patron. Whoever does so while their line breaks is expected back.
    void served(StaffId who) {
        synchronized (people) {
            Person person = people.get(who);
            if (person != null) {
                person.idleSince = clock.instant();
                person.misses = 0;
            }
        }
        expect(who);
    }

    /// A patron has rung them alone, in vain. Whoever does not answer is not there.
    void missed(StaffId who) {
        boolean isAway;
        synchronized (people) {
            Person person = people.get(who);
            isAway =
                    person != null
                            && person.status == Status.AVAILABLE
                            && ++person.misses >= MISSES;
        }
        if (isAway) {
            say(who, Status.AWAY);
            events.publishEvent(new HandoffEvent.SentAway(who));
        }
    }

    /// Lets go of those who have been gone too long.
    @Scheduled(fixedRate = 250)
    void tick() {
        Instant since = clock.instant().minus(settings.get().librarianGoneAfter());
        var gone = new ArrayList<StaffId>();
        boolean emptied;
        synchronized (people) {
            boolean wasOpen = anyoneAvailable();
            people.forEach(
                    (who, person) -> {
                        if (person.goneSince != null && !person.goneSince.isAfter(since)) {
                            gone.add(who);
                        }
                    });
            gone.forEach(people::remove);
            emptied = wasOpen && !anyoneAvailable();
        }
        gone.forEach(who -> events.publishEvent(new HandoffEvent.LibrarianGone(who)));
        if (!gone.isEmpty()) {
            announce(emptied);
        }
    }

    private void announce(boolean emptied) {
        events.publishEvent(new HandoffEvent.PresenceChanged());
        if (emptied) {
            events.publishEvent(new HandoffEvent.DeskEmptied());
        }
    }

    boolean anyoneAvailable() {
        synchronized (people) {
            return people.values().stream().anyMatch(person -> person.status == Status.AVAILABLE);
        }
    }

    boolean isHere(StaffId who) {
        synchronized (people) {
            return people.containsKey(who);
        }
    }

    /// Whoever has a console open or had one until a moment ago, by name.
    List<Here> all() {
        synchronized (people) {
            return people.entrySet().stream()
                    .map(
                            one ->
                                    new Here(
                                            one.getKey(),
                                            one.getValue().name,
                                            one.getValue().status,
                                            one.getValue().idleSince))
                    .sorted(Comparator.comparing(Here::name))
                    .toList();
        }
    }
}
