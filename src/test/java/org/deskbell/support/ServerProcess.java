package org.deskbell.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Deskbell in a process of its own, so that it can be killed.
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("Deskbell is ready on http://localhost:(\\d+)");

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final int port;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.port = awaitReady(process.inputReader());
    }

    public static ServerProcess start(Class<?> main, Path data, String... settings) {
        var command =
                new ArrayList<String>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName(),
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--deskbell.data-dir=" + data,
                                "--deskbell.limits.messages=0",
                                "--deskbell.limits.sockets-per-address=0"));
        command.addAll(List.of(settings));
        try {
            return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int awaitReady(BufferedReader from) throws IOException {
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            output.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> from.lines().forEach(output::add));
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("The server did not start:\n" + String.join("\n", output));
    }

    public URI sockets() {
        return URI.create("ws://127.0.0.1:" + port);
    }

    public URI web() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// SIGKILL: no goodbye, nothing is flushed.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
