package org.deskbell.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Deskbell in a process of its own, so that it can be killed.
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("Deskbell is ready on http://localhost:(\\d+)");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final int port;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.port = awaitReady(process.inputReader());
    }

    /// A server that is up some seconds sooner, and slower from then on: what it does counts, not
    /// how fast.
    ///
    /// @param settings `--name=value`; they win over what all tests have in common
    public static ServerProcess soon(Class<?> main, Path data, String... settings) {
        return start(List.of("-XX:TieredStopAtLevel=1"), main, data, settings);
    }

    /// A server as libraries run it.
    ///
    /// @param settings `--name=value`; they win over what all tests have in common
    public static ServerProcess start(Class<?> main, Path data, String... settings) {
        return start(List.of(), main, data, settings);
    }

    private static ServerProcess start(
            List<String> flags, Class<?> main, Path data, String... settings) {
        var all = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--deskbell.data-dir=" + data,
                                "--deskbell.limits.messages=0",
                                "--deskbell.limits.sockets-per-address=0"),
                        Stream.of(settings))
                .forEach(setting -> all.put(setting.substring(0, setting.indexOf('=')), setting));
        var command =
                new ArrayList<String>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(2, flags);
        command.addAll(all.values());
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
                Thread.ofVirtual().start(() -> readOn(from));
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("The server did not start:\n" + String.join("\n", output));
    }

    private void readOn(BufferedReader from) {
        try {
            from.lines().forEach(output::add);
        } catch (UncheckedIOException _) {
            // it was killed
        }
    }

    public URI sockets() {
        return URI.create("ws://127.0.0.1:" + port);
    }

    public URI web() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    /// How many lines of its log hold these words.
    public long times(String words) {
        return output.stream().filter(line -> line.contains(words)).count();
    }

    public boolean hasSaid(String words) {
        return times(words) > 0;
    }

    /// How long it has kept processors busy so far.
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /// SIGKILL: no goodbye, nothing is flushed.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// SIGTERM: a chat is told to come back.
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
