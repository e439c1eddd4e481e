package org.deskbell.inbox;

import org.deskbell.inbox.Entry.Kind;
import org.deskbell.mail.IncomingMail;
import org.deskbell.mail.Outbox;
import org.deskbell.mail.OutgoingMail;
import org.deskbell.mail.OutgoingMail.Origin;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Tells somebody by itself that their mail has come. Repeats nothing of it, so that nobody can
/// have us write to others.
@Component
class Confirmations {
    /// To one address within a day: more would be two programs that answer each other.
    private static final int MOST = 5;

    private final InboxStore store;
    private final Outbox outbox;
    private final Letters letters;
    private final Clock clock;

    Confirmations(InboxStore store, Outbox outbox, Letters letters, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.letters = letters;
        this.clock = clock;
    }

    /// Within a transaction.
    void send(UUID id, IncomingMail mail) {
        Instant aDayAgo = clock.instant().minus(Duration.ofDays(1));
        if (!outbox.isOn()
                || !mail.confirmable()
                || outbox.automaticRepliesTo(mail.from(), aDayAgo) >= MOST) {
            return;
        }
        store.write(
                jdbc -> {
                    Question question = InboxStore.find(jdbc, id).orElseThrow();
                    UUID own = UUID.randomUUID();
                    String messageId =
                            outbox.send(
                                    new OutgoingMail(
                                            own,
                                            Origin.AUTO_REPLIED,
                                            mail.from(),
                                            letters.subject(question),
                                            letters.confirmation(question, question.due()),
                                            mail.messageId(),
                                            List.of(mail.messageId())));
                    store.append(
                            id,
                            Kind.DID,
                            null,
                            "The patron was told that the mail has come.",
                            own,
                            messageId);
                    return messageId;
                });
    }
}
