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
import org.deskbell.kernel.ConversationId;
import org.deskbell.privacy.Redacted;
import org.deskbell.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything a patron can do in a visit. Thread-safe. When a method returns [Done], what it did is
// on disk; entries reach every
/// screen through [#entriesAfter], never through a return value. Every method is idempotent by the
// id of the client's frame.
@Service
public class Conversations {
    static final String REASON_ASKED = "asked-for-human";

    private final ConversationStore store;
    private final Visits visits;
    private final Redactor redactor;
    private final Replies replies;
    private final Handoff handoff;
    private final News news;

    Conversations(
            ConversationStore store,
            Visits visits,
            Redactor redactor,
            Replies replies,
            Handoff handoff,
            News news) {
        this.store = store;
        this.visits = visits;
        this.redactor = redactor;
        this.replies = replies;
        this.handoff = handoff;
        this.news = news;
    }

    /// A patron has come, or has come back with the token of an open conversation. Writes nothing.
    public Visit hello(@Nullable String token, @Nullable String language, @Nullable String page) {
        return visits.hello(token, language, page);
    }

    /// What a client shows before anything is said: who speaks, for whom, and whether a librarian
    // can be had.
    public Welcome welcome(Visit visit) {
        return visits.welcome(visit);
    }

    public Welcome.Host host() {
        return visits.host();
    }

    /// At most `most` entries with a greater `seq`, in order. The one way by which entries reach a
    // screen.
    public List<Entry> entriesAfter(ConversationId id, int seq, int most) {
        return store.entriesAfter(id, seq, most);
    }

    /// The journey of a patron's words: they are taken clean, kept, and then answered. The reply is
    // made apart, after the words
    /// are safe, and is found again after a crash because it is owed on disk.
    public Outcome patronSaid(Visit visit, UUID frameId, String text) {
        Redacted clean = redactor.redact(text);
        Outcome outcome =
                store.changeOrBegin(
                        visit,
                        change ->
                                once(
                                        change,
                                        new Frame(frameId, "say"),
                                        clean.text(),
                                        frame -> {
                                            hear(change, frame, clean, null);
                                            return new Done();
                                        }));
        replies.due(visit.id());
        return outcome;
    }

    /// The patron picked a choice that entry `seq` offered. With a librarian it counts as saying
    // its title.
    public Outcome patronChose(Visit visit, UUID frameId, int seq, String faq) {
        Outcome outcome =
                changeBegun(
                        visit,
                        change -> {
                            Optional<String> title =
                                    change.entry(seq).stream()
                                            .flatMap(entry -> entry.detail().choices().stream())
                                            .filter(choice -> choice.faq().equals(faq))
                                            .map(EntryDetail.Choice::title)
                                            .findFirst();
                            if (title.isEmpty()) {
                                return refused(change, Refusal.BAD_FRAME, "no-such-choice");
                            }
                            return once(
                                    change,
                                    new Frame(frameId, "choose"),
                                    title.get(),
                                    frame -> {
                                        hear(change, frame, new Redacted(title.get(), false), faq);
                                        return new Done();
                                    });
                        });
        replies.due(visit.id());
        return outcome;
    }

    public Outcome askForLibrarian(Visit visit, UUID frameId) {
        DeskStatus desk = handoff.status();
        return store.changeOrBegin(
                visit,
                change ->
                        once(
                                change,
                                new Frame(frameId, "ask-librarian"),
                                null,
                                frame ->
                                        switch (change.state()) {
                                            case WithBot _ when !desk.open() ->
                                                    new Refused(
                                                            Refusal.DESK_CLOSED,
                                                            say(
                                                                    change,
                                                                    "desk-closed-now",
                                                                    desk.message()));
                                            case WithBot bot -> {
                                                handoff.join(change.id(), REASON_ASKED, null);
                                                yield done(change, bot.toLine(), frame, "in-line");
                                            }
                                            case Waiting _ ->
                                                    refused(
                                                            change,
                                                            Refusal.BAD_FRAME,
                                                            "already-in-line");
                                            case WithLibrarian _ ->
                                                    refused(
                                                            change,
                                                            Refusal.BAD_FRAME,
                                                            "already-with-librarian");
                                            case Closed _ ->
                                                    refused(change, Refusal.ENDED, "ended");
                                        }));
    }

    /// Keeps a question for the librarians. `email` is the one thing a patron types that is not
    // masked; it never enters the
    /// transcript.
    public Outcome leaveQuestion(Visit visit, UUID frameId, String text, String email) {
        Redacted clean = redactor.redact(text);
        return store.changeOrBegin(
                visit,
                change ->
                        once(
                                change,
                                new Frame(frameId, "leave-question"),
                                clean.text(),
                                frame -> {
                                    if (!Email.plausible(email)) {
                                        return refused(change, Refusal.BAD_FRAME, "bad-email");
                                    }
                                    change.patronSaid(frame, clean.text());
                                    handoff.leaveQuestion(
                                            UUID.randomUUID(),
                                            change.id(),
                                            clean.text(),
                                            email.strip());
                                    change.systemSaid(
                                            say(change, "question-kept"), EntryDetail.NONE);
                                    if (change.state() instanceof Waiting waiting) {
                                        handoff.leave(change.id());
                                        change.become(
                                                waiting.toBot(), null, say(change, "back-to-bot"));
                                    }
                                    news.grown(change);
                                    return new Done();
                                }));
    }

    public Outcome backToBot(Visit visit, UUID frameId) {
        return changeBegun(
                visit,
                change ->
                        once(
                                change,
                                new Frame(frameId, "back-to-bot"),
                                null,
                                frame ->
                                        switch (change.state()) {
                                            case WithBot _ ->
                                                    refused(
                                                            change,
                                                            Refusal.BAD_FRAME,
                                                            "not-waiting");
                                            case Waiting _, WithLibrarian _ -> {
                                                handoff.leave(change.id());
                                                yield done(
                                                        change,
                                                        change.state().toBot(),
                                                        frame,
                                                        "back-to-bot");
                                            }
                                            case Closed _ ->
                                                    refused(change, Refusal.ENDED, "ended");
                                        }));
    }

    public Outcome end(Visit visit, UUID frameId) {
        return changeBegun(
                visit,
                change ->
                        once(
                                change,
                                new Frame(frameId, "end"),
                                null,
                                frame -> {
                                    handoff.leave(change.id());
                                    return done(
                                            change,
                                            change.state().toClosed(),
                                            frame,
                                            "closed-by-patron");
                                }));
    }

    /// Ends the conversation and takes every word out of it, leaving tombstones. A question that
    // was left with an address stays:
    /// it was left in order to be answered.
    public Outcome forget(Visit visit, UUID frameId) {
        return changeBegun(
                visit,
                change ->
                        change.applied(frameId)
                                .<Outcome>map(before -> new Repeated(before.entry()))
                                .orElseGet(
                                        () -> {
                                            handoff.leave(change.id());
                                            change.eraseWords();
                                            change.become(
                                                    change.state().toClosed(),
                                                    new Frame(frameId, "forget"),
                                                    say(change, "forgotten"));
                                            news.erased(change);
                                            return new Done();
                                        }));
    }

    /// Keeps whether a reply of the bot helped; the last word counts. Empty when it was kept.
    public Optional<Refused> rate(Visit visit, int seq, boolean helpful) {
        Outcome outcome =
                changeBegun(
                        visit,
                        change -> {
                            boolean bots =
                                    change.entry(seq)
                                            .filter(entry -> entry.speaker() == Entry.Speaker.BOT)
                                            .isPresent();
                            if (!bots) {
                                return refused(change, Refusal.BAD_FRAME, "no-such-reply");
                            }
                            change.rate(seq, helpful);
                            return new Done();
                        });
        return outcome instanceof Refused refused ? Optional.of(refused) : Optional.empty();
    }

    /// Keeps the patron's words; with the bot they are owed a reply from then on.
    private void hear(Change change, Frame frame, Redacted clean, @Nullable String faq) {
        Entry said = change.patronSaid(frame, clean.text());
        if (clean.masked()) {
            change.systemSaid(say(change, "masked"), EntryDetail.NONE);
        }
        if (change.state() instanceof WithBot) {
            change.owe(said, faq);
        }
        news.grown(change);
    }

    private Outcome done(Change change, ConversationState next, Frame frame, String words) {
        change.become(next, frame, say(change, words));
        news.grown(change);
        return new Done();
    }

    private Outcome changeBegun(Visit visit, Function<Change, Outcome> op) {
        return store.change(visit.id(), op)
                .orElseGet(
                        () ->
                                new Refused(
                                        Refusal.BAD_FRAME,
                                        Phrases.say("nothing-said", visit.language())));
    }

    /// Applies a frame the first time it comes, and only then.
    static Outcome once(
            Change change, Frame frame, @Nullable String text, Function<Frame, Outcome> first) {
        Supplier<Outcome> apply =
                () ->
                        change.state() instanceof Closed
                                ? refused(change, Refusal.ENDED, "ended")
                                : first.apply(frame);
        return change.applied(frame.id())
                .<Outcome>map(
                        before ->
                                before.sameAs(frame, text)
                                        ? new Repeated(before.entry())
                                        : refused(change, Refusal.ID_REUSED, "id-reused"))
                .orElseGet(apply);
    }

    static Refused refused(Change change, Refusal code, String phrase) {
        return new Refused(code, say(change, phrase));
    }

    static String say(Change change, String phrase, Object... parts) {
        return Phrases.say(phrase, change.language(), parts);
    }
}
