package org.deskbell.handoff;

import org.deskbell.hours.Hours;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.kernel.SystemWords;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The waiting line and the people at the desk. Thread-safe. What changes the line is called
/// within the transaction that changes the conversation's state, so the two never disagree.
@Service
public class Handoff {
    private final HandoffStore line;
    private final Presence presence;
    private final Ringing ringing;
    private final DeskRules rules;
    private final Waits waits;
    private final Blocks blocks;
    private final ReadMarks marks;
    private final Supplier<HandoffSettings> settings;
    private final Hours hours;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handoff(
            HandoffStore line,
            Presence presence,
            Ringing ringing,
            DeskRules rules,
            Waits waits,
            Blocks blocks,
            ReadMarks marks,
            Supplier<HandoffSettings> settings,
            Hours hours,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.line = line;
        this.presence = presence;
        this.ringing = ringing;
        this.rules = rules;
        this.waits = waits;
        this.blocks = blocks;
        this.marks = marks;
        this.settings = settings;
        this.hours = hours;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Whoever is at the desk decides whether it is open, at any hour; the opening hours only
    /// lend the words when nobody is.
    public DeskStatus status() {
        return status(null);
    }

    /// The same for the patron of this chat: closed to one whom a librarian has blocked.
    public DeskStatus status(ConversationId id, @Nullable String language) {
        return blocks.until(id)
                .map(until -> words(language).time(LocalTime.ofInstant(until, hours.zone())))
                .map(time -> new DeskStatus(false, words(language).say("blocked-until", time)))
                .orElseGet(() -> status(language));
    }

    private static SystemWords words(@Nullable String language) {
        return SystemWords.of(
                "org.deskbell.handoff.phrases", Objects.requireNonNullElse(language, "en"));
    }

    /// The same for somebody who reads another language than English.
    public DeskStatus status(@Nullable String language) {
        var words = words(language);
        if (presence.anyoneAvailable()) {
            return new DeskStatus(true, words.say("at-desk"));
        }
        var now = clock.instant();
        if (hours.deskOpenAt(now)) {
            return new DeskStatus(false, words.say("nobody"));
        }
        return new DeskStatus(
                false,
                hours.deskOpensAgain(now, Objects.requireNonNullElse(language, "en"))
                        .map(when -> words.say("closed-until", when))
                        .orElseGet(() -> words.say("closed")));
    }

    /// Within a transaction: the conversation waits from now on. Repeating it keeps the place.
    ///
    /// @param language that the patron reads, as far as it is known
    public void join(
            ConversationId id,
            String reason,
            @Nullable String department,
            @Nullable String language) {
        line.join(id, reason, department, language);
        announce(new HandoffEvent.Joined(id, reason, department));
    }

    /// Within a transaction: true for the one librarian who gets the conversation, false for
    /// everybody after.
    public boolean claim(ConversationId id, StaffId who) {
        Optional<InLine> won = line.claim(id, who);
        won.ifPresent(
                waiting -> {
                    Duration waited = waited(waiting);
                    if (!waiting.wasClaimed()) {
                        waits.ended(waited);
                    }
                    announce(new HandoffEvent.Claimed(id, who, waited));
                });
        return won.isPresent();
    }

    /// Within a transaction: from one librarian to another, without the line.
    public void hand(ConversationId id, StaffId who) {
        line.hand(id, who);
        announce(new HandoffEvent.Claimed(id, who, Duration.ZERO));
    }

    /// Within a transaction: back to the place in line that the conversation had.
    public void release(ConversationId id) {
        pass(id, null, null);
    }

    /// Within a transaction: back to the place in line, to ring for this librarian first, or for
    /// another department from now on.
    public void pass(ConversationId id, @Nullable Department department, @Nullable StaffId wanted) {
        line.release(id, department, wanted);
        announce(new HandoffEvent.Returned(id));
    }

    /// Within a transaction: neither waiting nor claimed any more.
    public void leave(ConversationId id) {
        if (line.leave(id)) {
            announce(new HandoffEvent.Left(id));
        }
    }

    /// Within a transaction: asks a colleague into a chat.
    public void invite(ConversationId id, StaffId who, String name) {
        line.invite(id, who, name);
        announce(new HandoffEvent.HelpersChanged(id));
    }

    /// Within a transaction: a colleague who was asked comes into the chat; false when nobody has
    /// asked, or they are there.
    public boolean join(ConversationId id, StaffId who) {
        boolean joined = line.join(id, who);
        if (joined) {
            announce(new HandoffEvent.HelpersChanged(id));
        }
        return joined;
    }

    /// Within a transaction: a colleague is no longer asked into a chat, or goes out of it; false
    /// when they were neither.
    public boolean dismiss(ConversationId id, StaffId who) {
        boolean dismissed = line.dismiss(id, who);
        if (dismissed) {
            announce(new HandoffEvent.HelpersChanged(id));
        }
        return dismissed;
    }

    /// Colleagues who have been asked into a chat; those who came first.
    public List<Colleague> helpers(ConversationId id) {
        return line.helpers(id);
    }

    /// Whom a waiting patron rings at the moment; empty while nobody can be rung.
    public Optional<Offer> offer(ConversationId id) {
        return ringing.offer(id);
    }

    /// This librarian cannot take this patron now: it rings elsewhere at once, and not here again
    /// in this round.
    public void decline(ConversationId id, StaffId who) {
        ringing.pass(id, who);
    }

    /// Everyone who waits or is with a librarian, in the order in which they came.
    public List<InLine> line() {
        return line.all();
    }

    /// What everyone who waits may expect, in the order of the line.
    public List<Outlook> outlooks() {
        List<Duration> lately = waits.lately();
        List<InLine> waiting = line().stream().filter(one -> one.claimedBy() == null).toList();
        return IntStream.range(0, waiting.size())
                .mapToObj(
                        i ->
                                new Outlook(
                                        waiting.get(i).conversation(),
                                        i + 1,
                                        Waits.left(lately, waited(waiting.get(i))),
                                        settings.get().longWait().minus(waited(waiting.get(i)))))
                .toList();
    }

    private Duration waited(InLine one) {
        return Duration.between(one.since(), clock.instant());
    }

    public Optional<InLine> find(ConversationId id) {
        return line.find(id);
    }

    /// A librarian has read a chat at the desk up to `seq`. Nothing waits for the disk, and a crash
    /// may cost it.
    public void read(ConversationId id, StaffId who, int seq) {
        marks.keep(id, who, seq);
    }

    /// How far this librarian has read a chat at the desk, at its farthest; 0 for nothing.
    public int readUpTo(ConversationId id, StaffId who) {
        return marks.of(id, who);
    }

    /// A console has opened. Whoever has one open already stays as they are.
    ///
    /// @param wish what they were before the line was lost, or null
    public void arrive(StaffId who, String name, @Nullable Status wish) {
        presence.arrive(who, name, wish);
    }

    public void say(StaffId who, Status status) {
        presence.say(who, status);
    }

    /// One of the librarian's consoles has closed or gone silent.
    public void depart(StaffId who) {
        presence.depart(who);
    }

    /// Whether they have a console open, or had one until a moment ago.
    public boolean isHere(StaffId who) {
        return presence.isHere(who);
    }

    /// Everyone with a console open, by name.
    public List<StaffPresence> staff() {
        var loads = line.loads();
        var seats = rules.seats();
        return presence.all().stream()
                .map(
                        one ->
                                new StaffPresence(
                                        one.id(),
                                        one.name(),
                                        one.status(),
                                        loads.getOrDefault(one.id(), 0),
                                        seats.apply(one.id()).most()))
                .toList();
    }

    /// Whether anybody who is available serves the department.
    public boolean isServed(Department department) {
        var seats = rules.seats();
        return presence.all().stream()
                .filter(one -> one.status() == Status.AVAILABLE)
                .map(one -> seats.apply(one.id()).departments())
                .anyMatch(served -> served.isEmpty() || served.contains(department));
    }

    /// How a department's patrons ring.
    public RingRule ringRule(Department department) {
        return rules.plan().rule(department);
    }

    public void keep(RingRule rule, StaffId by) {
        database.write(
                _ -> {
                    rules.keep(rule);
                    events.publishEvent(
                            new StaffAction(by, "changed ringing of", rule.department().key()));
                    return rule;
                });
    }

    /// What a librarian is rung for.
    public Seat seat(StaffId who) {
        return rules.seat(who);
    }

    public void keep(Seat seat, StaffId by) {
        database.write(
                _ -> {
                    rules.keep(seat);
                    events.publishEvent(
                            new StaffAction(by, "changed what rings at", seat.who().value()));
                    return seat;
                });
        events.publishEvent(new HandoffEvent.PresenceChanged());
    }

    @EventListener(ApplicationReadyEvent.class)
    void expectLibrariansBack() {
        line.all().stream()
                .map(InLine::claimedBy)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(presence::expect);
    }

    private void announce(HandoffEvent event) {
        database.afterCommit(() -> events.publishEvent(event));
    }
}
