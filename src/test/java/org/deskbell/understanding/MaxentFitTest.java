package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

import org.deskbell.understanding.MaxentFit.Row;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Holds our trainer against OpenNLP's own: the same objective, and its lowest point, which OpenNLP
/// stops a little short of.
class MaxentFitTest {
    private static final int FEATURES = 40;
    private static final int LABELS = 6;
    private static final double L2 = 4;

    private final Random random = new Random(7);
    private final List<Row> rows = IntStream.range(0, 240).mapToObj(this::row).toList();

    @Test
    void itFindsWhatOpenNlpsOwnTrainerFinds() throws IOException {
        float[][] ours = new MaxentFit(rows, FEATURES, LABELS, L2).fit(2, nought());
        MaxentModel theirs = trainedByOpenNlp();

        assertThat(objective(ours))
                .isCloseTo(objective(weights(theirs)), withinPercentage(0.1))
                .isLessThanOrEqualTo(objective(weights(theirs)));
        for (Row row : rows) {
            double[] p = probabilities(row, ours);
            double[] q = theirs.eval(names(row), row.values());
            assertThat("label" + best(p)).isEqualTo(theirs.getBestOutcome(q));
            for (int label = 0; label < LABELS; label++) {
                assertThat(p[label]).isCloseTo(q[theirs.getIndex("label" + label)], within(0.02));
            }
        }
    }

    @Test
    void oneThreadFindsWhatTwoFind() {
        float[][] one = new MaxentFit(rows, FEATURES, LABELS, L2).fit(1, nought());
        float[][] two = new MaxentFit(rows, FEATURES, LABELS, L2).fit(2, nought());

        for (int f = 0; f < FEATURES; f++) {
            assertThat(two[f]).containsExactly(one[f], within(1e-2f));
        }
    }

    @Test
    void whereTheSearchBeginsChangesNothingOfItsEnd() {
        float[][] cold = new MaxentFit(rows, FEATURES, LABELS, L2).fit(1, nought());
        var elsewhere = new MaxentFit(rows.subList(40, 240), FEATURES, LABELS, L2);

        float[][] warm =
                new MaxentFit(rows, FEATURES, LABELS, L2).fit(1, elsewhere.fit(1, nought()));

        for (int f = 0; f < FEATURES; f++) {
            assertThat(warm[f]).containsExactly(cold[f], within(1e-2f));
        }
    }

    private static float[][] nought() {
        return new float[FEATURES][LABELS];
    }

    private Row row(int number) {
        int label = number % LABELS;
        int[] features = new int[8];
        float[] values = new float[8];
        for (int i = 0; i < features.length; i++) {
            boolean typical = random.nextInt(8) > 0;
            features[i] =
                    typical ? (label * 5 + random.nextInt(9)) % FEATURES : random.nextInt(FEATURES);
            values[i] = random.nextFloat() * 2 - 0.5f;
        }
        return new Row(features, values, label);
    }

    private MaxentModel trainedByOpenNlp() throws IOException {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put("DataIndexer", "opennlp.tools.ml.model.OnePassRealValueDataIndexer");
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 500);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        List<Event> events =
                rows.stream()
                        .map(r -> new Event("label" + r.label(), names(r), r.values()))
                        .toList();
        return TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
    }

    private static String[] names(Row row) {
        return IntStream.of(row.features()).mapToObj(f -> "f" + f).toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static float[][] weights(MaxentModel model) {
        var contexts = (Map<String, Context>) ((AbstractModel) model).getDataStructures()[1];
        float[][] weights = new float[FEATURES][LABELS];
        contexts.forEach(
                (name, context) -> {
                    int feature = Integer.parseInt(name.substring(1));
                    for (int i = 0; i < context.getOutcomes().length; i++) {
                        String label = model.getOutcome(context.getOutcomes()[i]);
                        weights[feature][Integer.parseInt(label.substring(5))] =
                                (float) context.getParameters()[i];
                    }
                });
        return weights;
    }

    private double objective(float[][] weights) {
        double value = 0;
        for (float[] feature : weights) {
            for (float w : feature) {
                value += L2 * w * w;
            }
        }
        for (Row row : rows) {
            value -= Math.log(probabilities(row, weights)[row.label()]);
        }
        return value;
    }

    private static int best(double[] probabilities) {
        return IntStream.range(0, LABELS)
                .boxed()
                .max(Comparator.comparingDouble(label -> probabilities[label]))
                .orElseThrow();
    }

    private static double[] probabilities(Row row, float[][] weights) {
        var options = new ArrayList<double[]>();
        for (int label = 0; label < LABELS; label++) {
            double score = 0;
            for (int i = 0; i < row.features().length; i++) {
                score += row.values()[i] * weights[row.features()[i]][label];
            }
            options.add(new double[] {score});
        }
        return Choice.probabilities(options, new double[] {1});
    }
}
