package org.deskbell.conversation;

import org.deskbell.answering.Answering;
import org.deskbell.answering.Decision;
import org.deskbell.answering.Findings;
import org.deskbell.answering.Link;
import org.deskbell.answering.Past;
import org.deskbell.answering.Reason;
import org.deskbell.answering.Resolved;
import org.deskbell.conversation.ConversationStore.Owed;
import org.deskbell.handoff.Handoff;
import org.deskbell.kernel.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Pays what the bot owes. What is owed stands in the store, so a reply that a crash or a failure
/// prevented is made later, and one that was made is never made again. One conversation's replies
/// are made one at a time, in order.
@Component
class Replies {
    private static final Logger log = LoggerFactory.getLogger(Replies.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final ConversationStore store;
    private final Answering answering;
    private final Handoff handoff;
    private final JsonMapper json;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final Set<ConversationId> busy = ConcurrentHashMap.newKeySet();

    Replies(
            ConversationStore store,
            Answering answering,
            Handoff handoff,
            JsonMapper json,
            TaskScheduler scheduler,
            Clock clock) {
        this.store = store;
        this.answering = answering;
        this.handoff = handoff;
        this.json = json;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void payWhatACrashLeft() {
        store.owing().forEach(this::due);
    }

    /// Something may be owed here. Returns at once.
    void due(ConversationId id) {
        if (busy.add(id)) {
            Thread.ofVirtual().name("reply-" + id).start(() -> payAll(id));
        }
    }

    private void payAll(ConversationId id) {
        try {
            do {
                Optional<Owed> owed = store.nextOwed(id);
                while (owed.isPresent()) {
                    pay(id, owed.get());
                    owed = store.nextOwed(id);
                }
                busy.remove(id);
            } while (store.nextOwed(id).isPresent() && busy.add(id));
        } catch (RuntimeException e) {
            log.error("A reply in conversation {} could not be kept; trying again.", id, e);
            busy.remove(id);
            scheduler.schedule(() -> due(id), clock.instant().plus(RETRY));
        }
    }

    private void pay(ConversationId id, Owed owed) {
        Past past = store.past(id, owed.seq());
        Resolved resolved = decide(id, owed, past);
        Reply reply =
                ReplyPolicy.reply(
                        resolved.decision(),
                        handoff.status(id, resolved.decision().findings().language()));
        store.change(
                id,
                change -> {
                    if (change.settle(owed.seq(), owed.owner())) {
                        change.botSaid(owed.seq(), reply.text(), reply.detail());
                        change.thought(
                                owed.seq(), json.writeValueAsString(ReplyPolicy.thought(resolved)));
                        Signal.of(resolved, past)
                                .ifPresent(signal -> change.signal(owed.seq(), signal));
                        if (reply.ring() != null) {
                            handoff.join(
                                    id,
                                    reply.ring().reason(),
                                    reply.ring().department(),
                                    resolved.decision().findings().language());
                            change.become(change.state().toLine(), null, "in-line");
                        }
                    }
                    return change.id();
                });
    }

    /// If understanding or search fails, the patron gets a librarian, not an error. A choice is an
    /// answer, unless it has been withdrawn since it was offered.
    private Resolved decide(ConversationId id, Owed owed, Past past) {
        try {
            return Optional.ofNullable(owed.faq())
                    .flatMap(faq -> answering.choose(faq, owed.text(), owed.language(), past))
                    .orElseGet(() -> answering.decide(owed.text(), owed.language(), past));
        } catch (RuntimeException e) {
            log.error("The bot failed in conversation {}.", id, e);
            String trouble = Phrases.say("trouble", owed.language());
            String language = Objects.requireNonNullElse(owed.language(), "en");
            var findings = new Findings(0, language, null, List.of(), false);
            return new Resolved(
                    owed.text(),
                    Link.NONE,
                    new Decision.HandOff(trouble, Reason.LOW_CONFIDENCE, findings, List.of()));
        }
    }
}
