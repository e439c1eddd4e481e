package org.deskbell.mail;

import org.deskbell.mail.Attempt.Postponed;
import org.deskbell.mail.Attempt.Refused;
import org.deskbell.mail.Attempt.Sent;
import org.deskbell.mail.Attempt.Unreachable;
import org.deskbell.mail.Delivery.State;
import org.deskbell.mail.OutgoingStore.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Carries what is in the outbox to the mail server, one mail at a time. See
/// docs/decisions/outbox.md for what a crash leaves behind.
@Component
class Postman {
    static final String INTERRUPTED =
            "Deskbell was stopped while it handed this mail over, so it may have arrived or not.";

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    /// After the first failure, the second, ...; the last holds for all that follow.
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3));

    private static final Duration LONGEST = Duration.ofDays(4);

    private final OutgoingStore store;
    private final Outbox outbox;
    private final Smtp smtp;
    private final Clock clock;
    private final ReentrantLock round = new ReentrantLock();

    Postman(OutgoingStore store, Outbox outbox, Smtp smtp, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.smtp = smtp;
        this.clock = clock;
    }

    /// Whether those arrived, nobody knows; to send them again is for people to decide.
    @EventListener(ApplicationReadyEvent.class)
    void findInterrupted() {
        store.interrupted().forEach(id -> outbox.ended(id, State.FAILED, INTERRUPTED, null));
    }

    @EventListener
    void on(MailEvent.Changed changed) {
        if (outbox.delivery(changed.id()).filter(this::isDue).isPresent()) {
            Thread.ofVirtual().name("deskbell-postman").start(this::deliver);
        }
    }

    private boolean isDue(Delivery mail) {
        return mail.state() == State.WAITING
                && mail.nextTry() != null
                && !mail.nextTry().isAfter(clock.instant());
    }

    /// Sends whatever is due.
    @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void deliver() {
        if (!outbox.isOn() || !round.tryLock()) {
            return;
        }
        try {
            boolean goesOn = true;
            while (goesOn) {
                Optional<Due> next = store.begin(clock.instant());
                goesOn = next.isPresent() && deliver(next.get());
            }
        } finally {
            round.unlock();
        }
    }

    /// @return whether the mail server can be spoken to
    private boolean deliver(Due due) {
        Attempt attempt = smtp.send(due.mail(), due.messageId());
        switch (attempt) {
            case Sent _ -> outbox.ended(due.mail().id(), State.SENT, null, null);
            case Refused(String why) -> {
                log.info("Mail {} was refused", due.mail().id());
                outbox.ended(due.mail().id(), State.FAILED, why, null);
            }
            case Postponed(String why) -> postpone(due, why);
            case Unreachable(String why) -> postpone(due, why);
        }
        return !(attempt instanceof Unreachable);
    }

    private void postpone(Due due, String why) {
        Instant now = clock.instant();
        Instant next = now.plus(PAUSES.get(Math.min(due.attempts(), PAUSES.size()) - 1));
        boolean inTime = next.isBefore(due.triedSince().plus(LONGEST));
        log.warn("Mail {} could not be sent at attempt {}", due.mail().id(), due.attempts());
        outbox.ended(
                due.mail().id(), inTime ? State.WAITING : State.FAILED, why, inTime ? next : null);
    }
}
