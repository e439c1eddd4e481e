package org.deskbell.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.deskbell.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Links are looked at on a real server, which tells what it was asked.
class LinksTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration PAUSE = Duration.ofMillis(60);

    @TempDir private Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private HttpServer server;
    private LinkLook look;
    private TestDatabase data;
    private LinkStore store;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        look = new LinkLook(Duration.ofSeconds(1), _ -> true);
        data = new TestDatabase(folder);
        store = new LinkStore(data.database());
    }

    @AfterEach
    void close() throws IOException {
        closed.countDown();
        look.close();
        server.stop(0);
        data.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        String path = exchange.getRequestURI().getPath();
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        asked.add(exchange.getRequestMethod() + " " + path + " " + agent.substring(0, 8));
        times.add(System.nanoTime());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        switch (path) {
            case "/moved" -> exchange.getResponseHeaders().set("Location", "/fine");
            case "/circle" -> exchange.getResponseHeaders().set("Location", "/circle");
            case "/inside" ->
                    exchange.getResponseHeaders().set("Location", "http://192.168.77.77/router");
            case "/silent" -> await();
            default -> {}
        }
        int status =
                switch (path) {
                    case "/moved" -> 301;
                    case "/circle", "/inside" -> 302;
                    case "/gone" -> 404;
                    case "/private" -> 401;
                    case "/only-get" -> head ? 405 : 200;
                    default -> 200;
                };
        atOnce.decrementAndGet();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void headIsEnoughAndGetIsTriedWhereItIsNotLiked() throws InterruptedException {
        assertThat(look.at(url("/fine")).problem()).isNull();
        assertThat(look.at(url("/only-get")).problem()).isNull();
        assertThat(look.at(url("/private")).problem()).isNull();

        assertThat(asked)
                .containsExactly(
                        "HEAD /fine Deskbell",
                        "HEAD /only-get Deskbell",
                        "GET /only-get Deskbell",
                        "HEAD /private Deskbell");
    }

    @Test
    void whatIsWrongIsSaidInWords() throws InterruptedException {
        assertThat(look.at(url("/gone"))).isEqualTo(Looked.failed(404, "it answers 404"));
        assertThat(look.at(url("/circle")).problem()).isEqualTo("it leads in a circle");
        assertThat(look.at(url("/silent")).problem()).isEqualTo("no answer within 1 s");
        assertThat(look.at("https://no-such-host.invalid/").problem())
                .isEqualTo("nobody answers at that address");
        assertThat(look.at("https://a b").problem()).isEqualTo("it is no address");
        assertThat(look.at("ftp://127.0.0.1/").problem()).contains("no web address");
    }

    @Test
    void whereItHasMovedForGoodIsTold() throws InterruptedException {
        assertThat(look.at(url("/moved"))).isEqualTo(new Looked(200, null, url("/fine")));
    }

    @Test
    void noPrivateAddressIsAskedNeitherAtOnceNorByARedirect() throws InterruptedException {
        try (var guarded = new LinkLook(Duration.ofSeconds(1), PublicAddress::isPublic);
                var once =
                        new LinkLook(
                                Duration.ofSeconds(1),
                                address -> !address.getHost().startsWith("192.168"))) {
            assertThat(guarded.at(url("/fine")).problem()).isEqualTo(Looked.PRIVATE);
            assertThat(guarded.at(url("/fine")).isFailure()).isFalse();
            assertThat(asked).isEmpty();
            assertThat(once.at(url("/inside")).problem())
                    .isEqualTo("it leads into a private network");
        }
    }

    @Test
    void aServerIsAskedOneThingAfterTheOtherWithAPauseBetween() throws InterruptedException {
        Map<String, Looked> found = new ConcurrentHashMap<>();

        new LinkRound(look, PAUSE)
                .at(List.of(url("/a"), url("/b"), url("/c"), "https://a b"), found::put);

        assertThat(found).hasSize(4);
        assertThat(mostAtOnce).hasValue(1);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(PAUSE.toNanos());
        }
    }

    @Test
    void aLinkIsBrokenOnceItFailedOnTwoDaysInARow() {
        keep(MONDAY, false);
        keep(MONDAY.plus(Duration.ofHours(3)), false);
        assertThat(link().isBroken()).isFalse();
        assertThat(link().isDoubtful()).isTrue();

        keep(MONDAY.plus(Duration.ofDays(1)), true);
        assertThat(link().isDoubtful()).isFalse();
        keep(MONDAY.plus(Duration.ofDays(2)), false);
        assertThat(link().isBroken()).isFalse();
        keep(MONDAY.plus(Duration.ofDays(3)), false);

        assertThat(link().isBroken()).isTrue();
        assertThat(link().failed()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
    }

    @Test
    void whatNoAnswerLeadsToAnyMoreIsForgotten() {
        keep(MONDAY, true);
        store.forgetOthers(List.of("https://example.org/a"));
        assertThat(store.all()).hasSize(1);
        store.forgetOthers(List.of());
        assertThat(store.all()).isEmpty();
    }

    private void keep(Instant at, boolean fine) {
        store.keep(
                "https://example.org/a",
                fine ? new Looked(200, null, null) : Looked.failed(404, "it answers 404"),
                at);
    }

    private LinkStore.Link link() {
        return store.all().values().iterator().next();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
