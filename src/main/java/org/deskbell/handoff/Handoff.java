package org.deskbell.handoff;

import org.deskbell.hours.Hours;
import org.deskbell.kernel.ConversationId;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// The waiting line and the people at the desk. Thread-safe. What changes the line is called
/// within the transaction that changes the conversation's state, so the two never disagree.
@Service
public class Handoff {
    private final HandoffStore line;
    private final Presence presence;
    private final LeftQuestions leftQuestions;
    private final Waits waits;
    private final HandoffSettings settings;
    private final Hours hours;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handoff(
            HandoffStore line,
            Presence presence,
            LeftQuestions leftQuestions,
            Waits waits,
            HandoffSettings settings,
            Hours hours,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.line = line;
        this.presence = presence;
        this.leftQuestions = leftQuestions;
        this.waits = waits;
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

    /// The same for somebody who reads another language than English.
    public DeskStatus status(@Nullable String language) {
        String reader = Objects.requireNonNullElse(language, "en");
        var words = SystemWords.of("org.deskbell.handoff.phrases", reader);
        if (presence.anyonePresent()) {
            return new DeskStatus(true, words.say("at-desk"));
        }
        var now = clock.instant();
        if (hours.deskOpenAt(now)) {
            return new DeskStatus(false, words.say("nobody"));
        }
        return new DeskStatus(
                false,
                hours.deskOpensAgain(now, reader)
                        .map(when -> words.say("closed-until", when))
                        .orElseGet(() -> words.say("closed")));
    }

    /// Within a transaction: the conversation waits from now on. Repeating it keeps the place.
    public void join(ConversationId id, String reason, @Nullable String department) {
        line.join(id, reason, department);
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

    /// Within a transaction: back to the place in line that the conversation had.
    public void release(ConversationId id) {
        line.release(id);
        announce(new HandoffEvent.Returned(id));
    }

    /// Within a transaction: neither waiting nor claimed any more.
    public void leave(ConversationId id) {
        if (line.leave(id)) {
            announce(new HandoffEvent.Left(id));
        }
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
                                        settings.longWait().minus(waited(waiting.get(i)))))
                .toList();
    }

    private Duration waited(InLine one) {
        return Duration.between(one.since(), clock.instant());
    }

    public Optional<InLine> find(ConversationId id) {
        return line.find(id);
    }

    public void arrive(StaffId who, String name, boolean present) {
        presence.arrive(who, name, present);
    }

    public void say(StaffId who, boolean present) {
        presence.say(who, present);
    }

    /// One of the librarian's consoles has closed or gone silent.
    public void depart(StaffId who) {
        presence.depart(who);
    }

    public List<StaffPresence> staff() {
        return presence.all();
    }

    /// Within a transaction. `text` has been through the redactor; the address is the one thing
    /// that has not.
    public void leaveQuestion(UUID id, ConversationId conversation, String text, String email) {
        leftQuestions.leave(id, conversation, text, email);
        announce(new HandoffEvent.LeftQuestionsChanged());
    }

    public List<LeftQuestion> leftQuestions() {
        return leftQuestions.all();
    }

    /// @return false when there is no such question
    public boolean settle(UUID question, boolean settled) {
        boolean found = leftQuestions.settle(question, settled);
        events.publishEvent(new HandoffEvent.LeftQuestionsChanged());
        return found;
    }

    @EventListener(ApplicationReadyEvent.class)
    void expectLibrariansBack() {
        line.all().stream()
                .map(InLine::claimedBy)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(presence::expectBack);
    }

    private void announce(HandoffEvent event) {
        database.afterCommit(() -> events.publishEvent(event));
    }
}
