package org.deskbell.mail;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;

import org.deskbell.mail.MailSettings.Imap;
import org.deskbell.store.Database;
import org.deskbell.store.DatabaseBusy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// Looks into the mailbox and hands on what people wrote. A mail counts as read (`\Seen`) once it
/// is durable here; one that cannot be read is flagged (`\Flagged`) for people and stays unread.
/// Nothing is deleted.
@Component
class Mailbox {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int AT_ONCE = 50;
    private static final SearchTerm NEW =
            new AndTerm(
                    new SearchTerm[] {
                        new FlagTerm(new Flags(Flag.SEEN), false),
                        new FlagTerm(new Flags(Flag.FLAGGED), false),
                        new FlagTerm(new Flags(Flag.DELETED), false)
                    });

    private final MailSettings settings;
    private final OutgoingStore store;
    private final Outbox outbox;
    private final ObjectProvider<Letterbox> letterbox;
    private final Database database;
    private final Clock clock;

    Mailbox(
            MailSettings settings,
            OutgoingStore store,
            Outbox outbox,
            ObjectProvider<Letterbox> letterbox,
            Database database,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.outbox = outbox;
        this.letterbox = letterbox;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "10s", fixedDelayString = "${deskbell.mail.imap.every:60s}")
    void look() {
        if (!settings.imap().isOn()) {
            return;
        }
        try {
            fetch();
        } catch (MessagingException away) {
            log.warn("The mailbox cannot be read now: {}", away.getClass().getSimpleName());
        }
    }

    void fetch() throws MessagingException {
        Imap imap = settings.imap();
        Properties properties = Connecting.properties("imap", imap.security());
        properties.setProperty("mail.imap.peek", "true");
        try (var connection = Session.getInstance(properties).getStore("imap")) {
            connection.connect(imap.host(), imap.portOrUsual(), imap.user(), imap.password());
            try (Folder folder = connection.getFolder(imap.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] found = folder.search(NEW);
                Message[] some = Arrays.copyOf(found, Math.min(found.length, AT_ONCE));
                folder.fetch(some, headersAndParts());
                for (Message message : some) {
                    take(message);
                }
            }
        }
    }

    private static FetchProfile headersAndParts() {
        var wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.CONTENT_INFO);
        return wanted;
    }

    private void take(Message message) throws MessagingException {
        try {
            read((MimeMessage) message);
            message.setFlag(Flag.SEEN, true);
        } catch (FolderClosedException | StoreClosedException lost) {
            throw lost;
        } catch (DatabaseBusy notNow) {
            throw new MessagingException("The mail is taken later", notNow);
        } catch (MessagingException | IOException | RuntimeException broken) {
            log.warn(
                    "Mail number {} of the mailbox is kept aside: {}",
                    message.getMessageNumber(),
                    broken.getClass().getSimpleName());
            message.setFlag(Flag.FLAGGED, true);
        }
    }

    private void read(MimeMessage message) throws MessagingException, IOException {
        String from = from(message);
        switch (Sender.of(message, from, settings.from())) {
            case PROGRAM -> {}
            case MAIL_SERVER -> returned(Bounce.of(message));
            case PERSON -> deliver(mail(message, from, true));
            case PERSON_UNCONFIRMED -> deliver(mail(message, from, false));
        }
    }

    private void returned(Bounce bounce) {
        if (bounce.forGood()) {
            bounce.named().forEach(id -> outbox.returned(id, bounce.why()));
        }
    }

    private void deliver(IncomingMail mail) {
        if (!Addressee.plausible(mail.from())) {
            throw new IllegalArgumentException("A mail without an address to reply to");
        }
        database.write(
                jdbc -> {
                    if (store.isNew(jdbc, mail.messageId(), clock.instant())) {
                        letterbox.ifAvailable(box -> box.take(mail));
                    }
                    return mail.messageId();
                });
    }

    private IncomingMail mail(MimeMessage message, String from, boolean confirmable)
            throws MessagingException, IOException {
        MailBody.Text body = MailBody.of(message);
        Instant at = sentAt(message);
        return new IncomingMail(
                messageId(message, from, at),
                from,
                Optional.ofNullable(message.getSubject()).orElse("").strip(),
                ids(message, "In-Reply-To").stream().findFirst().orElse(null),
                ids(message, "References"),
                body.text(),
                body.truncated(),
                body.attachments(),
                confirmable,
                at);
    }

    /// Where a reply goes, as the sender wishes.
    private static String from(MimeMessage message) throws MessagingException {
        Address @Nullable [] addresses = message.getReplyTo();
        return addresses != null
                        && addresses.length > 0
                        && addresses[0] instanceof InternetAddress internet
                        && internet.getAddress() != null
                ? internet.getAddress().strip()
                : "";
    }

    /// A clock that goes wrong elsewhere must not bring a mail before or behind all others.
    private Instant sentAt(MimeMessage message) throws MessagingException {
        Instant now = clock.instant();
        return Optional.ofNullable(message.getReceivedDate())
                .map(Date::toInstant)
                .filter(at -> at.isBefore(now))
                .orElse(now);
    }

    private static List<String> ids(MimeMessage message, String header) throws MessagingException {
        String all = Optional.ofNullable(message.getHeader(header, " ")).orElse("");
        return Arrays.stream(all.split("\\s+")).filter(OutgoingMail::isMessageId).toList();
    }

    /// One that has none gets one that is the same whenever it is fetched.
    private static String messageId(MimeMessage message, String from, Instant at)
            throws MessagingException {
        String own = Optional.ofNullable(message.getMessageID()).orElse("").strip();
        if (OutgoingMail.isMessageId(own)) {
            return own;
        }
        String marks = own + from + at + message.getSubject() + message.getSize();
        return "<" + UUID.nameUUIDFromBytes(marks.getBytes(StandardCharsets.UTF_8)) + "@none>";
    }
}
