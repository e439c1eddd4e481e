package org.deskbell.conversation;

import org.deskbell.conversation.Change.Frame;
import org.deskbell.conversation.ConversationState.Closed;
import org.deskbell.conversation.ConversationState.Waiting;
import org.deskbell.conversation.ConversationState.WithBot;
import org.deskbell.conversation.ConversationState.WithLibrarian;
import org.deskbell.conversation.Outcome.Done;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.conversation.Outcome.Refused;
import org.deskbell.conversation.Outcome.Repeated;
import org.deskbell.handoff.DeskStatus;
import org.deskbell.handoff.Handoff;
import org.deskbell.inbox.Inbox;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.privacy.Redacted;
import org.deskbell.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Everything a patron can do in a visit. Thread-safe. When a method returns [Done], what it did is
/// on disk; entries reach every screen through [#entriesAfter], never through a return value. Every
/// method is idempotent by the id of the client's frame.
@Service
public class Conversations {
    private static final String ASKED_FOR_HUMAN = "asked-for-human";

    private final ConversationStore store;
    private final Visits visits;
    private final Redactor redactor;
    private final Replies replies;
    private final Handoff handoff;
    private final Inbox inbox;

    Conversations(
            ConversationStore store,
            Visits visits,
            Redactor redactor,
            Replies replies,
            Handoff handoff,
            Inbox inbox) {
        this.store = store;
        this.visits = visits;
        this.redactor = redactor;
        this.replies = replies;
        this.handoff = handoff;
        this.inbox = inbox;
    }

    /// A patron has come, or has come back with the token of an open conversation. Writes nothing
    /// but the language of a conversation that goes on in another.
    public Visit hello(
            @Nullable String token,
            @Nullable String language,
            @Nullable Department department,
            @Nullable String page) {
        return visits.hello(token, language, department, page);
    }

    /// The visit with this token, also when it has ended: for reading, and for erasing.
    public Optional<Visit> recall(String token) {
        return visits.recall(token);
    }

    /// What a client shows before anything is said.
    ///
    /// @param topics ids of answers to begin with; else the library's own
    public Welcome welcome(Visit visit, @Nullable List<String> topics) {
        return visits.welcome(visit, topics);
    }

    public Welcome.Host host() {
        return visits.host();
    }

    /// At most `most` entries with a greater `seq`, in order: the one way by which entries reach a
    /// screen.
    public List<Entry> entriesAfter(ConversationId id, int seq, int most) {
        return store.entriesAfter(id, seq, most);
    }

    /// Whether the bot has yet to reply to something.
    public boolean owesReply(ConversationId id) {
        return store.nextOwed(id).isPresent();
    }

    /// The journey of a patron's words: they are masked, kept, and then answered. The reply is made
    /// apart, once the words are safe; it is owed on disk, so a crash only delays it.
    public Outcome patronSaid(Visit visit, UUID frameId, String text) {
        Redacted words = redactor.redact(text);
        Outcome outcome =
                first(
                        visit,
                        new Frame(frameId, "say"),
                        words.text(),
                        (change, frame) -> hear(change, frame, words, null));
        replies.due(visit.id());
        return outcome;
    }

    /// The patron picked a choice that entry `seq` offered, or with `seq` 0 a topic to begin with.
    /// With a librarian it counts as saying its title.
    public Outcome patronChose(Visit visit, UUID frameId, int seq, String faq) {
        var frame = new Frame(frameId, "choose");
        Optional<String> topic = seq == 0 ? visits.topic(faq, visit.language()) : Optional.empty();
        Outcome outcome =
                topic.map(
                                title ->
                                        store.changeOrBegin(
                                                visit, change -> chosen(change, frame, title, faq)))
                        .orElseGet(() -> begun(visit, change -> chosen(change, frame, seq, faq)));
        replies.due(visit.id());
        return outcome;
    }

    private static Outcome chosen(Change change, Frame frame, int seq, String faq) {
        return offered(change, seq, faq)
                .map(title -> chosen(change, frame, title, faq))
                .orElseGet(() -> change.refused(Refusal.BAD_FRAME, "no-such-choice"));
    }

    private static Outcome chosen(Change change, Frame frame, String title, String faq) {
        return change.once(
                frame, title, () -> hear(change, frame, new Redacted(title, false), faq));
    }

    private static Optional<String> offered(Change change, int seq, String faq) {
        return change.entry(seq).stream()
                .flatMap(entry -> entry.detail().choices().stream())
                .filter(choice -> choice.faq().equals(faq))
                .map(EntryDetail.Choice::title)
                .findFirst();
    }

    /// Keeps the patron's words; with the bot they are owed a reply from then on.
    private static Outcome hear(Change change, Frame frame, Redacted words, @Nullable String faq) {
        Entry said = change.patronSaid(frame, words.text());
        if (words.masked()) {
            change.systemSaid("masked");
        }
        if (change.state() instanceof WithBot) {
            change.owe(said, faq);
        }
        return new Done();
    }

    public Outcome askForLibrarian(Visit visit, UUID frameId) {
        DeskStatus desk = handoff.status(visit.id(), visit.language());
        return first(
                visit,
                new Frame(frameId, "ask-librarian"),
                null,
                (change, frame) ->
                        switch (change.state()) {
                            case WithBot bot -> {
                                if (!desk.open()) {
                                    yield change.refused(
                                            Refusal.DESK_CLOSED, "desk-closed-now", desk.message());
                                }
                                handoff.join(
                                        change.id(),
                                        ASKED_FOR_HUMAN,
                                        department(visit),
                                        visit.language());
                                yield change.become(bot.toLine(), frame, "in-line");
                            }
                            case Waiting _ -> change.refused(Refusal.BAD_FRAME, "already-in-line");
                            case WithLibrarian _ ->
                                    change.refused(Refusal.BAD_FRAME, "already-with-librarian");
                            case Closed _ -> change.refused(Refusal.ENDED, "ended");
                        });
    }

    private static @Nullable String department(Visit visit) {
        return Optional.ofNullable(visit.department()).map(Department::key).orElse(null);
    }

    /// Keeps a question for the librarians. `email` is the one thing a patron types that is not
    /// masked; it never enters the transcript.
    public Outcome leaveQuestion(Visit visit, UUID frameId, String text, String email) {
        Redacted words = redactor.redact(text);
        return first(
                visit,
                new Frame(frameId, "leave-question"),
                words.text(),
                (change, frame) -> {
                    if (!Email.plausible(email)) {
                        return change.refused(Refusal.BAD_FRAME, "bad-email");
                    }
                    change.patronSaid(frame, words.text());
                    switch (change.state()) {
                        case WithLibrarian with ->
                                inbox.promise(
                                        change.id(),
                                        words.text(),
                                        email,
                                        visit.language(),
                                        with.librarian());
                        case ConversationState _ ->
                                inbox.leave(
                                        UUID.randomUUID(),
                                        change.id(),
                                        words.text(),
                                        email,
                                        visit.language());
                    }
                    change.systemSaid("question-kept");
                    if (change.state() instanceof Waiting waiting) {
                        handoff.leave(change.id());
                        change.become(waiting.toBot(), null, "back-to-bot");
                    }
                    return new Done();
                });
    }

    public Outcome backToBot(Visit visit, UUID frameId) {
        var frame = new Frame(frameId, "back-to-bot");
        return begun(
                visit,
                change ->
                        change.once(
                                frame,
                                null,
                                () -> {
                                    if (change.state() instanceof WithBot) {
                                        return change.refused(Refusal.BAD_FRAME, "not-waiting");
                                    }
                                    handoff.leave(change.id());
                                    return change.become(
                                            change.state().toBot(), frame, "back-to-bot");
                                }));
    }

    public Outcome end(Visit visit, UUID frameId) {
        var frame = new Frame(frameId, "end");
        return begun(
                visit,
                change ->
                        change.once(
                                frame,
                                null,
                                () -> {
                                    handoff.leave(change.id());
                                    return change.become(
                                            change.state().toClosed(), frame, "closed-by-patron");
                                }));
    }

    /// Ends the conversation and takes every word out of it, leaving tombstones. A question that
    /// was left with an address stays: it was left in order to be answered.
    public Outcome forget(Visit visit, UUID frameId) {
        return begun(
                visit,
                change ->
                        change.applied(frameId)
                                .<Outcome>map(before -> new Repeated(before.entry()))
                                .orElseGet(
                                        () -> {
                                            handoff.leave(change.id());
                                            change.eraseWords();
                                            return change.become(
                                                    change.state().toClosed(),
                                                    new Frame(frameId, "forget"),
                                                    "forgotten");
                                        }));
    }

    /// Keeps whether a reply of the bot helped; the last word counts. Empty when it was kept.
    public Optional<Refused> rate(Visit visit, int seq, boolean helpful) {
        return refusal(
                begun(
                        visit,
                        change -> {
                            if (change.entry(seq).filter(Entry::isBots).isEmpty()) {
                                return change.refused(Refusal.BAD_FRAME, "no-such-reply");
                            }
                            change.rate(seq, helpful);
                            return new Done();
                        }));
    }

    /// Lets librarians see beside this chat the one before it, and those before that. Empty when
    /// this was kept, also when there is no such chat: nobody learns here whether a token is known.
    ///
    /// @param before token of the chat before; null when librarians may see none any more
    public Optional<Refused> follow(Visit visit, @Nullable String before) {
        return refusal(begun(visit, change -> change.follow(before)));
    }

    private static Optional<Refused> refusal(Outcome outcome) {
        return outcome instanceof Refused refused ? Optional.of(refused) : Optional.empty();
    }

    /// For what may be the first thing that a patron does.
    private Outcome first(
            Visit visit,
            Frame frame,
            @Nullable String text,
            BiFunction<Change, Frame, Outcome> op) {
        return store.changeOrBegin(
                visit, change -> change.once(frame, text, () -> op.apply(change, frame)));
    }

    /// For what only makes sense once something has been said.
    private Outcome begun(Visit visit, Function<Change, Outcome> op) {
        return store.change(visit.id(), op)
                .orElseGet(
                        () ->
                                new Refused(
                                        Refusal.BAD_FRAME,
                                        Phrases.say("nothing-said", visit.language())));
    }
}
