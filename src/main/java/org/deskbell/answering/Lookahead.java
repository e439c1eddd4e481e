package org.deskbell.answering;

import org.deskbell.answering.GateReport.Difference;
import org.deskbell.answers.Content;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One look from a content to another: what the questions mean then is learnt if need be, and both
/// sides are asked. Works in the pool of forks that it is called in.
///
/// @param precision how many of a hundred answers are to be right, as a share
record Lookahead(Embedder embedder, double precision, Clock clock) {
    /// Whoever wants to know how far a look has come. Called from several threads.
    interface Watcher {
        Watcher NOBODY = new Watcher() {};

        default void learning() {}

        /// What was learnt, to be used again when it goes live.
        default void learnt(Map<String, IntentClassifier> classifiers) {}

        default void asking(int questions) {}

        default void asked() {}
    }

    /// @param live what was learnt of the content before; empty: nothing, and nothing will be
    GateReport look(
            Content before,
            Optional<Model> live,
            Content after,
            List<GateQuestion> ofPatrons,
            Watcher watcher) {
        Instant start = clock.instant();
        boolean learns = live.isPresent() && !before.key().equals(after.key());
        Optional<Model> then = learns ? live.map(model -> taught(model, after, watcher)) : live;
        List<GateQuestion> questions = new GateQuestions(before, after, embedder).with(ofPatrons);
        watcher.asking(questions.size());
        // Both sides are asked at the same moment of the day.
        Clock now = Clock.fixed(start, clock.getZone());
        try (Bench was = Bench.of(before, live, embedder, precision, now);
                Bench will = Bench.of(after, then, embedder, precision, now)) {
            List<Difference> differences =
                    questions.parallelStream()
                            .flatMap(one -> ask(one, was, will, watcher))
                            .toList();
            Duration took = Duration.between(start, clock.instant());
            return Gate.report(questions, differences, learns, took);
        }
    }

    private Model taught(Model model, Content after, Watcher watcher) {
        watcher.learning();
        Map<String, IntentClassifier> classifiers =
                new Training(embedder).classifiers(after, model.classifiers());
        watcher.learnt(classifiers);
        return model.with(classifiers);
    }

    private static Stream<Difference> ask(
            GateQuestion one, Bench was, Bench will, Watcher watcher) {
        watcher.asked();
        return Gate.difference(
                one, Gate.reply(was.answering(), one), Gate.reply(will.answering(), one))
                .stream();
    }
}
