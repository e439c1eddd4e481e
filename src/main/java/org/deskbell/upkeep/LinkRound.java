package org.deskbell.upkeep;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/// Looks at many addresses, politely: of one server one after the other, with a pause between; of
/// several servers a few at a time.
final class LinkRound {
    private static final int SERVERS = 4;

    private final LinkLook look;
    private final Duration pause;

    LinkRound(LinkLook look, Duration pause) {
        this.look = look;
        this.pause = pause;
    }

    /// Returns when all are looked at, or it is interrupted.
    ///
    /// @param found may be called from several threads
    void at(Collection<String> urls, BiConsumer<String, Looked> found) throws InterruptedException {
        Map<String, List<String>> servers = new LinkedHashMap<>();
        for (String url : urls) {
            servers.computeIfAbsent(server(url), _ -> new ArrayList<>()).add(url);
        }
        var free = new Semaphore(SERVERS);
        List<Thread> threads = new ArrayList<>();
        try {
            for (List<String> of : servers.values()) {
                free.acquire();
                threads.add(
                        Thread.ofVirtual()
                                .name("links")
                                .start(
                                        () -> {
                                            try {
                                                oneByOne(of, found);
                                            } finally {
                                                free.release();
                                            }
                                        }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private void oneByOne(List<String> urls, BiConsumer<String, Looked> found) {
        try {
            for (int i = 0; i < urls.size(); i++) {
                if (i > 0) {
                    Thread.sleep(pause);
                }
                found.accept(urls.get(i), look.at(urls.get(i)));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String server(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException _) {
            return "";
        }
    }
}
