package org.deskbell.support;

import static org.deskbell.support.Socket.text;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.IntStream;

/// What must be true of every transcript, in the words of the protocol.
public final class TranscriptAssert extends AbstractAssert<TranscriptAssert, List<JsonNode>> {
    private TranscriptAssert(List<JsonNode> entries) {
        super(entries, TranscriptAssert.class);
    }

    public static TranscriptAssert assertThatTranscript(List<JsonNode> entries) {
        return new TranscriptAssert(entries);
    }

    /// Numbered 1, 2, 3 ... as it came, nothing missing, nothing twice.
    public TranscriptAssert isGapFree() {
        Assertions.assertThat(actual.stream().map(entry -> entry.path("seq").asInt()))
                .isEqualTo(IntStream.rangeClosed(1, actual.size()).boxed().toList());
        return this;
    }

    public TranscriptAssert says(String... lines) {
        Assertions.assertThat(
                        actual.stream()
                                .map(entry -> text(entry, "from") + ": " + text(entry, "text")))
                .containsExactly(lines);
        return this;
    }

    public TranscriptAssert hasOneReplyTo(int seq) {
        Assertions.assertThat(
                        actual.stream()
                                .filter(entry -> text(entry, "from").equals("bot"))
                                .filter(entry -> entry.path("re").asInt() == seq))
                .as("replies to %d in %s", seq, actual)
                .hasSize(1);
        return this;
    }
}
