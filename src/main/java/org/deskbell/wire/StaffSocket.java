package org.deskbell.wire;

import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.DeskChats;
import org.deskbell.conversation.DeskReading;
import org.deskbell.handoff.Handoff;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.staff.StaffSignedOut;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

import java.security.Principal;
import java.time.Clock;
import java.util.Optional;

/// `/ws/desk`, for whoever is signed in with a role that serves patrons.
@Component
class StaffSocket extends ChatSocket<StaffConnection> {
    private final FrameCodec codec;
    private final Conversations conversations;
    private final DeskChats chats;
    private final DeskReading reading;
    private final Handoff handoff;
    private final Connections connections;
    private final DeskBoard board;
    private final StaffAccounts accounts;

    StaffSocket(
            Connections connections,
            FrameCodec codec,
            Clock clock,
            Conversations conversations,
            DeskChats chats,
            DeskReading reading,
            Handoff handoff,
            DeskBoard board,
            StaffAccounts accounts) {
        super(connections, codec, clock);
        this.codec = codec;
        this.conversations = conversations;
        this.chats = chats;
        this.reading = reading;
        this.handoff = handoff;
        this.connections = connections;
        this.board = board;
        this.accounts = accounts;
    }

    @Override
    @Nullable StaffConnection client(WebSocketSession session, Connection connection) {
        Optional<StaffMember> staff =
                Optional.ofNullable(session.getPrincipal())
                        .map(Principal::getName)
                        .flatMap(name -> accounts.find(new StaffId(name)))
                        .filter(StaffMember::enabled);
        if (staff.isEmpty()) {
            connection.close(CloseReason.SIGNED_OUT);
            return null;
        }
        return new StaffConnection(
                connection,
                staff.get(),
                conversations,
                chats,
                reading,
                handoff,
                connections,
                board);
    }

    @Override
    void receive(StaffConnection client, FrameCodec.Raw frame) {
        client.receive(codec.read(frame, StaffFrame.class));
    }

    @Override
    void gone(StaffConnection client) {
        client.gone();
    }

    @EventListener
    void on(StaffSignedOut event) {
        connections
                .desksOf(event.who())
                .forEach(desk -> desk.connection().close(CloseReason.SIGNED_OUT));
    }
}
