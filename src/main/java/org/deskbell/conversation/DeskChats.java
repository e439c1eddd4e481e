package org.deskbell.conversation;

import org.deskbell.answering.Past;
import org.deskbell.conversation.Change.Frame;
import org.deskbell.conversation.ConversationState.Waiting;
import org.deskbell.conversation.ConversationState.WithLibrarian;
import org.deskbell.conversation.Outcome.Done;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.conversation.Outcome.Refused;
import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.HandoffEvent;
import org.deskbell.handoff.InLine;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Everything a librarian can do with patrons' conversations. Thread-safe; idempotent by the id
/// of the client's frame.
@Service
public class DeskChats {
    private static final int LONGEST_READ = 2_000;

    private final ConversationStore store;
    private final Handoff handoff;
    private final JsonMapper json;

    DeskChats(ConversationStore store, Handoff handoff, JsonMapper json) {
        this.store = store;
        this.handoff = handoff;
        this.json = json;
    }

    /// A conversation in the line or with a librarian, as the console lists it.
    ///
    /// @param lastWords the patron's newest words, empty when there are none
    /// @param lastSeq   the newest entry, for counting what is unread
    public record Listed(
            InLine inLine,
            @Nullable String name,
            @Nullable String language,
            String lastWords,
            int lastSeq) {}

    /// Everyone who waits or is with a librarian, oldest first.
    public List<Listed> listed() {
        return handoff.line().stream().flatMap(inLine -> listed(inLine).stream()).toList();
    }

    private Optional<Listed> listed(InLine inLine) {
        return store.conversation(inLine.conversation())
                .map(
                        conversation ->
                                new Listed(
                                        inLine,
                                        conversation.state() instanceof WithLibrarian with
                                                ? with.name()
                                                : null,
                                        conversation.language(),
                                        store.newestPatronWords(conversation.id())
                                                .map(Entry::text)
                                                .orElse(""),
                                        conversation.lastSeq()));
    }

    /// The conversation's header, if it waits or is with a librarian: nobody at the desk reads a
    /// chat that the bot answers.
    public Optional<Conversation> open(ConversationId id) {
        return handoff.find(id).flatMap(_ -> store.conversation(id));
    }

    /// What the bot made of the patron's words `re`.
    public Optional<Thought> thought(ConversationId id, int re) {
        return store.thought(id, re).map(body -> json.readValue(body, Thought.class));
    }

    /// What a patron said.
    ///
    /// @param language of the conversation, where it is known
    public record Words(int seq, String text, @Nullable String language) {}

    /// The patron's newest words, if the chat waits or is with a librarian.
    public Optional<Words> newestWords(ConversationId id) {
        return open(id).flatMap(
                        chat -> store.newestPatronWords(id).flatMap(said -> words(chat, said)));
    }

    /// The patron's words `seq`, unless they are erased.
    public Optional<Words> words(ConversationId id, int seq) {
        return store.conversation(id)
                .flatMap(
                        chat ->
                                store.entriesAfter(id, seq - 1, 1).stream()
                                        .filter(entry -> entry.seq() == seq)
                                        .findFirst()
                                        .flatMap(said -> words(chat, said)));
    }

    private static Optional<Words> words(Conversation chat, Entry said) {
        return said.speaker() == Entry.Speaker.PATRON && said.text() != null
                ? Optional.of(new Words(said.seq(), said.text(), chat.language()))
                : Optional.empty();
    }

    /// What was said with the bot before the words `seq`, as the bot itself remembers it.
    public Past past(ConversationId id, int seq) {
        return store.past(id, seq);
    }

    /// The first entries of a chat that a librarian has or had; none of any other.
    public List<Entry> transcript(ConversationId id) {
        List<Entry> entries = store.entriesAfter(id, 0, LONGEST_READ);
        return entries.stream().anyMatch(DeskChats::isClaim) ? entries : List.of();
    }

    /// Whether a librarian takes the chat with it.
    private static boolean isClaim(Entry entry) {
        return "librarian".equals(entry.state());
    }

    public boolean isWith(ConversationId id, StaffId who) {
        return store.conversation(id).filter(found -> found.state().isWith(who)).isPresent();
    }

    /// Takes a waiting patron. Won by one librarian; everyone after is told who has it.
    public Outcome claim(ConversationId id, UUID frameId, StaffId who, String name) {
        var frame = new Frame(frameId, "claim");
        return change(
                id,
                change ->
                        change.once(
                                frame,
                                null,
                                () ->
                                        switch (change.state()) {
                                            case Waiting waiting when handoff.claim(id, who) ->
                                                    change.become(
                                                            waiting.toLibrarian(who, name),
                                                            frame,
                                                            "claimed",
                                                            name);
                                            case WithLibrarian with ->
                                                    new Refused(
                                                            Refusal.TAKEN,
                                                            with.name() + " has taken this chat.");
                                            case ConversationState _ ->
                                                    new Refused(
                                                            Refusal.TAKEN,
                                                            "This patron is not waiting any more.");
                                        }));
    }

    public Outcome say(ConversationId id, UUID frameId, StaffId who, String text) {
        var frame = new Frame(frameId, "say");
        return mine(
                id,
                frame,
                who,
                text,
                (change, with) -> {
                    change.librarianSaid(frame, text, with.name());
                    return new Done();
                });
    }

    /// The librarian is done and the bot listens again.
    public Outcome handBack(ConversationId id, UUID frameId, StaffId who) {
        var frame = new Frame(frameId, "hand-back");
        return mine(
                id,
                frame,
                who,
                null,
                (change, with) -> {
                    handoff.leave(id);
                    return change.become(with.toBot(), frame, "handed-back", with.name());
                });
    }

    public Outcome close(ConversationId id, UUID frameId, StaffId who) {
        var frame = new Frame(frameId, "close");
        return mine(
                id,
                frame,
                who,
                null,
                (change, with) -> {
                    handoff.leave(id);
                    return change.become(
                            with.toClosed(), frame, "closed-by-librarian", with.name());
                });
    }

    /// Back to the line, at the place the patron had.
    public Outcome requeue(ConversationId id, UUID frameId, StaffId who) {
        var frame = new Frame(frameId, "requeue");
        return mine(
                id,
                frame,
                who,
                null,
                (change, with) -> {
                    handoff.release(id);
                    return change.become(with.toLine(), frame, "requeued", with.name());
                });
    }

    @EventListener
    void on(HandoffEvent.LibrarianGone gone) {
        for (ConversationId id : store.with(gone.librarian())) {
            change(
                    id,
                    change -> {
                        if (change.state().isWith(gone.librarian())) {
                            handoff.release(id);
                            change.become(change.state().toLine(), null, "back-to-line");
                        }
                        return new Done();
                    });
        }
    }

    /// Whoever waits is told when there is nobody left to wait for.
    @EventListener
    void on(HandoffEvent.DeskEmptied emptied) {
        for (InLine waiting : handoff.line()) {
            change(
                    waiting.conversation(),
                    change -> {
                        if (change.state() instanceof Waiting) {
                            change.systemOffers(
                                    "leave-question",
                                    "desk-emptied",
                                    handoff.status(change.language()).message());
                        }
                        return new Done();
                    });
        }
    }

    private Outcome mine(
            ConversationId id,
            Frame frame,
            StaffId who,
            @Nullable String text,
            BiFunction<Change, WithLibrarian, Outcome> op) {
        return change(
                id,
                change ->
                        change.once(
                                frame,
                                text,
                                () ->
                                        change.state() instanceof WithLibrarian with
                                                        && with.isWith(who)
                                                ? op.apply(change, with)
                                                : new Refused(
                                                        Refusal.NOT_YOURS,
                                                        "This chat is not yours. Claim it from the"
                                                                + " line first.")));
    }

    private Outcome change(ConversationId id, Function<Change, Outcome> op) {
        return store.change(id, op)
                .orElseGet(() -> new Refused(Refusal.NOT_YOURS, "There is no such chat any more."));
    }
}
