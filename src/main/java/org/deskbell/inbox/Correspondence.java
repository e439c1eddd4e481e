package org.deskbell.inbox;

import org.deskbell.inbox.Entry.Kind;
import org.deskbell.inbox.Questions.Outcome;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.mail.Delivery;
import org.deskbell.mail.MailEvent;
import org.deskbell.mail.Outbox;
import org.deskbell.mail.OutgoingMail;
import org.deskbell.mail.OutgoingMail.Origin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Answers by e-mail. Thread-safe.
@Component
class Correspondence {
    private final InboxStore store;
    private final LetterDrafts drafts;
    private final Outbox outbox;
    private final Letters letters;
    private final InboxNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Correspondence(
            InboxStore store,
            LetterDrafts drafts,
            Outbox outbox,
            Letters letters,
            InboxNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.outbox = outbox;
        this.letters = letters;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /// A mail as it would be sent.
    record Letter(String to, String subject, String text) {}

    /// @param text what the librarian wrote
    Letter letter(Question question, String text) {
        String body =
                lastAsked(store.thread(question.id()))
                        .map(asked -> text.strip() + "\n\n" + letters.quote(question, asked) + "\n")
                        .orElse(text.strip() + "\n");
        return new Letter(
                Objects.requireNonNullElse(question.email(), ""), letters.subject(question), body);
    }

    private static Optional<Entry> lastAsked(List<Entry> thread) {
        return thread.stream()
                .filter(entry -> entry.kind() == Kind.PATRON)
                .reduce((_, later) -> later);
    }

    /// Sends an answer, takes the question if nobody had it, and counts it as answered. The same
    /// form sent twice sends one mail.
    ///
    /// @param mail the form's own id
    Outcome send(UUID id, UUID mail, StaffId who, String text) {
        return store.write(
                jdbc -> {
                    Optional<Question> found =
                            InboxStore.find(jdbc, id).filter(one -> one.mergedInto() == null);
                    if (InboxStore.isKept(jdbc, mail)) {
                        drafts.delete(id, who);
                        return Outcome.DONE;
                    }
                    if (found.isEmpty()) {
                        return new Outcome.Refused(
                                "This question is gone, or was put together with another.");
                    }
                    Question question = found.get();
                    if (question.isHeldByOther(who)) {
                        return Questions.held(question);
                    }
                    Optional<String> hindrance = hindrance(question);
                    if (hindrance.isPresent()) {
                        return new Outcome.Refused(
                                hindrance.get() + " Your text is kept as a draft.");
                    }
                    send(jdbc, question, mail, who, text);
                    return Outcome.DONE;
                });
    }

    /// Why no mail can be sent to the patron.
    Optional<String> hindrance(Question question) {
        if (!outbox.isOn()) {
            return Optional.of("Mail is off, so nothing can be sent from here.");
        }
        if (question.email() == null) {
            return Optional.of("The e-mail address has been deleted, so nothing can be sent.");
        }
        return OutgoingMail.isAddress(question.email())
                ? Optional.empty()
                : Optional.of("What the patron left is no e-mail address, so nothing can be sent.");
    }

    private void send(JdbcClient jdbc, Question question, UUID mail, StaffId who, String text) {
        Letter letter = letter(question, text);
        List<String> thread =
                store.thread(question.id()).stream()
                        .flatMap(entry -> Optional.ofNullable(entry.messageId()).stream())
                        .toList();
        String messageId =
                outbox.send(
                        new OutgoingMail(
                                mail,
                                Origin.PERSON,
                                letter.to(),
                                letter.subject(),
                                letter.text(),
                                thread.isEmpty() ? null : thread.getLast(),
                                thread));
        if (question.claimedBy() == null) {
            InboxStore.claim(jdbc, question.id(), who, clock.instant());
        }
        store.append(question.id(), Kind.ANSWER, who, text.strip(), mail, messageId);
        InboxStore.answered(jdbc, question.id(), clock.instant());
        drafts.delete(question.id(), who);
        events.publishEvent(new StaffAction(who, "answered question", question.token()));
        news.changed();
    }

    /// Whether the form with this id has been sent.
    boolean isSent(UUID mail) {
        return store.answeredBy(mail).isPresent();
    }

    /// Tries an answer again that could not be delivered.
    Outcome again(UUID id, UUID mail, StaffId who) {
        return store.write(
                jdbc -> {
                    if (store.answeredBy(mail).isEmpty() || !outbox.again(mail)) {
                        return new Outcome.Refused("This mail cannot be sent again.");
                    }
                    InboxStore.answered(jdbc, id, clock.instant());
                    store.append(id, Kind.DID, who, "sent the answer again", null, null);
                    news.changed();
                    return Outcome.DONE;
                });
    }

    /// An answer that cannot be delivered has not answered anything.
    @EventListener
    void on(MailEvent.Changed changed) {
        Optional<Question> answered =
                outbox.delivery(changed.id())
                        .filter(mail -> mail.state() == Delivery.State.FAILED)
                        .filter(mail -> mail.why() != null)
                        .flatMap(_ -> store.answeredBy(changed.id()))
                        .map(store::root);
        if (answered.isPresent() && !answered.get().isOpen()) {
            UUID id = answered.get().id();
            store.write(
                    jdbc -> {
                        InboxStore.answered(jdbc, id, null);
                        store.append(
                                id,
                                Kind.DID,
                                null,
                                "The answer could not be delivered, so the question is open again.",
                                null,
                                null);
                        news.changed();
                        return id;
                    });
        }
    }
}
