package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.understanding.Embedder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decisions on the shipped knowledge base with the model that the build has trained, loaded once
/// for all tests. It is Monday, 2 November 2026, 9 am in Alder Falls.
final class Shipped {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T14:00:00Z"), ZoneOffset.UTC);
    static final Content CONTENT = Content.shipped();
    static final Embedder EMBEDDER = Embedder.open();
    static final Bench BENCH = Bench.of(CONTENT, EMBEDDER, 0.95, CLOCK);

    private Shipped() {}

    /// The texts, by path.
    static Map<String, String> documents() {
        Path folder = Path.of("knowledge-base");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .collect(
                            Collectors.toMap(
                                    file -> folder.relativize(file).toString(), Shipped::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Decision decide(String question) {
        return BENCH.answering().decide(question, null);
    }
}
