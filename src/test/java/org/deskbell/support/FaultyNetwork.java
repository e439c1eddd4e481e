package org.deskbell.support;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What lies between browsers and a server, and does to their connections what networks do. A
/// request for `/~anna/ws/chat` is one for `/ws/chat` on a [Line] called `anna`. Thread-safe.
public final class FaultyNetwork implements AutoCloseable {
    private static final Pattern NAMED = Pattern.compile("^GET /~(\\w+)");
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile ServerSocket door;
    private volatile int server;

    private FaultyNetwork() throws IOException {
        door = listen(0);
        port = door.getLocalPort();
        admitAll(door);
    }

    public static FaultyNetwork open() {
        try {
            return new FaultyNetwork();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public int port() {
        return port;
    }

    public void leadTo(int newServer) {
        server = newServer;
    }

    /// Every line there has ever been.
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public Optional<Line> newest(String name) {
        return lines.reversed().stream().filter(line -> line.name.equals(name)).findFirst();
    }

    /// Nobody can connect any more, and every line breaks; one that is half-open stays so.
    public void down() {
        close(door);
        lines.stream().filter(Line::isWhole).forEach(Line::reset);
    }

    public void up() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (door.isClosed()) {
            try {
                door = listen(port);
            } catch (BindException taken) {
                if (Instant.now().isAfter(deadline)) {
                    throw new UncheckedIOException(taken);
                }
                pass(Duration.ofMillis(50));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        admitAll(door);
    }

    @Override
    public void close() {
        down();
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
        return socket;
    }

    private void admitAll(ServerSocket at) {
        Thread.ofVirtual()
                .name("network")
                .start(
                        () -> {
                            while (!at.isClosed()) {
                                try {
                                    Socket client = at.accept();
                                    Thread.ofVirtual().start(() -> connect(client));
                                } catch (IOException _) {
                                    // closed, or the client has gone already
                                }
                            }
                        });
    }

    private void connect(Socket client) {
        try {
            client.setTcpNoDelay(true);
            String head = head(client.getInputStream());
            Matcher named = NAMED.matcher(head);
            String name = named.find() ? named.group(1) : "";
            var onward = new Socket(InetAddress.getLoopbackAddress(), server);
            onward.setTcpNoDelay(true);
            String rest = name.isEmpty() ? head : "GET " + head.substring(named.end());
            onward.getOutputStream().write(rest.getBytes(StandardCharsets.ISO_8859_1));
            new Line(name, client, onward).begin();
        } catch (IOException _) {
            abort(client);
        }
    }

    private static String head(InputStream from) throws IOException {
        var head = new ByteArrayOutputStream();
        while (head.size() < LONGEST_HEAD) {
            int next = from.read();
            if (next < 0) {
                throw new IOException("gone before it asked");
            }
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /// One connection, and what becomes of it.
    public final class Line {
        private final String name;
        private final Socket client;
        private final Socket onward;
        private volatile boolean swallowsUp;
        private volatile boolean swallowsDown;
        private volatile boolean tears;
        private volatile Duration delay = Duration.ZERO;
        private volatile @Nullable Instant swallowedAt;
        private volatile @Nullable Instant closedAt;
        private volatile boolean wasNewest;

        private Line(String name, Socket client, Socket onward) {
            this.name = name;
            this.client = client;
            this.onward = onward;
        }

        private void begin() {
            if (!name.isEmpty()) {
                lines.add(this);
            }
            Thread.ofVirtual().start(() -> pump(client, onward, true));
            Thread.ofVirtual().start(() -> pump(onward, client, false));
        }

        public String name() {
            return name;
        }

        public boolean isWhole() {
            return closedAt == null && swallowedAt == null;
        }

        /// When bytes began to vanish without a word.
        public Optional<Instant> swallowedAt() {
            return Optional.ofNullable(swallowedAt);
        }

        /// When its client could see that it was closed, by a fault or by the server.
        public Optional<Instant> closedAt() {
            return Optional.ofNullable(closedAt);
        }

        /// Whether it was its client's newest one when it was closed.
        public boolean wasNewest() {
            return wasNewest;
        }

        /// Closes it in the orderly way in which a proxy does.
        public void cut() {
            end();
        }

        public void reset() {
            abort(onward);
            abort(client);
            end();
        }

        /// Breaks it in the middle of what the server says next.
        public void tear() {
            tears = true;
        }

        /// Half-open from now on: what goes up to the server, or down to the client, vanishes.
        public void swallow(boolean up, boolean down) {
            swallowsUp = up;
            swallowsDown = down;
            swallowedAt = Instant.now();
        }

        public void delay(Duration each) {
            delay = each;
        }

        private void pump(Socket from, Socket to, boolean up) {
            var bytes = new byte[16 * 1024];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    pass(delay);
                    if (up ? swallowsUp : swallowsDown) {
                        continue;
                    }
                    if (tears && !up && n > 1) {
                        out.write(Arrays.copyOf(bytes, n / 2));
                        reset();
                        return;
                    }
                    out.write(bytes, 0, n);
                }
            } catch (IOException _) {
                // the one or the other end has gone
            }
            if (!(up ? swallowsUp : swallowsDown)) {
                end();
            }
        }

        private synchronized void end() {
            if (closedAt == null) {
                wasNewest = newest(name).equals(Optional.of(this));
                FaultyNetwork.close(onward);
                FaultyNetwork.close(client);
                closedAt = Instant.now();
            }
        }
    }

    private static void pass(Duration time) {
        if (!time.isZero()) {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// With a reset instead of a goodbye.
    private static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // closed already
        }
        close(socket);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception _) {
            // there is nothing more to be done for it
        }
    }
}
