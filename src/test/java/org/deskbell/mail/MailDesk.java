package org.deskbell.mail;

import org.deskbell.mail.MailSettings.Imap;
import org.deskbell.mail.MailSettings.Security;
import org.deskbell.store.Database;
import org.deskbell.support.TestClock;
import org.springframework.beans.factory.ObjectProvider;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The mail module over a real database, without Spring and without threads of its own.
public final class MailDesk {
    public static final String US = "desk@library.example";

    private final OutgoingStore store;
    private final Outbox outbox;
    private final Postman postman;
    private final Mailbox mailbox;

    /// @param smtp port of a mail server on this machine
    /// @param imap 0: nothing is fetched
    public MailDesk(Database database, TestClock clock, int smtp, int imap, Letterbox letterbox) {
        this(database, settings(smtp, imap), clock, letterbox);
    }

    MailDesk(Database database, MailSettings settings, TestClock clock, Letterbox letterbox) {
        store = new OutgoingStore(database);
        outbox = new Outbox(store, settings, database, _ -> {}, clock);
        postman = new Postman(store, outbox, new Smtp(settings, clock), clock);
        mailbox = new Mailbox(settings, store, outbox, only(letterbox), database, clock);
    }

    private static MailSettings settings(int smtp, int imap) {
        return new MailSettings(
                "127.0.0.1",
                smtp,
                Security.NONE,
                "",
                "",
                US,
                "Alder Library",
                new Imap(
                        imap == 0 ? "" : "127.0.0.1",
                        imap,
                        Security.NONE,
                        US,
                        "secret",
                        "INBOX",
                        Duration.ofMinutes(1)));
    }

    static MailSettings off() {
        return new MailSettings(
                "",
                0,
                Security.STARTTLS,
                "",
                "",
                "",
                "",
                new Imap("", 0, Security.TLS, "", "", "INBOX", Duration.ofMinutes(1)));
    }

    private static ObjectProvider<Letterbox> only(Letterbox letterbox) {
        return new ObjectProvider<>() {
            @Override
            public Letterbox getObject() {
                return letterbox;
            }

            @Override
            public Stream<Letterbox> stream() {
                return Stream.of(letterbox);
            }
        };
    }

    public Outbox outbox() {
        return outbox;
    }

    OutgoingStore store() {
        return store;
    }

    /// What the server does when it starts.
    void restart() {
        postman.findInterrupted();
    }

    public void deliver() {
        postman.deliver();
    }

    public void fetch() throws Exception {
        mailbox.fetch();
    }

    static OutgoingMail mail(String to) {
        return new OutgoingMail(
                UUID.randomUUID(),
                OutgoingMail.Origin.PERSON,
                to,
                "Your question",
                "Hello",
                null,
                List.of());
    }
}
