package org.deskbell.wire;

import org.deskbell.handoff.Blocks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// One socket, whoever is at its other end. Thread-safe. Sending never throws: a socket that
/// cannot be written to is closed, and whoever was there comes back and is sent what they missed.
class Connection {
    static final Duration QUIET = Duration.ofSeconds(10);
    static final Duration GONE = Duration.ofSeconds(25);
    private static final int SEND_TIME_MS = 5_000;
    private static final int SEND_BUFFER_BYTES = 256 * 1024;
    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    private final WebSocketSession raw;
    private final WebSocketSession session;
    private final FrameCodec codec;
    private final Clock clock;
    private volatile Instant lastSent;
    private volatile Instant lastHeard;

    Connection(WebSocketSession raw, FrameCodec codec, Clock clock) {
        this.raw = raw;
        this.session =
                new ConcurrentWebSocketSessionDecorator(raw, SEND_TIME_MS, SEND_BUFFER_BYTES);
        this.codec = codec;
        this.clock = clock;
        this.lastSent = clock.instant();
        this.lastHeard = lastSent;
    }

    void send(ServerFrame frame) {
        try {
            session.sendMessage(new TextMessage(codec.write(frame)));
            lastSent = clock.instant();
        } catch (SessionLimitExceededException _) {
            close(CloseReason.TOO_SLOW);
        } catch (IOException | IllegalStateException e) {
            log.debug("Socket {} cannot be written to: {}", raw.getId(), e.toString());
            close(CloseReason.TOO_SLOW);
        }
    }

    /// Acknowledges a frame that makes no entry, if it can be named.
    void kept(@Nullable UUID frameId) {
        if (frameId != null) {
            send(new ServerFrame.Kept(frameId));
        }
    }

    /// Where the other end has found us, without a slash at the end.
    String home() {
        URI socket = Objects.requireNonNull(raw.getUri());
        String path = socket.getPath();
        return socket.getScheme().replaceFirst("^ws", "http")
                + "://"
                + socket.getAuthority()
                + path.substring(0, path.indexOf("/ws/"));
    }

    Blocks.Place place() {
        return new Blocks.Place(
                String.valueOf(raw.getAttributes().get(HandshakeGate.ADDRESS)),
                raw.getHandshakeHeaders().getFirst(HttpHeaders.USER_AGENT));
    }

    void heard() {
        lastHeard = clock.instant();
    }

    /// Called every second: says that we are here, and gives up whoever has said nothing for too
    /// long.
    void tick() {
        Instant now = clock.instant();
        if (lastHeard.plus(GONE).isBefore(now)) {
            close(CloseReason.SILENT);
        } else if (!lastSent.plus(QUIET).isAfter(now)) {
            send(new ServerFrame.Beat());
        }
    }

    void close(CloseReason reason) {
        try {
            raw.close(reason.status());
        } catch (IOException e) {
            log.debug("Socket {} was already gone: {}", raw.getId(), e.toString());
        }
    }

    boolean isOpen() {
        return raw.isOpen();
    }
}
