package org.deskbell.mail;

import org.deskbell.mail.Delivery.State;
import org.deskbell.privacy.PersonalData;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where mails go out. A mail is a row before it is anything else, so a mail server that is away
/// loses nothing. Thread-safe; nothing here waits for a mail server.
@Service
public class Outbox implements PersonalData {
    private final OutgoingStore store;
    private final MailSettings settings;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            OutgoingStore store,
            MailSettings settings,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Whether there is a mail server to send by.
    public boolean isOn() {
        return settings.isOn();
    }

    /// The address that our mails come from; empty while mail is off.
    public String from() {
        return settings.from();
    }

    /// Whether mails are fetched, so that a reply to one of ours comes back here.
    public boolean isAnswered() {
        return settings.imap().isOn();
    }

    /// Within a transaction: the mail is sent once it commits. A second mail of the same id is not.
    ///
    /// @return its Message-ID
    /// @throws IllegalStateException when mail is off
    public String send(OutgoingMail mail) {
        if (!isOn()) {
            throw new IllegalStateException("Mail is off: deskbell.mail.host is not set.");
        }
        String messageId = "<" + mail.id() + "@" + settings.domain() + ">";
        if (store.add(mail, messageId, clock.instant())) {
            announce(mail.id());
        }
        return messageId;
    }

    public Optional<Delivery> delivery(UUID id) {
        return store.delivery(id);
    }

    /// Tries a mail that has failed again from the start, as the same mail.
    ///
    /// @return false when it has not failed, or its words have been deleted
    public boolean again(UUID id) {
        return database.write(
                _ -> {
                    boolean tried = store.again(id, clock.instant());
                    announce(id);
                    return tried;
                });
    }

    /// Within a transaction: deletes the address and the words. A mail that has not been sent never
    /// is.
    public void forget(UUID id) {
        store.forget(id, clock.instant());
    }

    /// How many automatic replies this address was sent since then.
    public int automaticRepliesTo(String address, Instant since) {
        return store.automaticTo(address, since);
    }

    @Override
    public int forgetBefore(Instant limit) {
        return store.deleteBefore(limit);
    }

    /// Within a transaction: marks one of our mails as returned.
    ///
    /// @return false when it is none of ours
    boolean returned(String messageId, String why) {
        return database.write(
                jdbc -> {
                    Optional<UUID> ours = store.named(jdbc, messageId);
                    ours.ifPresent(id -> ended(id, State.FAILED, why, null));
                    return ours.isPresent();
                });
    }

    void ended(UUID id, State state, @Nullable String why, @Nullable Instant nextTry) {
        database.write(
                _ -> {
                    store.ended(id, state, why, nextTry, clock.instant());
                    announce(id);
                    return id;
                });
    }

    private void announce(UUID id) {
        database.afterCommit(() -> events.publishEvent(new MailEvent.Changed(id)));
    }
}
