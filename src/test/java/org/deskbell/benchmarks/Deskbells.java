package org.deskbell.benchmarks;

import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentTrainer;
import org.deskbell.understanding.Interpretation;
import org.deskbell.understanding.Interpreter;
import org.deskbell.understanding.Phrasing;
import org.deskbell.understanding.Temperature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Deskbell's own understanding, as patrons meet it, with the temperature that folds of the
/// training sentences give: no sentence of a development set is used.
record Deskbells(Interpreter interpreter, Temperature temperature) implements Classifier {
    private static final int FOLDS = 5;

    /// With more sentences than this, one fold says enough.
    private static final int MANY = 5_000;

    static Deskbells learn(Embedder embedder, List<Phrasing> train) {
        var trainer = new IntentTrainer(embedder);
        Map<String, Integer> seen = new HashMap<>();
        int[] folds =
                train.stream()
                        .mapToInt(p -> seen.merge(p.label(), 1, Integer::sum) % FOLDS)
                        .toArray();
        var trials = new ArrayList<Temperature.Trial>();
        for (int fold = 0; fold < (train.size() > MANY ? 1 : FOLDS); fold++) {
            int out = fold;
            var rest =
                    new Interpreter(
                            embedder,
                            Map.of("en", trainer.train(part(train, folds, out, false))),
                            null,
                            "en");
            part(train, folds, out, true)
                    .forEach(
                            p ->
                                    trials.add(
                                            new Temperature.Trial(
                                                    rest.interpret(p.text()).intents(),
                                                    p.label())));
        }
        return new Deskbells(
                new Interpreter(embedder, Map.of("en", trainer.train(train)), null, "en"),
                Temperature.fit(trials));
    }

    private static List<Phrasing> part(List<Phrasing> all, int[] folds, int fold, boolean in) {
        return IntStream.range(0, all.size())
                .filter(i -> (folds[i] == fold) == in)
                .mapToObj(all::get)
                .toList();
    }

    @Override
    public List<Guess> guess(List<String> texts) {
        return texts.stream().map(this::guess).toList();
    }

    private Guess guess(String text) {
        Interpretation message = interpreter.interpret(text).at(temperature);
        var best = message.intents().getFirst();
        return new Guess(best.label(), best.probability(), message.energy());
    }
}
