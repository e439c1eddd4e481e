package org.deskbell.understanding;

import org.deskbell.understanding.Choice.Case;

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
        List<Case> cases =
                IntStream.range(0, FOLDS)
                        .parallel()
                        .mapToObj(fold -> cases(examples, fold))
                        .flatMap(List::stream)
                        .toList();
        return new AlarmModel(
                trainer.train(examples),
                examples,
                Arrays.stream(Choice.fit(cases, L2)).boxed().toList());
    }

    /// What an alarm that has not learnt a part of the examples makes of that part.
    private List<Case> cases(List<Phrasing> examples, int fold) {
        List<Phrasing> learnt = part(examples, fold, false);
        IntentClassifier classifier = trainer.alone().train(learnt);
        Crowd emergencies = Alarm.vectors(learnt, true, embedder);
        Crowd others = Alarm.vectors(learnt, false, embedder);
        return part(examples, fold, true).stream()
                .map(
                        phrasing ->
                                Case.of(
                                        Alarm.numbers(
                                                classifier,
                                                TextFeatures.words(
                                                        phrasing.text(), phrasing.language()),
                                                embedder.study(phrasing).orElse(null),
                                                emergencies,
                                                others),
                                        isEmergency(phrasing),
                                        1))
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
