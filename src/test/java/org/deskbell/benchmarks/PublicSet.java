package org.deskbell.benchmarks;

import org.deskbell.understanding.Phrasing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// A public set of sentences and what they mean, read from clones of the repositories that publish
/// it. `docs/benchmarks/answers.md` says which.
///
/// @param outside sentences that mean nothing of it
record PublicSet(String name, List<Phrasing> train, List<Phrasing> test, List<Phrasing> outside) {
    private static final String FEW = "Few-Shot-Intent-Detection/Datasets/";
    private static final String OUTSIDE = "NO_NODES_DETECTED";

    /// A field of a CSV file, quoted or not, with what ends it.
    private static final Pattern FIELD =
            Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\\n]*))(,|\\r?\\n|$)");

    static final List<String> NAMES =
            List.of(
                    "BANKING77 5",
                    "BANKING77 10",
                    "BANKING77",
                    "HWU64 5",
                    "HWU64 10",
                    "HWU64",
                    "CLINC150 5",
                    "CLINC150 10",
                    "CLINC150",
                    "curekart",
                    "powerplay11",
                    "sofmattress");

    static PublicSet read(Path folder, String name) {
        String[] words = name.split(" ");
        Path few = folder.resolve(FEW + words[0]);
        boolean clinc = name.startsWith("CLINC150");
        List<Phrasing> outside =
                clinc
                        ? json(folder.resolve("oos-eval/data/data_full.json"), "oos_test")
                        : List.of();
        if (words.length == 2) {
            return new PublicSet(
                    name,
                    lines(few.resolve("train_" + words[1])),
                    lines(few.resolve("test")),
                    outside);
        }
        return switch (name) {
            case "BANKING77" -> {
                Path data = folder.resolve("task-specific-datasets/banking_data");
                yield new PublicSet(
                        name,
                        csv(data.resolve("train.csv")),
                        csv(data.resolve("test.csv")),
                        outside);
            }
            case "HWU64" ->
                    new PublicSet(
                            name, lines(few.resolve("train")), lines(few.resolve("test")), outside);
            case "CLINC150" -> {
                Path data = folder.resolve("oos-eval/data/data_full.json");
                yield new PublicSet(name, json(data, "train"), json(data, "test"), outside);
            }
            default -> {
                Path data = folder.resolve("HINT3/dataset/v1");
                List<Phrasing> test = csv(data.resolve("test/" + name + "_test.csv"));
                yield new PublicSet(
                        name,
                        csv(data.resolve("train/" + name + "_train.csv")),
                        test.stream().filter(p -> !p.label().equals(OUTSIDE)).toList(),
                        test.stream().filter(p -> p.label().equals(OUTSIDE)).toList());
            }
        };
    }

    private static List<Phrasing> lines(Path folder) {
        try {
            List<String> texts = Files.readAllLines(folder.resolve("seq.in"));
            List<String> labels = Files.readAllLines(folder.resolve("label"));
            return IntStream.range(0, labels.size())
                    .mapToObj(i -> new Phrasing(texts.get(i).strip(), labels.get(i).strip(), "en"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Phrasing> json(Path file, String part) {
        JsonNode list = JsonMapper.shared().readTree(file.toFile()).get(part);
        return StreamSupport.stream(list.spliterator(), false)
                .map(pair -> new Phrasing(pair.get(0).asString(), pair.get(1).asString(), "en"))
                .toList();
    }

    /// Text and label, after a line of headings.
    private static List<Phrasing> csv(Path file) {
        try {
            String text = Files.readString(file);
            var rows = new ArrayList<Phrasing>();
            var row = new ArrayList<String>();
            var fields = FIELD.matcher(text);
            while (fields.find() && fields.start() < text.length()) {
                String quoted = fields.group(1);
                row.add(quoted == null ? fields.group(2) : quoted.replace("\"\"", "\""));
                if (!fields.group(3).equals(",")) {
                    if (row.size() >= 2) {
                        rows.add(new Phrasing(row.get(0).strip(), row.get(1).strip(), "en"));
                    }
                    row.clear();
                }
            }
            return List.copyOf(rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
