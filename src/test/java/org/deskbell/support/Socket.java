package org.deskbell.support;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/// A real socket to a real server that remembers every frame and lets a test wait for one.
public class Socket implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> frames = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private @Nullable Integer closeCode;

    public Socket(HttpClient http, URI uri, String... headers) {
        var builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(uri, new Listener()).join();
    }

    private final class Listener implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            synchronized (frames) {
                partial.append(data);
                if (last) {
                    frames.add(JSON.readTree(partial.toString()));
                    partial.setLength(0);
                    frames.notifyAll();
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed(1006);
        }
    }

    private void closed(int code) {
        synchronized (frames) {
            closeCode = code;
            frames.notifyAll();
        }
    }

    /// Sends text as it is, whether or not it is a frame.
    public void sendRaw(String text) {
        socket.sendText(text, true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(java.nio.ByteBuffer.wrap(bytes), true).join();
    }

    /// Sends a frame, given as JSON with single quotes.
    public void send(String frame, Object... parts) {
        sendRaw(frame.formatted(parts).replace('\'', '"'));
    }

    public void sendJson(Object frame) {
        sendRaw(JSON.writeValueAsString(frame));
    }

    /// The first frame, past or to come, that is wanted.
    public JsonNode await(String what, Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (frames) {
            while (true) {
                Optional<JsonNode> found = frames.stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("No " + what + " came. What came: " + frames);
                }
                try {
                    frames.wait(left);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    public int awaitClose() {
        return awaitClose(PATIENCE);
    }

    public int awaitClose(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (frames) {
            while (closeCode == null) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("The socket is still open.");
                }
                try {
                    frames.wait(left);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
            return closeCode;
        }
    }

    public List<JsonNode> frames() {
        synchronized (frames) {
            return List.copyOf(frames);
        }
    }

    public List<JsonNode> frames(String type) {
        return frames().stream().filter(frame -> isOf(frame, type)).toList();
    }

    public JsonNode await(String type) {
        return await(type, frame -> isOf(frame, type));
    }

    public JsonNode awaitRefusal(String code) {
        return await(
                "refusal " + code,
                frame -> isOf(frame, "refused") && text(frame, "code").equals(code));
    }

    public static boolean isOf(JsonNode frame, String type) {
        return text(frame, "type").equals(type);
    }

    public static String text(JsonNode frame, String field) {
        return frame.path(field).asString("");
    }

    /// Breaks the line without a word, as a lost network does.
    public void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
