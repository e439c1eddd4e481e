package org.deskbell.conversation;

import org.deskbell.conversation.Change.Frame;
import org.deskbell.conversation.ConversationState.Waiting;
import org.deskbell.conversation.ConversationState.WithLibrarian;
import org.deskbell.conversation.Outcome.Done;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.conversation.Outcome.Refused;
import org.deskbell.handoff.Blocks;
import org.deskbell.handoff.Colleague;
import org.deskbell.handoff.Handoff;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Everything a librarian can do with patrons' conversations. Thread-safe; idempotent by the id
/// of the client's frame. A conversation has one librarian at a time; colleagues who have been
/// asked in may write too, but only its librarian ends it or gives it away.
@Service
public class DeskChats {
    private final ConversationStore store;
    private final Handoff handoff;
    private final Blocks blocks;

    DeskChats(ConversationStore store, Handoff handoff, Blocks blocks) {
        this.store = store;
        this.handoff = handoff;
        this.blocks = blocks;
    }

    /// A librarian as their frames name them.
    public record Me(StaffId id, String name) {}

    /// Whether this librarian writes to the patron, alone or beside a colleague.
    public boolean isWith(ConversationId id, StaffId who) {
        return store.conversation(id).filter(found -> mayWrite(found.state(), id, who)).isPresent();
    }

    private boolean mayWrite(ConversationState state, ConversationId id, StaffId who) {
        return state.isWith(who)
                || state instanceof WithLibrarian
                        && handoff.helpers(id).stream()
                                .anyMatch(one -> one.joined() && one.id().equals(who));
    }

    /// Takes a waiting patron. Won by one librarian; everyone after is told who has it.
    public Outcome claim(ConversationId id, UUID frameId, Me me) {
        var frame = new Frame(frameId, "claim");
        return once(
                id,
                frame,
                null,
                change ->
                        switch (change.state()) {
                            case Waiting waiting when handoff.claim(id, me.id()) ->
                                    change.become(
                                            waiting.toLibrarian(me.id(), me.name()),
                                            frame,
                                            "claimed",
                                            me.name());
                            case WithLibrarian with -> taken(with.name() + " has taken this chat.");
                            case ConversationState _ ->
                                    taken("This patron is not waiting any more.");
                        });
    }

    /// Takes a patron from another librarian: a supervisor's right, which the caller checks.
    public Outcome takeOver(ConversationId id, UUID frameId, Me me) {
        var frame = new Frame(frameId, "take-over");
        return once(
                id,
                frame,
                null,
                change -> {
                    if (!(change.state() instanceof WithLibrarian with)) {
                        return taken("This chat is with no librarian any more.");
                    }
                    if (with.isWith(me.id())) {
                        return taken("This chat is yours already.");
                    }
                    return hand(change, frame, me);
                });
    }

    private Done hand(Change change, @Nullable Frame frame, Me me) {
        handoff.hand(change.id(), me.id());
        return change.become(
                change.state().toLibrarian(me.id(), me.name()), frame, "taken-over", me.name());
    }

    public Outcome say(ConversationId id, UUID frameId, Me me, String text) {
        var frame = new Frame(frameId, "say");
        return once(
                id,
                frame,
                text,
                change -> {
                    if (!mayWrite(change.state(), id, me.id())) {
                        return notYours();
                    }
                    change.librarianSaid(frame, text, me.name());
                    return new Done();
                });
    }

    /// Offers the patron an answer by e-mail; the question that they leave is this librarian's.
    public Outcome promise(ConversationId id, UUID frameId, Me me) {
        var frame = new Frame(frameId, "promise");
        return mine(
                id,
                frame,
                me,
                (change, with) -> {
                    change.systemOffers(frame, "leave-question", "promised", with.name());
                    return new Done();
                });
    }

    /// Asks the patron to keep to the matter.
    public Outcome warn(ConversationId id, UUID frameId, Me me) {
        var frame = new Frame(frameId, "warn");
        return mine(
                id,
                frame,
                me,
                (change, _) -> {
                    change.systemSaid(frame, "warned");
                    return new Done();
                });
    }

    /// Keeps a note for colleagues; anyone at the desk may leave one while the chat is there.
    public Outcome note(ConversationId id, UUID frameId, Me me, String text) {
        return change(
                id,
                change ->
                        handoff.find(id).isEmpty()
                                ? notYours()
                                : change.note(frameId, me.id(), me.name(), text));
    }

    /// The librarian is done and the bot listens again.
    ///
    /// @param summary the librarian's last words to the patron, which also tell whoever takes the
    ///     chat next what was done
    public Outcome handBack(ConversationId id, UUID frameId, Me me, @Nullable String summary) {
        var frame = new Frame(frameId, "hand-back");
        return mine(
                id,
                frame,
                me,
                (change, with) -> {
                    if (summary != null) {
                        change.librarianSaid(null, summary, with.name());
                    }
                    handoff.leave(id);
                    return change.become(with.toBot(), frame, "handed-back", with.name());
                });
    }

    public Outcome close(ConversationId id, UUID frameId, Me me, WrapUp wrapUp) {
        var frame = new Frame(frameId, "close");
        return mine(
                id,
                frame,
                me,
                (change, with) -> close(change, with, frame, wrapUp, "closed-by-librarian"));
    }

    /// Ends the chat of somebody who abuses it, and keeps them from ringing for a while.
    public Outcome block(ConversationId id, UUID frameId, Me me) {
        var frame = new Frame(frameId, "block");
        var wrapUp = new WrapUp(WrapUp.Reason.UNSUITABLE, null, 0, List.of());
        return mine(
                id,
                frame,
                me,
                (change, with) -> {
                    blocks.block(id, me.id());
                    return close(change, with, frame, wrapUp, "closed-by-block");
                });
    }

    private Done close(
            Change change, WithLibrarian with, Frame frame, WrapUp wrapUp, String phrase) {
        handoff.leave(change.id());
        change.wrapUp(with.librarian(), wrapUp);
        return change.become(with.toClosed(), frame, phrase, with.name());
    }

    /// Back to the line, at the place the patron had.
    public Outcome requeue(ConversationId id, UUID frameId, Me me) {
        var frame = new Frame(frameId, "requeue");
        return mine(
                id,
                frame,
                me,
                (change, with) -> {
                    handoff.release(id);
                    return change.become(with.toLine(), frame, "requeued", with.name());
                });
    }

    /// To whom a librarian passes a patron: one colleague, or whoever of a department comes first.
    public sealed interface Receiver {
        record Colleague(StaffId id) implements Receiver {}

        record Team(Department department) implements Receiver {}
    }

    /// The patron keeps the place in line and rings for the receiver first. Refused when the
    /// receiver is not there: the chat stays where it is.
    ///
    /// @param note for whoever takes the chat
    public Outcome transfer(
            ConversationId id, UUID frameId, Me me, Receiver to, @Nullable String note) {
        var frame = new Frame(frameId, "transfer");
        return mine(
                id,
                frame,
                me,
                (change, with) -> {
                    switch (to) {
                        case Receiver.Colleague(StaffId who) -> {
                            if (who.equals(me.id()) || !handoff.isHere(who)) {
                                return new Refused(
                                        Refusal.NOT_HERE,
                                        "Your colleague is not at the desk any more. The chat is"
                                                + " still yours.");
                            }
                            handoff.pass(id, null, who);
                        }
                        case Receiver.Team(Department department) -> {
                            if (!handoff.isServed(department)) {
                                return new Refused(
                                        Refusal.NOT_HERE,
                                        "Nobody of that department is available now. The chat is"
                                                + " still yours.");
                            }
                            handoff.pass(id, department, null);
                        }
                    }
                    if (note != null) {
                        change.note(frameId, me.id(), me.name(), note);
                    }
                    return change.become(with.toLine(), frame, "passed-on", with.name());
                });
    }

    /// Asks a colleague into the chat.
    public Outcome invite(ConversationId id, UUID frameId, Me me, Me colleague) {
        return mine(
                id,
                new Frame(frameId, "invite"),
                me,
                (_, _) -> {
                    if (colleague.id().equals(me.id()) || !handoff.isHere(colleague.id())) {
                        return new Refused(
                                Refusal.NOT_HERE, "Your colleague is not at the desk any more.");
                    }
                    handoff.invite(id, colleague.id(), colleague.name());
                    return new Done();
                });
    }

    /// Comes into a chat to which a colleague has asked one.
    public Outcome join(ConversationId id, UUID frameId, Me me) {
        var frame = new Frame(frameId, "join");
        return once(
                id,
                frame,
                null,
                change -> {
                    if (!handoff.join(id, me.id())) {
                        return new Refused(
                                Refusal.NOT_YOURS, "Nobody asks you into this chat any more.");
                    }
                    change.systemSaid(frame, "colleague-joined", me.name());
                    return new Done();
                });
    }

    /// Goes out of a chat that a colleague has, or does not come into it at all.
    public Outcome stepOut(ConversationId id, UUID frameId, Me me) {
        var frame = new Frame(frameId, "step-out");
        return once(id, frame, null, change -> leave(change, frame, me.id(), me.name()));
    }

    private Outcome leave(Change change, @Nullable Frame frame, StaffId who, String name) {
        boolean wasThere =
                handoff.helpers(change.id()).stream()
                        .anyMatch(one -> one.joined() && one.id().equals(who));
        if (!handoff.dismiss(change.id(), who)) {
            return new Refused(Refusal.NOT_YOURS, "You are not in this chat.");
        }
        if (wasThere) {
            change.systemSaid(frame, "colleague-left", name);
        }
        return new Done();
    }

    /// Nobody waits for a librarian who has vanished: a colleague who is in the chat takes it, else
    /// the patron returns to the line.
    void gone(ConversationId id, StaffId librarian) {
        change(
                id,
                change -> {
                    if (!change.state().isWith(librarian)) {
                        return new Done();
                    }
                    Optional<Me> there =
                            handoff.helpers(id).stream()
                                    .filter(Colleague::joined)
                                    .filter(helper -> handoff.isHere(helper.id()))
                                    .map(helper -> new Me(helper.id(), helper.name()))
                                    .findFirst();
                    if (there.isPresent()) {
                        return hand(change, null, there.get());
                    }
                    handoff.release(id);
                    return change.become(change.state().toLine(), null, "back-to-line");
                });
    }

    /// A colleague who was in somebody else's chat has vanished.
    void colleagueGone(ConversationId id, Colleague colleague) {
        change(id, change -> leave(change, null, colleague.id(), colleague.name()));
    }

    /// Tells somebody who waits what has happened, and that they may leave their question.
    void tell(ConversationId id, String phrase, Function<Change, Object[]> parts) {
        change(
                id,
                change -> {
                    if (change.state() instanceof Waiting) {
                        change.systemOffers(null, "leave-question", phrase, parts.apply(change));
                    }
                    return new Done();
                });
    }

    private Outcome mine(
            ConversationId id, Frame frame, Me me, BiFunction<Change, WithLibrarian, Outcome> op) {
        return once(
                id,
                frame,
                null,
                change ->
                        change.state() instanceof WithLibrarian with && with.isWith(me.id())
                                ? op.apply(change, with)
                                : notYours());
    }

    private Outcome once(
            ConversationId id, Frame frame, @Nullable String text, Function<Change, Outcome> op) {
        return change(id, change -> change.once(frame, text, () -> op.apply(change)));
    }

    private static Refused notYours() {
        return new Refused(
                Refusal.NOT_YOURS, "This chat is not yours. Claim it from the line first.");
    }

    private static Refused taken(String message) {
        return new Refused(Refusal.TAKEN, message);
    }

    private Outcome change(ConversationId id, Function<Change, Outcome> op) {
        return store.change(id, op)
                .orElseGet(() -> new Refused(Refusal.NOT_YOURS, "There is no such chat any more."));
    }
}
