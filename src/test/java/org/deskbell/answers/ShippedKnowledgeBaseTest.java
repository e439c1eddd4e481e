package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

class ShippedKnowledgeBaseTest {
    private final Content content = Content.read(Path.of("knowledge-base"));

    @Test
    void itHasNothingToMend() {
        assertThat(content.problems()).isEmpty();
    }

    /// A question that is learnt measures nothing, and would be left out.
    @Test
    void noneOfItsMeasuresIsLearnt() throws IOException {
        assertThat(content.golden())
                .isEqualTo(((Piece.Visits) piece("shopper/golden.yml")).visits());
        assertThat(content.practice().getLast().questions())
                .isEqualTo(((Practice) piece("shopper/practice.yml")).questions());
    }

    private static Piece piece(String path) throws IOException {
        String text = Files.readString(Path.of("knowledge-base", path));
        return Objects.requireNonNull(DocumentReader.read(path, text).piece());
    }

    @Test
    void itIsTheOneOnTheClassPath() {
        assertThat(Content.shipped()).isEqualTo(content);
        assertThat(content.faqs()).hasSizeGreaterThanOrEqualTo(110);
    }
}
