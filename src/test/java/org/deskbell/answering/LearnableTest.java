package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Content;
import org.deskbell.understanding.Phrasing;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

class LearnableTest {
    @Test
    void ofALargeKnowledgeBaseTheFaqsWithMostWaysToAskAreLearnt() {
        Content content = faqs(Training.MOST_TOPICS + 20);
        var labels = new TreeSet<String>();
        for (Phrasing phrasing : Training.learnable(content)) {
            labels.add(phrasing.label());
        }

        assertThat(content.faqs()).hasSize(Training.MOST_TOPICS + 20);
        assertThat(labels).hasSize(Training.MOST_TOPICS).contains("faq-7", "faq-519");
    }

    @Test
    void ofAnOrdinaryOneAllAre() {
        Content content = faqs(Training.MOST_TOPICS);
        assertThat(Training.learnable(content)).isEqualTo(content.phrasings());
    }

    /// The last ones have one way to ask more.
    private static Content faqs(int count) {
        Map<String, String> documents = new LinkedHashMap<>();
        IntStream.range(0, count)
                .forEach(
                        i ->
                                documents.put(
                                        "faq/faq-" + i + ".md",
                                        """
                                        ---
                                        id: faq-%d
                                        title: Number %d
                                        department: reference
                                        audience: [everyone]
                                        language: en
                                        questions:
                                          - what is number %d
                                          - tell me of number %d
                                          - number %d please
                                        %skeywords: []
                                        related: []
                                        review-by: 2099-06-30
                                        ---
                                        It is a number.
                                        """
                                                .formatted(
                                                        i,
                                                        i,
                                                        i,
                                                        i,
                                                        i,
                                                        i >= 500 || i == 7
                                                                ? "  - why number " + i + "\n"
                                                                : "")));
        return Content.of(documents);
    }
}
