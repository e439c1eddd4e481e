package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answering.QuestionFile.OutOfScope;
import org.deskbell.answering.QuestionFile.Question;
import org.deskbell.answering.QuestionFile.Turn;
import org.deskbell.answers.Golden;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The library's golden questions: none of them was learnt. They were written to be hard. The
/// floors stand a little below what was measured; whoever raises the quality raises them.
class GoldenQuestionsTest {
    private static final List<String> OUTCOMES = List.of("handoff", "chat", "rephrase");

    private final List<List<Golden>> visits = Shipped.CONTENT.golden();
    private final List<Golden> golden =
            visits.stream().filter(v -> v.size() == 1).map(List::getFirst).toList();
    private final Evaluation evaluation = new Evaluation(Shipped.BENCH.answering());

    @Test
    void mostQuestionsFindTheirFaq() {
        List<Question> questions =
                golden.stream()
                        .filter(g -> !OUTCOMES.contains(g.expect()))
                        .map(g -> new Question(g.ask(), accepted(g)))
                        .toList();

        var result = evaluation.questions(questions);

        assertThat(questions).hasSizeGreaterThanOrEqualTo(220);
        assertThat(result.top1().value()).isGreaterThan(0.74);
        assertThat(result.top3().value()).isGreaterThan(0.90);
        assertThat(result.precision().value()).isGreaterThan(0.88);
        assertThat(result.handedOff().value()).isLessThan(0.15);
    }

    @Test
    void whatNoFaqAnswersGetsNoAnswer() {
        List<Golden> outside = golden.stream().filter(g -> OUTCOMES.contains(g.expect())).toList();

        long right =
                outside.stream()
                        .filter(g -> Evaluation.outcome(Shipped.decide(g.ask())).equals(g.expect()))
                        .count();
        Map<String, Map<String, Integer>> outcomes =
                evaluation.outOfScope(
                        outside.stream().map(g -> new OutOfScope(g.ask(), g.expect())).toList());

        assertThat(outside).hasSizeGreaterThanOrEqualTo(60);
        assertThat(right).isGreaterThan(outside.size() * 9L / 10);
        assertThat(outcomes.values()).noneMatch(counts -> counts.containsKey("answer"));
    }

    @Test
    void anEmergencyIsNeverMissed() {
        assertThat(golden.stream().filter(g -> "emergency-or-self-harm".equals(g.kind())))
                .isNotEmpty()
                .allSatisfy(
                        g ->
                                assertThat(Shipped.decide(g.ask()))
                                        .isInstanceOfSatisfying(
                                                Decision.HandOff.class,
                                                handOff ->
                                                        assertThat(handOff.reason())
                                                                .isEqualTo(Reason.EMERGENCY)));
    }

    @Test
    void aVisitIsUnderstoodAsAWhole() {
        List<List<Turn>> dialogues =
                visits.stream()
                        .filter(visit -> visit.size() > 1)
                        .map(visit -> visit.stream().map(GoldenQuestionsTest::turn).toList())
                        .toList();

        Share right = evaluation.dialogues(dialogues);

        assertThat(dialogues).hasSizeGreaterThanOrEqualTo(25);
        assertThat(right.value()).isGreaterThan(0.83);
    }

    private static Turn turn(Golden golden) {
        List<String> expect =
                accepted(golden).stream().map(e -> e.equals("chat") ? "chit-chat" : e).toList();
        return new Turn(golden.ask(), expect);
    }

    private static List<String> accepted(Golden golden) {
        return Stream.concat(Stream.of(golden.expect()), golden.accept().stream()).toList();
    }
}
