package org.deskbell.inbox;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.mail.Delivery;
import org.deskbell.mail.IncomingMail;
import org.deskbell.mail.MailDesk;
import org.deskbell.mail.MailEvent;
import org.deskbell.privacy.Redactor;
import org.deskbell.store.Database;
import org.deskbell.support.TestClock;
import org.deskbell.understanding.Embedder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The inbox and its mail over a real database, without Spring and without threads of its own.
final class InboxDesk {
    static final StaffId RUTH = new StaffId("ruth");
    static final StaffId OMAR = new StaffId("omar");
    static final String MARY = "mary@example.org";

    private static final String HOURS =
            """
            time-zone: America/New_York
            branches:
              main:
                name: Main Library
                address: 12 College Green
                phone: 555-0100
                weekly: {monday: ["09:00-17:00"]}
            desk:
              name: Chat desk
              weekly:
                monday: ["09:00-17:00"]
                tuesday: ["09:00-17:00"]
                wednesday: ["09:00-17:00"]
                thursday: ["09:00-17:00"]
                friday: ["09:00-17:00"]
            """;

    final InboxStore store;
    final InboxLists lists;
    final LetterDrafts drafts;
    final Inbox inbox;
    final Questions questions;
    final Correspondence correspondence;
    final Arrivals arrivals;
    final Reminder reminder;
    final MailDesk mail;
    private final Database database;

    /// @param smtp port of a mail server; it may be away
    InboxDesk(Database database, TestClock clock, int smtp, int imap) {
        this.database = database;
        var hours = Hours.of(HOURS);
        var settings =
                new InboxSettings(
                        Duration.ofDays(1), 1, "head@library.example", "https://chat.example.org/");
        var answers = Answers.over(Content.of(Map.of()), Embedder.off(), clock);
        store = new InboxStore(database, clock);
        lists = new InboxLists(database, clock);
        drafts = new LetterDrafts(database, clock);
        var news = new InboxNews(database, _ -> {});
        var dueDates = new DueDates(hours, () -> settings);
        var letters = new Letters(answers, hours);
        mail = new MailDesk(database, clock, smtp, imap, one -> arrivals().take(one));
        inbox = new Inbox(store, lists, dueDates, new Redactor(), answers, news, clock);
        questions = new Questions(store, mail.outbox(), () -> settings, news, clock);
        correspondence =
                new Correspondence(store, drafts, mail.outbox(), letters, news, _ -> {}, clock);
        arrivals =
                new Arrivals(
                        store,
                        dueDates,
                        new Confirmations(store, mail.outbox(), letters, clock),
                        new Redactor(),
                        text -> text.contains("Hola") ? "es" : "en",
                        news,
                        clock);
        reminder = new Reminder(store, lists, mail.outbox(), () -> settings, hours, clock);
    }

    private Arrivals arrivals() {
        return arrivals;
    }

    /// A patron leaves a question in a chat.
    UUID left(String text) {
        return left(text, "en");
    }

    UUID left(String text, String language) {
        UUID id = UUID.randomUUID();
        var chat = new ConversationId(UUID.randomUUID());
        database.write(
                _ -> {
                    inbox.leave(id, chat, text, MARY, language);
                    return id;
                });
        return id;
    }

    Question question(UUID id) {
        return store.find(id).orElseThrow();
    }

    /// Sends what waits, and tells of what became of it as the server does.
    void deliver(UUID id) {
        mail.deliver();
        for (Entry entry : store.thread(id)) {
            if (entry.mail() != null) {
                correspondence.on(new MailEvent.Changed(entry.mail()));
            }
        }
    }

    Delivery delivery(UUID mailId) {
        return mail.outbox().delivery(mailId).orElseThrow();
    }

    List<String> said(UUID id, Entry.Kind kind) {
        return store.thread(id).stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::text)
                .toList();
    }

    /// Every question that has not been answered.
    List<Question> open() {
        return lists.list(InboxLists.Tab.OPEN, RUTH, "", 0, 100).stream()
                .map(InboxLists.Line::question)
                .toList();
    }

    static IncomingMail from(String address, String subject, String text, String... references) {
        return new IncomingMail(
                "<" + UUID.randomUUID() + "@example.org>",
                address,
                subject,
                null,
                List.of(references),
                text,
                false,
                0,
                true,
                Instant.EPOCH);
    }
}
