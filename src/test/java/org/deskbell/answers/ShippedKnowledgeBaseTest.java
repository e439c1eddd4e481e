package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class ShippedKnowledgeBaseTest {
    private final Content content = Content.read(Path.of("knowledge-base"));

    @Test
    void itHasNothingToMend() {
        assertThat(content.problems()).isEmpty();
    }

    @Test
    void itIsTheOneOnTheClassPath() {
        assertThat(Content.shipped()).isEqualTo(content);
        assertThat(content.faqs()).hasSizeGreaterThanOrEqualTo(110);
    }
}
