package org.deskbell.understanding;

import org.deskbell.understanding.Choice.Case;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Learns to hear emergencies. How much the classifier and the nearest examples count is learnt on
/// examples that were kept back from both.
public final class AlarmTrainer {
    private static final int FOLDS = 3;
    private static final double L2 = 0.1;

    private final Embedder embedder;
    private final IntentTrainer trainer;

    public AlarmTrainer(Embedder embedder) {
        this.embedder = embedder;
        this.trainer = new IntentTrainer(embedder);
    }

    /// @param examples with the label [AlarmModel#EMERGENCY] or any other
    public AlarmModel train(List<Phrasing> examples) {
        var cases = new ArrayList<Case>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Phrasing> learnt = part(examples, fold, false);
            cases.addAll(cases(trainer.train(learnt), learnt, part(examples, fold, true)));
        }
        return new AlarmModel(
                trainer.train(examples),
                examples,
                Arrays.stream(Choice.fit(cases, L2)).boxed().toList());
    }

    private List<Case> cases(
            IntentClassifier classifier, List<Phrasing> learnt, List<Phrasing> asked) {
        Crowd emergencies = Alarm.vectors(learnt, true, embedder);
        Crowd others = Alarm.vectors(learnt, false, embedder);
        return asked.parallelStream()
                .map(
                        phrasing -> {
                            float @Nullable [] vector = embedder.study(phrasing).orElse(null);
                            double[] numbers =
                                    Alarm.numbers(
                                            classifier,
                                            TextFeatures.words(
                                                    phrasing.text(), phrasing.language()),
                                            vector,
                                            emergencies,
                                            others);
                            return new Case(
                                    List.of(numbers, new double[numbers.length]),
                                    isEmergency(phrasing) ? 0 : 1,
                                    1);
                        })
                .toList();
    }

    private static boolean isEmergency(Phrasing phrasing) {
        return phrasing.label().equals(AlarmModel.EMERGENCY);
    }

    private static List<Phrasing> part(List<Phrasing> all, int fold, boolean in) {
        return IntStream.range(0, all.size())
                .filter(i -> (i % FOLDS == fold) == in)
                .mapToObj(all::get)
                .toList();
    }
}
