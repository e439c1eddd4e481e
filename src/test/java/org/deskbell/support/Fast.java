package org.deskbell.support;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// A socket that keeps nothing: each frame is heard once. For thousands of frames, where [Socket]
/// would search through all that came.
public final class Fast implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    public Fast(HttpClient http, URI uri, Consumer<JsonNode> heard, String... headers) {
        var builder = http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket =
                builder.buildAsync(
                                uri,
                                new WebSocket.Listener() {
                                    @Override
                                    public CompletionStage<?> onText(
                                            WebSocket from, CharSequence data, boolean last) {
                                        partial.append(data);
                                        if (last) {
                                            heard.accept(JSON.readTree(partial.toString()));
                                            partial.setLength(0);
                                        }
                                        from.request(1);
                                        return CompletableFuture.completedStage(null);
                                    }
                                })
                        .join();
    }

    /// Sends a frame, given as JSON with single quotes.
    public synchronized void send(String frame, Object... parts) {
        socket.sendText(frame.formatted(parts).replace('\'', '"'), true).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
