package org.deskbell.wire;

import org.deskbell.conversation.Conversation;
import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.DeskChats;
import org.deskbell.conversation.DeskChats.Me;
import org.deskbell.conversation.DeskReading;
import org.deskbell.conversation.Entry;
import org.deskbell.conversation.Outcome;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.StaffPresence;
import org.deskbell.handoff.Status;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A librarian's console: which conversations it follows, and what its frames ask for.
final class StaffConnection {
    private final Connection connection;
    private final StaffMember staff;
    private final Me me;
    private final Conversations conversations;
    private final DeskChats chats;
    private final DeskReading reading;
    private final Handoff handoff;
    private final Connections connections;
    private final DeskBoard board;
    private final Map<ConversationId, Following> followed = new ConcurrentHashMap<>();
    private boolean greeted;
    private boolean sits;

    /// What brings a conversation's entries to this console, and its notes.
    private record Following(Pump entries, NotePump notes) {
        void stop() {
            entries.stop();
            notes.stop();
        }
    }

    StaffConnection(
            Connection connection,
            StaffMember staff,
            Conversations conversations,
            DeskChats chats,
            DeskReading reading,
            Handoff handoff,
            Connections connections,
            DeskBoard board) {
        this.connection = connection;
        this.staff = staff;
        this.me = new Me(staff.id(), staff.name());
        this.conversations = conversations;
        this.chats = chats;
        this.reading = reading;
        this.handoff = handoff;
        this.connections = connections;
        this.board = board;
    }

    Connection connection() {
        return connection;
    }

    StaffId who() {
        return staff.id();
    }

    boolean isOf(StaffId who) {
        return staff.id().equals(who);
    }

    boolean follows(ConversationId id) {
        return followed.containsKey(id);
    }

    /// Whether a chat's words matter here: it is one's own, or one reads along.
    boolean has(ServerFrame.ChatRow row) {
        return staff.id().value().equals(row.librarian())
                || follows(new ConversationId(row.conversation()))
                || row.helpers().stream().anyMatch(one -> one.id().equals(staff.id().value()));
    }

    Optional<Pump> pumpOf(ConversationId id) {
        return Optional.ofNullable(followed.get(id)).map(Following::entries);
    }

    void notesChanged(ConversationId id) {
        Optional.ofNullable(followed.get(id)).ifPresent(following -> following.notes().poke());
    }

    /// What is said of a followed chat at its head is said again.
    void headChanged(ConversationId id) {
        if (follows(id)) {
            reading.open(id).map(this::head).ifPresent(connection::send);
        }
    }

    void receive(StaffFrame frame) {
        if (frame instanceof StaffFrame.Hello hello) {
            greet(hello);
            return;
        }
        if (!greeted) {
            throw new FrameRefused(Refusal.BAD_FRAME, "Say `hello` first.");
        }
        switch (frame) {
            case StaffFrame.Hello _ -> throw new IllegalStateException("handled above");
            case StaffFrame.Presence presence -> be(presence.wish());
            case StaffFrame.Open open ->
                    open(new ConversationId(open.conversation()), open.lastSeq());
            case StaffFrame.Leave leave -> leave(new ConversationId(leave.conversation()));
            case StaffFrame.Act act -> settle(act, act(act));
            case StaffFrame.Pass pass ->
                    handoff.decline(new ConversationId(pass.conversation()), staff.id());
            case StaffFrame.Read read -> read(read);
            case StaffFrame.Typing typing -> types(new ConversationId(typing.conversation()));
            case StaffFrame.Beat _ -> {}
        }
    }

    private void greet(StaffFrame.Hello hello) {
        if (!greeted) {
            greeted = true;
            sits = !Boolean.TRUE.equals(hello.watching());
            connections.add(this);
            if (sits) {
                handoff.arrive(staff.id(), staff.name(), hello.wish());
            }
        }
        connection.send(
                new ServerFrame.StaffWelcome(
                        new ServerFrame.Staff(staff.id().value(), staff.name(), supervises()),
                        sits ? status().key() : null,
                        library()));
        board.show(this);
    }

    private Status status() {
        return handoff.staff().stream()
                .filter(one -> isOf(one.id()))
                .map(StaffPresence::status)
                .findFirst()
                .orElse(Status.OFF);
    }

    private boolean supervises() {
        return staff.mayActAs(Role.SUPERVISOR, Role.ADMINISTRATOR);
    }

    private ServerFrame.Library library() {
        var host = conversations.host();
        return new ServerFrame.Library(host.library(), host.assistant());
    }

    /// All windows of the librarian show the same.
    private void be(Status wish) {
        handoff.say(staff.id(), wish);
        connections.sendToDesksOf(staff.id(), new ServerFrame.Presence(wish.key(), null));
    }

    private Outcome act(StaffFrame.Act act) {
        var id = new ConversationId(act.conversation());
        return switch (act) {
            case StaffFrame.Claim claim -> followed(id, chats.claim(id, claim.id(), me));
            case StaffFrame.TakeOver take ->
                    supervises()
                            ? followed(id, chats.takeOver(id, take.id(), me))
                            : new Outcome.Refused(
                                    Refusal.NOT_YOURS,
                                    "Only a supervisor takes over a colleague's chat.");
            case StaffFrame.Say say -> chats.say(id, say.id(), me, say.text());
            case StaffFrame.Note note -> kept(note, chats.note(id, note.id(), me, note.text()));
            case StaffFrame.HandBack back -> chats.handBack(id, back.id(), me, back.summary());
            case StaffFrame.Requeue requeue -> chats.requeue(id, requeue.id(), me);
            case StaffFrame.Transfer transfer ->
                    chats.transfer(id, transfer.id(), me, transfer.to(), transfer.note());
            case StaffFrame.Invite invite -> kept(invite, invite(id, invite));
            case StaffFrame.Join join -> followed(id, chats.join(id, join.id(), me));
            case StaffFrame.StepOut out -> kept(out, chats.stepOut(id, out.id(), me));
            case StaffFrame.Promise promise -> chats.promise(id, promise.id(), me);
            case StaffFrame.Warn warn -> chats.warn(id, warn.id(), me);
            case StaffFrame.Block block -> chats.block(id, block.id(), me);
            case StaffFrame.Close close -> chats.close(id, close.id(), me, close.wrapUp());
        };
    }

    private Outcome invite(ConversationId id, StaffFrame.Invite invite) {
        StaffId colleague = invite.colleague();
        return handoff.staff().stream()
                .filter(one -> one.id().equals(colleague))
                .findFirst()
                .map(one -> chats.invite(id, invite.id(), me, new Me(one.id(), one.name())))
                .orElseGet(
                        () ->
                                new Outcome.Refused(
                                        Refusal.NOT_HERE,
                                        "Your colleague is not at the desk any more."));
    }

    /// What makes no entry is acknowledged by itself.
    private Outcome kept(StaffFrame.Act act, Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            connection.kept(act.id());
        }
        return outcome;
    }

    /// Whoever has a chat sees it.
    private Outcome followed(ConversationId id, Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused) && !follows(id)) {
            open(id, 0);
        }
        return outcome;
    }

    private void settle(StaffFrame.Act act, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Repeated repeated ->
                    connection.send(
                            ServerFrame.EntryFrame.of(act.conversation(), repeated.entry()));
            case Outcome.Refused refused ->
                    refuse(act.id(), act.conversation(), refused.code(), refused.message());
        }
    }

    private void open(ConversationId id, @Nullable Integer lastSeq) {
        Conversation conversation = reading.open(id).orElse(null);
        if (conversation == null) {
            refuse(
                    null,
                    id.value(),
                    Refusal.NOT_YOURS,
                    "This chat is neither waiting nor with a librarian.");
            return;
        }
        connection.send(head(conversation));
        int from = lastSeq == null ? 0 : Math.max(0, lastSeq);
        var following =
                new Following(
                        new Pump(conversations, id, from, connection, entry -> bring(id, entry)),
                        new NotePump(reading, id, connection));
        Following before = followed.put(id, following);
        if (before != null) {
            before.stop();
        }
        following.entries().poke();
        following.notes().poke();
    }

    private ServerFrame head(Conversation conversation) {
        ConversationId id = conversation.id();
        var inLine = handoff.find(id);
        int earlier = reading.earlier(id).size();
        return new ServerFrame.Opened(
                id.value(),
                conversation.state().key(),
                conversation.state().owner(),
                inLine.map(line -> line.reason()).orElse(null),
                inLine.map(line -> line.department()).orElse(null),
                conversation.language(),
                conversation.page(),
                connections.isConnected(id),
                handoff.readUpTo(id, staff.id()),
                earlier == 0 ? null : earlier);
    }

    /// What the bot thought goes with the reply that it led to.
    private void bring(ConversationId id, Entry entry) {
        connection.send(ServerFrame.EntryFrame.of(id.value(), entry));
        Integer re = entry.re();
        if (re != null) {
            reading.thought(id, re)
                    .map(thought -> new ServerFrame.Thinking(id.value(), re, thought))
                    .ifPresent(connection::send);
        }
    }

    private void leave(ConversationId id) {
        Following before = followed.remove(id);
        if (before != null) {
            before.stop();
        }
    }

    private void read(StaffFrame.Read read) {
        handoff.read(new ConversationId(read.conversation()), staff.id(), read.seq());
        var frame = new ServerFrame.Read(read.conversation(), read.seq());
        connections.desksOf(staff.id()).stream()
                .filter(other -> other != this)
                .forEach(other -> other.connection().send(frame));
    }

    /// What is typed and not said yet is for those alone who answer it.
    ///
    /// @param draft null where it is not shown, empty when nothing is typed any more
    void patronTypes(ConversationId id, @Nullable String draft) {
        boolean sees = draft != null && chats.isWith(id, staff.id());
        if (sees || !"".equals(draft)) {
            connection.send(new ServerFrame.Typing(id.value(), "patron", sees ? draft : null));
        }
    }

    private void types(ConversationId id) {
        if (chats.isWith(id, staff.id())) {
            connections.sendToPatron(id, new ServerFrame.Typing(null, "librarian", null));
        }
    }

    private void refuse(
            @Nullable UUID frameId, @Nullable UUID conversation, Refusal code, String message) {
        connection.send(new ServerFrame.Refused(frameId, conversation, code.key(), message, null));
    }

    void gone() {
        followed.values().forEach(Following::stop);
        followed.clear();
        if (greeted) {
            connections.remove(this);
            if (sits) {
                handoff.depart(staff.id());
            }
        }
    }
}
