package org.deskbell.wire;

import org.deskbell.conversation.Conversations;
import org.deskbell.handoff.Blocks;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

import java.time.Clock;
import java.util.function.Supplier;

/// `/ws/chat`
@Component
class PatronSocket extends ChatSocket<PatronConnection> {
    private final FrameCodec codec;
    private final Conversations conversations;
    private final Connections connections;
    private final DeskBoard board;
    private final MessageLimit limit;
    private final PhoneCodes codes;
    private final Blocks blocks;
    private final Supplier<PreviewSettings> preview;

    PatronSocket(
            Connections connections,
            FrameCodec codec,
            Clock clock,
            Conversations conversations,
            DeskBoard board,
            MessageLimit limit,
            PhoneCodes codes,
            Blocks blocks,
            Supplier<PreviewSettings> preview) {
        super(connections, codec, clock);
        this.codec = codec;
        this.conversations = conversations;
        this.connections = connections;
        this.board = board;
        this.limit = limit;
        this.codes = codes;
        this.blocks = blocks;
        this.preview = preview;
    }

    @Override
    PatronConnection client(WebSocketSession session, Connection connection) {
        return new PatronConnection(
                connection, conversations, connections, board, limit, codes, blocks, preview);
    }

    @Override
    void receive(PatronConnection client, FrameCodec.Raw frame) {
        client.receive(codec.read(frame, PatronFrame.class));
    }

    @Override
    void gone(PatronConnection client) {
        client.gone();
    }
}
