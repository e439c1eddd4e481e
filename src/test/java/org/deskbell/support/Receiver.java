package org.deskbell.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.awaitility.Awaitility;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Another tool that Deskbell sends to.
public final class Receiver implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hanging;

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public record Received(
            String path, String id, String timestamp, String signature, String body) {
        public String type() {
            return JSON.readTree(body).path("type").asString();
        }

        public JsonNode data() {
            return JSON.readTree(body).path("data");
        }

        /// As the convention says, worked out here once more.
        public void assertSignedWith(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(id.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) '.');
                mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) '.');
                byte[] expected = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
                assertThat(signature)
                        .isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    public void answers(int status) {
        this.status = status;
    }

    /// It takes what comes and never says a word.
    public void hangs() {
        hanging = true;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /// What came until now is not looked at again.
    public void forget() {
        received.clear();
    }

    public List<Received> await(int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(received).hasSizeGreaterThanOrEqualTo(count));
        return received();
    }

    public Received await(String type) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> received.stream().filter(one -> one.type().equals(type)).toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            received.add(
                    new Received(
                            exchange.getRequestURI().getPath(),
                            headers.getFirst("webhook-id"),
                            headers.getFirst("webhook-timestamp"),
                            headers.getFirst("webhook-signature"),
                            body));
            if (hanging) {
                closed.await();
            }
            if (status / 100 == 3) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
