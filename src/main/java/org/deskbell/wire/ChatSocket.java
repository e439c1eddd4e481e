package org.deskbell.wire;

import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.store.DatabaseBusy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What the patrons' and the librarians' endpoints have in common: every frame gets what it asked
/// for, or a refusal, and nothing that a client sends harms anybody else.
abstract class ChatSocket<C> extends AbstractWebSocketHandler {
    static final int LARGEST_FRAME_BYTES = 16 * 1024;
    private static final Logger log = LoggerFactory.getLogger(ChatSocket.class);

    private record Open<C>(Connection connection, C client) {}

    private final Map<String, Open<C>> open = new ConcurrentHashMap<>();
    private final Connections connections;
    private final FrameCodec codec;
    private final Clock clock;

    ChatSocket(Connections connections, FrameCodec codec, Clock clock) {
        this.connections = connections;
        this.codec = codec;
        this.clock = clock;
    }

    /// Null when this socket may not stay; it has been closed then.
    abstract @Nullable C client(WebSocketSession session, Connection connection);

    abstract void receive(C client, FrameCodec.Raw frame);

    abstract void gone(C client);

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var connection = new Connection(session, codec, clock);
        Object address = session.getAttributes().get(HandshakeGate.ADDRESS);
        if (!connections.admit(connection, String.valueOf(address))) {
            connection.close(CloseReason.BUSY);
            return;
        }
        C client = client(session, connection);
        if (client == null) {
            connections.release(connection);
        } else {
            open.put(session.getId(), new Open<>(connection, client));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Open<C> here = open.get(session.getId());
        if (here == null) {
            return;
        }
        here.connection().heard();
        if (bytes(message.getPayload()) > LARGEST_FRAME_BYTES) {
            here.connection().close(CloseReason.FRAME_TOO_LARGE);
            return;
        }
        FrameCodec.@Nullable Raw raw = null;
        try {
            raw = codec.parse(message.getPayload());
            receive(here.client(), raw);
        } catch (FrameRefused e) {
            refuse(here, raw, e.code(), e.words(), null);
        } catch (TooFast e) {
            refuse(
                    here,
                    raw,
                    Refusal.TOO_FAST,
                    "That was too fast. Please wait a moment.",
                    e.seconds());
        } catch (DatabaseBusy _) {
            refuse(
                    here,
                    raw,
                    Refusal.BUSY,
                    "The server is busy. Nothing was kept; please send it again.",
                    1L);
        } catch (RuntimeException e) {
            log.error("A frame failed on socket {}", session.getId(), e);
            refuse(
                    here,
                    raw,
                    Refusal.BUSY,
                    "That did not work, and nothing was kept. Please send it again.",
                    5L);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        Open<C> here = open.get(session.getId());
        if (here != null) {
            here.connection().heard();
            refuse(here, null, Refusal.BAD_FRAME, "A frame is text, not binary.", null);
        }
    }

    private void refuse(
            Open<C> here,
            FrameCodec.@Nullable Raw raw,
            Refusal code,
            String message,
            @Nullable Long retryAfter) {
        here.connection()
                .send(
                        new ServerFrame.Refused(
                                raw == null ? null : raw.id(),
                                raw == null ? null : raw.conversation(),
                                code.key(),
                                message,
                                retryAfter));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Open<C> left = open.remove(session.getId());
        if (left != null) {
            connections.release(left.connection());
            gone(left.client());
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable cause) {
        log.debug("Socket {}: {}", session.getId(), Objects.toString(cause));
    }

    private static int bytes(String text) {
        return text.length() > LARGEST_FRAME_BYTES
                ? Integer.MAX_VALUE
                : text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
