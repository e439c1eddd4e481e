package org.deskbell.browser;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A site of its own origin. Its home page is the example that shows how to embed the chat.
final class ForeignSite {
    private static final Path EXAMPLE = Path.of("widget", "examples", "another-site.html");
    private static final String DESKBELL = "http://localhost:8080";

    private record Page(String html, String policy) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private volatile String deskbell = DESKBELL;

    private ForeignSite(HttpServer server) {
        this.server = server;
    }

    static ForeignSite open() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var site = new ForeignSite(HttpServer.create(address, 0));
            site.server.createContext("/", exchange -> site.answer(exchange));
            site.server.start();
            return site;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    void embed(String newDeskbell) {
        deskbell = newDeskbell;
    }

    /// Puts a page on the site.
    ///
    /// @param policy its Content Security Policy
    /// @return its address
    String put(String html, String policy) {
        String path = "/" + pages.size();
        pages.put(path, new Page(html, policy));
        return origin() + path;
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        Page page = pages.get(exchange.getRequestURI().getPath());
        String html =
                page == null ? Files.readString(EXAMPLE).replace(DESKBELL, deskbell) : page.html();
        if (page != null && !page.policy().isEmpty()) {
            exchange.getResponseHeaders().add("Content-Security-Policy", page.policy());
        }
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
