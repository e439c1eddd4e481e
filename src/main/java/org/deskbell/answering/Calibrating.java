package org.deskbell.answering;

import org.deskbell.answering.KeptBack.Kind;
import org.deskbell.answering.Ranking.Ranked;
import org.deskbell.understanding.Choice;
import org.deskbell.understanding.Temperature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Learns from trials how to rank and how sure to be.
///
/// Practice questions are the best teachers: they are asked as patrons ask, and of the very model
/// that patrons meet. Where a library has too few of them, questions kept back stand in. Those are
/// harder than a patron's, since authors avoid saying the same thing twice and patrons do not, so
/// that the bot is then shyer than it need be.
final class Calibrating {
    private static final double L2 = 0.1;
    private static final int FOLDS = 5;

    /// The share of messages that no FAQ answers, of the kinds that a library expects.
    private static final double EXPECTED = 0.05;

    /// The share of those that nobody thought of. They are nearer to what was learnt than most of
    /// what patrons ask, and therefore few.
    private static final double UNEXPECTED = 0.02;

    private final List<Trial> trials;
    private final boolean practised;

    private Calibrating(List<Trial> trials) {
        this.trials = trials.stream().filter(trial -> !trial.candidates().isEmpty()).toList();
        this.practised = of(Kind.PRACTICE).size() >= OperatingPoint.ENOUGH;
    }

    static Calibration of(Temperature temperature, List<Trial> trials) {
        return new Calibrating(trials).calibration(temperature);
    }

    private Calibration calibration(Temperature temperature) {
        var ranking = new Ranking(Choice.fit(choices(), L2));
        List<Trial> asked = asked();
        var outcomes = new ArrayList<Outcome>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Confidence confidence = confidence(ranking, every(asked, i -> i % FOLDS != out));
            every(asked, i -> i % FOLDS == out)
                    .forEach(trial -> outcomes.add(outcome(trial, ranking, confidence)));
        }
        Confidence confidence = confidence(ranking, asked);
        List<Outcome> outside =
                of(Kind.EXPECTED).stream().map(t -> outcome(t, ranking, confidence)).toList();
        return new Calibration(temperature, ranking, confidence, outcomes, outside, practised);
    }

    /// What stands for all that patrons ask.
    private List<Trial> asked() {
        if (practised) {
            return of(Kind.PRACTICE);
        }
        List<Trial> familiar = of(Kind.FAMILIAR);
        List<Trial> expected = of(Kind.EXPECTED);
        double some = EXPECTED / (1 - EXPECTED) * familiar.size() / Math.max(1, expected.size());
        return Stream.concat(
                        familiar.stream(),
                        every(expected, i -> (int) (i * some) < (int) ((i + 1) * some)).stream())
                .toList();
    }

    private List<Choice.Case> choices() {
        return trials.stream()
                .filter(trial -> trial.kind() == Kind.FAMILIAR || trial.kind() == Kind.PRACTICE)
                .filter(trial -> trial.place() >= 0)
                .map(
                        trial ->
                                new Choice.Case(
                                        trial.candidates().stream()
                                                .map(Candidate::numbers)
                                                .toList(),
                                        trial.place(),
                                        1))
                .toList();
    }

    private Confidence confidence(Ranking ranking, List<Trial> asked) {
        var cases = new ArrayList<Choice.Case>();
        asked.forEach(trial -> cases.add(sure(trial, ranking, 1)));
        if (practised) {
            cases.addAll(outside(Kind.EXPECTED, EXPECTED * asked.size(), ranking));
        }
        cases.addAll(outside(Kind.UNEXPECTED, UNEXPECTED * asked.size(), ranking));
        return new Confidence(Choice.fit(cases, L2));
    }

    private List<Choice.Case> outside(Kind kind, double weight, Ranking ranking) {
        List<Trial> outside = of(kind);
        return outside.stream()
                .map(trial -> sure(trial, ranking, weight / outside.size()))
                .toList();
    }

    private static Choice.Case sure(Trial trial, Ranking ranking, double weight) {
        List<Ranked> ranked = ranking.rank(trial.candidates());
        return Choice.Case.of(
                Confidence.numbers(trial.message(), ranked), trial.place(ranking) == 0, weight);
    }

    private static Outcome outcome(Trial trial, Ranking ranking, Confidence confidence) {
        return new Outcome(
                confidence.of(trial.message(), ranking.rank(trial.candidates())),
                Verdict.outside(trial.message().intents()),
                trial.place(ranking));
    }

    private List<Trial> of(Kind kind) {
        return trials.stream().filter(trial -> trial.kind() == kind).toList();
    }

    private static List<Trial> every(List<Trial> all, IntPredicate which) {
        return IntStream.range(0, all.size()).filter(which).mapToObj(all::get).toList();
    }
}
