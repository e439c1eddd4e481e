package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answering.KeptBack.Kind;
import org.deskbell.answering.KeptBack.Question;
import org.deskbell.answers.Content;
import org.deskbell.understanding.Phrasing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class KeptBackTest {
    private static final Content CONTENT = Content.shipped().in("en");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whatIsAskedWasNotLearnt(int round) {
        var keptBack = new KeptBack(CONTENT, round);
        Set<Phrasing> learnt = Set.copyOf(keptBack.rest().phrasings());

        assertThat(keptBack.questions())
                .extracting(
                        question ->
                                new Phrasing(question.text(), question.right().getFirst(), "en"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(learnt);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aTopicIsEitherLearntOrUnexpected(int round) {
        var keptBack = new KeptBack(CONTENT, round);
        Set<String> learnt =
                keptBack.rest().faqs().stream().map(f -> f.id()).collect(Collectors.toSet());

        assertThat(keptBack.questions().filter(q -> q.kind() == Kind.FAMILIAR))
                .allMatch(q -> learnt.contains(q.right().getFirst()));
        assertThat(keptBack.questions().filter(q -> q.kind() == Kind.UNEXPECTED))
                .noneMatch(q -> learnt.contains(q.right().getFirst()));
    }

    @Test
    void inAllRoundsTogetherEveryTopicIsKeptBackOnceAndNoQuestionTwice() {
        List<Question> all =
                IntStream.range(0, KeptBack.ROUNDS)
                        .mapToObj(round -> new KeptBack(CONTENT, round))
                        .flatMap(KeptBack::questions)
                        .toList();

        assertThat(all).doesNotHaveDuplicates();
        assertThat(
                        all.stream()
                                .filter(q -> q.kind() == Kind.UNEXPECTED)
                                .map(Question::right)
                                .distinct())
                .hasSize(CONTENT.faqs().size());
    }
}
