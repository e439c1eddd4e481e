package org.deskbell.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/// A line to a server on this machine that counts what comes back over it.
final class CountingLine implements AutoCloseable {
    private final ServerSocket here;
    private final int there;
    private final AtomicLong received = new AtomicLong();

    CountingLine(int there) throws IOException {
        this.here = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.there = there;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return here.getLocalPort();
    }

    long received() {
        return received.get();
    }

    private void serve() {
        while (!here.isClosed()) {
            try {
                Socket client = here.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), there);
                carry(client.getInputStream(), server.getOutputStream(), new AtomicLong());
                carry(server.getInputStream(), client.getOutputStream(), received);
            } catch (IOException _) {
                // closed
            }
        }
    }

    private static void carry(InputStream from, OutputStream to, AtomicLong count) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (from;
                                    to) {
                                var piece = new byte[8192];
                                for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
                                    to.write(piece, 0, n);
                                    count.addAndGet(n);
                                }
                            } catch (IOException _) {
                                // one of the two has hung up
                            }
                        });
    }

    @Override
    public void close() throws IOException {
        here.close();
    }
}
