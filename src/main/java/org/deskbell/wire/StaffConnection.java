package org.deskbell.wire;

import org.deskbell.conversation.Conversation;
import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.DeskChats;
import org.deskbell.conversation.Entry;
import org.deskbell.conversation.Outcome;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.handoff.Handoff;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
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
    private final Conversations conversations;
    private final DeskChats chats;
    private final Handoff handoff;
    private final Connections connections;
    private final DeskBoard board;
    private final Map<ConversationId, Pump> pumps = new ConcurrentHashMap<>();
    private boolean greeted;

    StaffConnection(
            Connection connection,
            StaffMember staff,
            Conversations conversations,
            DeskChats chats,
            Handoff handoff,
            Connections connections,
            DeskBoard board) {
        this.connection = connection;
        this.staff = staff;
        this.conversations = conversations;
        this.chats = chats;
        this.handoff = handoff;
        this.connections = connections;
        this.board = board;
    }

    Connection connection() {
        return connection;
    }

    boolean isOf(StaffId who) {
        return staff.id().equals(who);
    }

    boolean follows(ConversationId id) {
        return pumps.containsKey(id);
    }

    Optional<Pump> pumpOf(ConversationId id) {
        return Optional.ofNullable(pumps.get(id));
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
            case StaffFrame.Presence presence ->
                    handoff.say(staff.id(), presence.status().equals(StaffFrame.PRESENT));
            case StaffFrame.Open open ->
                    open(new ConversationId(open.conversation()), open.lastSeq());
            case StaffFrame.Leave leave -> leave(new ConversationId(leave.conversation()));
            case StaffFrame.Act act -> settle(act, act(act));
            case StaffFrame.Typing typing -> types(new ConversationId(typing.conversation()));
            case StaffFrame.Settle settle -> settleQuestion(settle);
            case StaffFrame.Beat _ -> {}
        }
    }

    private void greet(StaffFrame.Hello hello) {
        boolean present = StaffFrame.PRESENT.equals(hello.presence());
        if (greeted) {
            handoff.say(staff.id(), present);
        } else {
            greeted = true;
            connections.add(this);
            handoff.arrive(staff.id(), staff.name(), present);
        }
        connection.send(
                new ServerFrame.StaffWelcome(
                        new ServerFrame.Staff(staff.id().value(), staff.name()),
                        present ? StaffFrame.PRESENT : StaffFrame.AWAY,
                        library()));
        board.show(connection);
    }

    private ServerFrame.Library library() {
        var host = conversations.host();
        return new ServerFrame.Library(host.library(), host.assistant());
    }

    private Outcome act(StaffFrame.Act act) {
        var id = new ConversationId(act.conversation());
        return switch (act) {
            case StaffFrame.Claim claim -> {
                Outcome outcome = chats.claim(id, claim.id(), staff.id(), staff.name());
                if (!(outcome instanceof Outcome.Refused) && !follows(id)) {
                    open(id, 0);
                }
                yield outcome;
            }
            case StaffFrame.Say say -> chats.say(id, say.id(), staff.id(), say.text());
            case StaffFrame.HandBack back -> chats.handBack(id, back.id(), staff.id());
            case StaffFrame.Requeue requeue -> chats.requeue(id, requeue.id(), staff.id());
            case StaffFrame.Close close -> chats.close(id, close.id(), staff.id());
        };
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
        Conversation conversation = chats.open(id).orElse(null);
        if (conversation == null) {
            refuse(
                    null,
                    id.value(),
                    Refusal.NOT_YOURS,
                    "This chat is neither waiting nor with a librarian.");
            return;
        }
        var inLine = handoff.find(id);
        connection.send(
                new ServerFrame.Opened(
                        id.value(),
                        conversation.state().key(),
                        conversation.state().owner(),
                        inLine.map(line -> line.reason()).orElse(null),
                        inLine.map(line -> line.department()).orElse(null),
                        conversation.language(),
                        conversation.page(),
                        connections.isConnected(id)));
        int from = lastSeq == null ? 0 : Math.max(0, lastSeq);
        var pump = new Pump(conversations, id, from, connection, entry -> bring(id, entry));
        Pump before = pumps.put(id, pump);
        if (before != null) {
            before.stop();
        }
        pump.poke();
    }

    /// What the bot thought goes with the reply that it led to.
    private void bring(ConversationId id, Entry entry) {
        connection.send(ServerFrame.EntryFrame.of(id.value(), entry));
        Integer re = entry.re();
        if (re != null) {
            chats.thought(id, re)
                    .map(thought -> new ServerFrame.Thinking(id.value(), re, thought))
                    .ifPresent(connection::send);
        }
    }

    private void leave(ConversationId id) {
        Pump pump = pumps.remove(id);
        if (pump != null) {
            pump.stop();
        }
    }

    private void types(ConversationId id) {
        if (chats.isWith(id, staff.id())) {
            connections.sendToPatron(id, new ServerFrame.Typing(null, "librarian"));
        }
    }

    private void settleQuestion(StaffFrame.Settle settle) {
        if (handoff.settle(settle.question(), settle.done())) {
            connection.kept(settle.id());
        } else {
            refuse(settle.id(), null, Refusal.BAD_FRAME, "There is no such question any more.");
        }
    }

    private void refuse(
            @Nullable UUID frameId, @Nullable UUID conversation, Refusal code, String message) {
        connection.send(new ServerFrame.Refused(frameId, conversation, code.key(), message, null));
    }

    void gone() {
        pumps.values().forEach(Pump::stop);
        pumps.clear();
        if (greeted) {
            connections.remove(this);
            handoff.depart(staff.id());
        }
    }
}
