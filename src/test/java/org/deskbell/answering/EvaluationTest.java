package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

class EvaluationTest {
    @Test
    void oneJsonObjectSaysHowGoodTheAnswersAre(@TempDir Path folder) throws IOException {
        Path questions = folder.resolve("questions.jsonl");
        Files.writeString(
                questions,
                """
                {"q": "how do i renew a book", "topic": "renew-items", "alt": []}
                {"q": "where can i park my car", "topic": "wifi", "alt": ["parking"]}
                {"q": "is there parking", "topic": "wifi", "alt": []}
                {"q": "let me talk to a librarian", "topic": "contact-library", "alt": []}
                """);
        Path outOfScope = folder.resolve("out.jsonl");
        Files.writeString(
                outOfScope,
                """
                {"q": "who wrote hamlet and when", "class": "research-question"}
                {"q": "asdf hjkl", "class": "gibberish"}
                """);
        Path dialogues = folder.resolve("dialogues.jsonl");
        Files.writeString(
                dialogues,
                """
                {"id": "a", "turns": [{"q": "hi", "expect": "chit-chat", "alt": []}, {"q": "is there parking", "expect": "parking", "alt": []}, {"q": "get me a person", "expect": "handoff", "alt": []}]}
                """);

        JsonNode report = report(questions, outOfScope, dialogues);

        assertThat(report.get("n").asInt()).isEqualTo(4);
        assertThat(report.get("top1").asDouble()).isEqualTo(0.75);
        assertThat(report.get("answered").asDouble()).isEqualTo(0.75);
        assertThat(report.get("precision").asDouble()).isEqualTo(0.6667);
        assertThat(report.get("handedOff").asDouble()).isEqualTo(0.25);
        assertThat(report.get("clarified").asDouble()).isZero();
        assertThat(report.get("ece").asDouble()).isBetween(0.0, 1.0);
        assertThat(report.at("/outOfScope/research-question/handoff").asInt()).isEqualTo(1);
        assertThat(report.at("/outOfScope/gibberish/rephrase").asInt()).isEqualTo(1);
        assertThat(report.get("dialogues").asDouble()).isEqualTo(1);
        assertThat(report.at("/topics/wifi/n").asInt()).isEqualTo(2);
        assertThat(report.at("/intervals/top1").size()).isEqualTo(2);
    }

    private static JsonNode report(Path questions, Path outOfScope, Path dialogues) {
        var out = new ByteArrayOutputStream();
        int exit =
                new EvaluateCommand(
                                questions,
                                Optional.of(outOfScope),
                                Optional.of(dialogues),
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-11-02T14:00:00Z")),
                                0.95)
                        .run(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(exit).isZero();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
