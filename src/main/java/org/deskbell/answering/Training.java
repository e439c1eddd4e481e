package org.deskbell.answering;

import org.deskbell.answering.KeptBack.Kind;
import org.deskbell.answering.KeptBack.Question;
import org.deskbell.answering.Ranking.Ranked;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.understanding.Choice;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentTrainer;
import org.deskbell.understanding.Interpretation;
import org.deskbell.understanding.Interpreter;
import org.deskbell.understanding.Phrasing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Learns from a knowledge base all that a decision needs, in a minute or less. How sure to be is
/// learnt on questions that were kept back.
final class Training {
    /// Authors avoid saying the same thing twice, patrons do not: a question kept back is harder
    /// than a patron's. Counting failures less makes up for it; docs/benchmarks/answers.md tells
    /// how this was measured.
    private static final double FAILURE = 0.3;

    private static final double L2 = 0.1;

    private final Embedder embedder;
    private final IntentTrainer trainer;

    /// A question that was kept back, and what a model that never saw it makes of it.
    private record Trial(Question question, Interpretation message, List<Candidate> candidates) {
        /// Where the right FAQ stands; -1 for nowhere.
        int place(List<Candidate> order) {
            return IntStream.range(0, order.size())
                    .filter(i -> order.get(i).faq().id().equals(question.label()))
                    .findFirst()
                    .orElse(-1);
        }
    }

    Training(Embedder embedder) {
        this.embedder = embedder;
        this.trainer = new IntentTrainer(embedder);
    }

    /// Whether there is anything to tell apart.
    static boolean isEnough(Content content) {
        return content.phrasings().stream().map(Phrasing::label).distinct().count() >= 2;
    }

    Model train(Content content) {
        List<Trial> trials =
                IntStream.range(0, KeptBack.ROUNDS)
                        .mapToObj(round -> trials(new KeptBack(content, round)))
                        .flatMap(List::stream)
                        .toList();
        return new Model(trainer.train(content.phrasings()), calibrate(trials));
    }

    private List<Trial> trials(KeptBack keptBack) {
        Content rest = keptBack.rest();
        var interpreter =
                new Interpreter(
                        embedder, trainer.train(rest.phrasings()), rest.library().language());
        try (Answers answers = Answers.over(rest, embedder)) {
            return keptBack.questions()
                    .map(question -> trial(question, interpreter, answers))
                    .filter(trial -> !trial.candidates.isEmpty())
                    .toList();
        }
    }

    private static Trial trial(Question question, Interpreter interpreter, Answers answers) {
        Interpretation message = interpreter.interpret(question.text());
        var hits = answers.find(message.text(), message.vector(), Candidate.HITS);
        return new Trial(question, message, Candidate.of(message.intents(), hits, answers::faq));
    }

    private static Calibration calibrate(List<Trial> trials) {
        var ranking = new Ranking(Choice.fit(choices(trials), L2));
        Map<Kind, Long> counts =
                trials.stream()
                        .collect(
                                Collectors.groupingBy(
                                        t -> t.question.kind(), Collectors.counting()));
        var cases = new ArrayList<Choice.Case>();
        var places = new ArrayList<Integer>();
        for (Trial trial : trials) {
            List<Ranked> ranked = ranking.rank(trial.candidates);
            int place = trial.place(ranked.stream().map(Ranked::candidate).toList());
            double[] numbers = Confidence.numbers(trial.message, ranked);
            Kind kind = trial.question.kind();
            double share = kind.share * trials.size() / counts.getOrDefault(kind, 1L);
            cases.add(
                    new Choice.Case(
                            List.of(numbers, new double[numbers.length]),
                            place == 0 ? 0 : 1,
                            place != 0 && kind == Kind.FAMILIAR ? FAILURE * share : share));
            places.add(place);
        }
        var confidence = new Confidence(Choice.fit(cases, L2));
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < cases.size(); i++) {
            Choice.Case each = cases.get(i);
            outcomes.add(
                    new Outcome(
                            confidence.of(each.options().getFirst()),
                            places.get(i),
                            each.weight()));
        }
        return new Calibration(ranking, confidence, outcomes);
    }

    private static List<Choice.Case> choices(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.place(trial.candidates) >= 0)
                .map(
                        trial ->
                                new Choice.Case(
                                        trial.candidates.stream().map(Candidate::numbers).toList(),
                                        trial.place(trial.candidates),
                                        1))
                .toList();
    }
}
