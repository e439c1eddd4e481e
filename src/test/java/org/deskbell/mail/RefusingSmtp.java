package org.deskbell.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A mail server that says one thing of its own, and yes to the rest.
final class RefusingSmtp implements AutoCloseable {
    private final ServerSocket server;
    private final String command;
    private final String answer;

    private RefusingSmtp(String command, String answer) throws IOException {
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.command = command;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    /// @param command such as `RCPT`
    static RefusingSmtp saying(String command, String answer) throws IOException {
        return new RefusingSmtp(command, answer);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException _) {
                // closed, or the client is gone
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 hello");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(command)) {
                say(client, answer);
            } else if (line.startsWith("DATA")) {
                say(client, "354 go on");
                while (!".".equals(in.readLine())) {}
                say(client, "250 taken");
            } else {
                say(client, "250 fine");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
