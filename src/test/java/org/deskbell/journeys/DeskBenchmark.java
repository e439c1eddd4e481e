package org.deskbell.journeys;

import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import org.deskbell.Deskbell;
import org.deskbell.support.Colleagues;
import org.deskbell.support.Fast;
import org.deskbell.support.ServerProcess;
import org.deskbell.support.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/// How fast words go from a patron to a librarian and back with many chats at the desk, and what
/// idle consoles cost; docs/benchmarks/desk.md has the figures. Run by
///
/// `./mvnw test -Dtest=DeskBenchmark`
///
/// with nothing else running. Surefire finds this class only when it is named. The client shares
/// the machine with the server.
class DeskBenchmark {
    private static final int CHATS = Integer.getInteger("deskbell.chats", 500);
    private static final int CONSOLES = Integer.getInteger("deskbell.consoles", 500);
    private static final int LIBRARIANS = 25;
    private static final int PER_SECOND = Integer.getInteger("deskbell.rate", 100);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final String ADMIN = "twelve silent map drawers";

    @TempDir private Path data;

    @Test
    void wordsBetweenPatronsAndLibrarians() throws Exception {
        try (var server = server();
                var desk = new BusyDesk(server, accounts(server))) {
            desk.fill();
            desk.talk(Duration.ofSeconds(10)); // until what is run often is compiled
            desk.forget();
            Duration before = server.cpu();
            desk.talk(MEASURED);
            double load = (double) server.cpu().minus(before).toMillis() / MEASURED.toMillis();
            desk.tell("patron to librarian", desk.toLibrarians);
            desk.tell("librarian to patron", desk.toPatrons);
            System.out.printf(
                    "%d chats, %d librarians, %d words/s each way, %.2f cores of the server%n",
                    CHATS, LIBRARIANS, PER_SECOND, load);
        }
    }

    @Test
    void idleConsoles() throws Exception {
        try (var server = server();
                var beats = Executors.newScheduledThreadPool(1)) {
            var open = new ArrayList<Fast>();
            List<SignIn> people = accounts(server);
            for (int i = 0; i < CONSOLES; i++) {
                SignIn who = people.get(i % people.size());
                var console =
                        new Fast(
                                who.http(),
                                server.sockets().resolve("/ws/desk"),
                                _ -> {},
                                "Cookie",
                                who.cookie());
                console.send("{'type':'hello'}");
                open.add(console);
            }
            beats.scheduleAtFixedRate(
                    () -> open.forEach(one -> one.send("{'type':'beat'}")), 8, 8, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(30);
            Duration before = server.cpu();
            TimeUnit.SECONDS.sleep(60);
            double load = server.cpu().minus(before).toMillis() / 60_000.0;
            System.out.printf(
                    "%d idle consoles: %.1f %% of one core over 60 s%n", CONSOLES, load * 100);
            beats.shutdownNow();
            open.forEach(Fast::close);
        }
    }

    private ServerProcess server() {
        return ServerProcess.start(
                Deskbell.class,
                data,
                "--deskbell.admin-password=" + ADMIN,
                "--deskbell.handoff.most-chats=50",
                "--deskbell.limits.sockets-per-conversation=0");
    }

    private static List<SignIn> accounts(ServerProcess server) {
        return Colleagues.signedIn(
                server.web(),
                ADMIN,
                IntStream.range(0, LIBRARIANS).mapToObj(i -> "librarian" + i).toList());
    }

    /// Each librarian has as many chats as the others, and everybody talks.
    private static final class BusyDesk implements AutoCloseable {
        private final Map<String, Long> sent = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<Long> toLibrarians = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Long> toPatrons = new ConcurrentLinkedQueue<>();
        private final List<Fast> patrons = new CopyOnWriteArrayList<>();
        private final List<String> conversations = new ArrayList<>();
        private final List<Fast> consoles = new ArrayList<>();
        private final ServerProcess server;
        private final AtomicBoolean open = new AtomicBoolean(true);

        BusyDesk(ServerProcess server, List<SignIn> people) {
            this.server = server;
            for (SignIn who : people) {
                var console =
                        new Fast(
                                who.http(),
                                server.sockets().resolve("/ws/desk"),
                                frame -> {
                                    if (isOf(frame, "entry")
                                            && text(frame, "from").equals("patron")) {
                                        heard(text(frame, "id"), toLibrarians);
                                    }
                                },
                                "Cookie",
                                who.cookie());
                console.send("{'type':'hello'}");
                consoles.add(console);
            }
            Thread.ofVirtual().start(this::beat);
        }

        private void beat() {
            while (open.get()) {
                patrons.forEach(one -> one.send("{'type':'beat'}"));
                consoles.forEach(one -> one.send("{'type':'beat'}"));
                try {
                    TimeUnit.SECONDS.sleep(8);
                } catch (InterruptedException _) {
                    return;
                }
            }
        }

        private void heard(String id, ConcurrentLinkedQueue<Long> times) {
            Long since = sent.remove(id);
            if (since != null) {
                times.add(System.nanoTime() - since);
            }
        }

        void fill() throws InterruptedException {
            var http = HttpClient.newHttpClient();
            for (int i = 0; i < CHATS; i++) {
                var waits = new CountDownLatch(1);
                var taken = new CountDownLatch(1);
                var name = new ConcurrentLinkedQueue<String>();
                var patron =
                        new Fast(
                                http,
                                server.sockets().resolve("/ws/chat"),
                                frame -> {
                                    switch (text(frame, "state")) {
                                        case "waiting" -> waits.countDown();
                                        case "librarian" -> taken.countDown();
                                        default -> {}
                                    }
                                    if (isOf(frame, "welcome")) {
                                        name.add(text(frame, "conversation"));
                                    }
                                    if (isOf(frame, "entry")
                                            && text(frame, "from").equals("librarian")) {
                                        heard(text(frame, "id"), toPatrons);
                                    }
                                });
                patron.send("{'type':'hello'}");
                patron.send("{'type':'ask-librarian','id':'%s'}", UUID.randomUUID());
                waits.await();
                String conversation = name.element();
                consoles.get(i % consoles.size())
                        .send(
                                "{'type':'claim','id':'%s','conversation':'%s'}",
                                UUID.randomUUID(), conversation);
                taken.await();
                patrons.add(patron);
                conversations.add(conversation);
            }
        }

        void talk(Duration time) throws InterruptedException {
            long start = System.nanoTime();
            long step = 1_000_000_000L / PER_SECOND;
            for (int i = 0; i * step < time.toNanos(); i++) {
                long due = start + i * step;
                long early = due - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                int chat = (i * 37) % CHATS;
                String mine = UUID.randomUUID().toString();
                sent.put(mine, due);
                patrons.get(chat)
                        .send(
                                "{'type':'say','id':'%s','text':'Could you look again? %d'}",
                                mine, i);
                String theirs = UUID.randomUUID().toString();
                int other = (i * 37 + CHATS / 2) % CHATS;
                sent.put(theirs, due);
                consoles.get(other % consoles.size())
                        .send(
                                "{'type':'say','id':'%s','conversation':'%s','text':'I look. %d'}",
                                theirs, conversations.get(other), i);
            }
            TimeUnit.SECONDS.sleep(2);
        }

        void forget() {
            toLibrarians.clear();
            toPatrons.clear();
        }

        void tell(String what, ConcurrentLinkedQueue<Long> times) {
            List<Long> sorted = times.stream().sorted().toList();
            System.out.printf(
                    "%s: %d words, median %.1f ms, 99 %% %.1f ms, longest %.1f ms, %d not heard%n",
                    what,
                    sorted.size(),
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get(sorted.size() * 99 / 100) / 1e6,
                    sorted.getLast() / 1e6,
                    sent.size());
        }

        @Override
        public void close() {
            open.set(false);
            patrons.forEach(Fast::close);
            consoles.forEach(Fast::close);
        }
    }
}
