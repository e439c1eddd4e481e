package org.deskbell.answering;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads question sets: a JSON object a line.
final class QuestionFile {
    /// @param topics what is right: the topic, and others that are
    record Question(String text, List<String> topics) {}

    /// @param kind of message that no FAQ answers: `research-question`
    record OutOfScope(String text, String kind) {}

    /// @param expect a topic, `handoff` or `chit-chat`
    record Turn(String text, List<String> expect) {}

    private QuestionFile() {}

    static List<Question> questions(Path file) {
        return lines(file).map(l -> new Question(text(l, "q"), topics(l, "topic"))).toList();
    }

    static List<OutOfScope> outOfScope(Path file) {
        return lines(file).map(l -> new OutOfScope(text(l, "q"), text(l, "class"))).toList();
    }

    static List<List<Turn>> dialogues(Path file) {
        return lines(file)
                .map(
                        line ->
                                stream(line.path("turns"))
                                        .map(t -> new Turn(text(t, "q"), topics(t, "expect")))
                                        .toList())
                .toList();
    }

    private static Stream<JsonNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> JsonMapper.shared().readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> topics(JsonNode line, String field) {
        return Stream.concat(
                        Stream.of(text(line, field)),
                        stream(line.path("alt")).map(JsonNode::asString))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
