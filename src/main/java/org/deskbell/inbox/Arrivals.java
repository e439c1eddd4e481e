package org.deskbell.inbox;

import org.deskbell.inbox.Entry.Kind;
import org.deskbell.mail.IncomingMail;
import org.deskbell.mail.Letterbox;
import org.deskbell.privacy.Redactor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mails that come in: a reply joins its thread and opens it again, another mail opens a question
/// and is confirmed once.
@Component
class Arrivals implements Letterbox {
    private static final Pattern TOKEN = Pattern.compile("\\[#([A-Z0-9]{4,8})]");

    private final InboxStore store;
    private final DueDates dueDates;
    private final Confirmations confirmations;
    private final Redactor redactor;
    private final Language language;
    private final InboxNews news;
    private final Clock clock;

    Arrivals(
            InboxStore store,
            DueDates dueDates,
            Confirmations confirmations,
            Redactor redactor,
            Language language,
            InboxNews news,
            Clock clock) {
        this.store = store;
        this.dueDates = dueDates;
        this.confirmations = confirmations;
        this.redactor = redactor;
        this.language = language;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void take(IncomingMail mail) {
        store.write(
                jdbc -> {
                    Optional<Question> known = thread(jdbc, mail);
                    UUID id = known.isPresent() ? join(jdbc, known.get(), mail) : open(mail);
                    tellOfTheRest(id, mail);
                    news.changed();
                    return id;
                });
    }

    /// A Message-ID is known to those who got the mail; a token can be guessed, so the address has
    /// to be the same.
    private static Optional<Question> thread(JdbcClient jdbc, IncomingMail mail) {
        var ids = new ArrayList<>(mail.references());
        Optional.ofNullable(mail.inReplyTo()).ifPresent(ids::add);
        return InboxStore.withMessage(jdbc, ids)
                .or(() -> named(jdbc, mail))
                .map(question -> InboxStore.root(jdbc, question));
    }

    private static Optional<Question> named(JdbcClient jdbc, IncomingMail mail) {
        Matcher token = TOKEN.matcher(mail.subject());
        return token.find()
                ? InboxStore.named(jdbc, token.group(1))
                        .filter(question -> mail.from().equalsIgnoreCase(question.email()))
                : Optional.empty();
    }

    private UUID join(JdbcClient jdbc, Question question, IncomingMail mail) {
        String words = redactor.redact(mail.text()).text();
        store.append(question.id(), Kind.PATRON, null, words, null, mail.messageId());
        InboxStore.email(jdbc, question.id(), mail.from());
        if (!question.isOpen()) {
            InboxStore.answered(jdbc, question.id(), null);
            InboxStore.due(jdbc, question.id(), dueDates.of(clock.instant()));
        }
        return question.id();
    }

    private UUID open(IncomingMail mail) {
        String words = redactor.redact(mail.text()).text();
        String subject = redactor.redact(mail.subject()).text();
        Instant now = clock.instant();
        var question =
                new Question(
                        UUID.randomUUID(),
                        "",
                        Source.MAIL,
                        null,
                        language.of(subject + "\n" + words),
                        subject,
                        mail.from(),
                        now,
                        dueDates.of(now),
                        null,
                        null,
                        null,
                        null);
        store.add(question, words, mail.messageId());
        confirmations.send(question.id(), mail);
        return question.id();
    }

    /// What of a mail is not here, librarians find in the mailbox.
    private void tellOfTheRest(UUID question, IncomingMail mail) {
        if (mail.truncated()) {
            did(question, "The mail goes on; this is its beginning. All of it is in the mailbox.");
        }
        if (mail.attachments() > 0) {
            did(
                    question,
                    mail.attachments() == 1
                            ? "The mail has an attachment, which is in the mailbox."
                            : "The mail has %d attachments, which are in the mailbox."
                                    .formatted(mail.attachments()));
        }
    }

    private void did(UUID question, String what) {
        store.append(question, Kind.DID, null, what, null, null);
    }
}
