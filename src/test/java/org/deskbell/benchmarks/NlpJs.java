package org.deskbell.benchmarks;

import org.deskbell.understanding.Phrasing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// nlp.js with its defaults, run by Node: `src/test/benchmarks/nlpjs.mjs`.
///
/// @param modules where `@nlpjs/basic` is installed
record NlpJs(Path modules, List<Phrasing> train) implements Classifier {
    static boolean isInstalled(Path modules) {
        return Files.isDirectory(modules.resolve("node_modules/@nlpjs/basic"));
    }

    @Override
    public List<Guess> guess(List<String> texts) {
        try {
            Path job = Files.createTempFile("nlpjs", ".json");
            Path done = Files.createTempFile("nlpjs", ".out.json");
            JsonMapper.shared().writeValue(job.toFile(), Map.of("train", train, "texts", texts));
            int exit =
                    new ProcessBuilder(
                                    "node",
                                    Path.of("src/test/benchmarks/nlpjs.mjs")
                                            .toAbsolutePath()
                                            .toString(),
                                    job.toString(),
                                    done.toString())
                            .directory(modules.toFile())
                            .inheritIO()
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("nlp.js ended with " + exit);
            }
            JsonNode guesses = JsonMapper.shared().readTree(done.toFile());
            return StreamSupport.stream(guesses.spliterator(), false)
                    .map(
                            g ->
                                    new Guess(
                                            g.get("intent").asString(),
                                            g.get("score").asDouble(),
                                            g.get("score").asDouble()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
