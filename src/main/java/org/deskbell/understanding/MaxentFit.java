package org.deskbell.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Fits a maximum-entropy model: the weights under which the right labels are likeliest, at a price
/// for large weights. The objective is that of OpenNLP's `QNTrainer`, the sum of -ln p plus `l2`
/// times the squared weights; the weights of one feature lie side by side, so that the inner loops
/// run over labels and become vector code. docs/decisions/own-trainer.md has the figures.
final class MaxentFit {
    private static final double TOLERANCE = 1e-5;

    private final List<Row> rows;
    private final int features;
    private final int labels;
    private final double l2;

    /// One example: which features it has, how strongly, and its label.
    record Row(int[] features, float[] values, int label) {}

    MaxentFit(List<Row> rows, int features, int labels, double l2) {
        this.rows = rows;
        this.features = features;
        this.labels = labels;
        this.l2 = l2;
    }

    /// The weights: that of a feature for a label is `weights[feature * labels + label]`.
    float[] fit(int threads) {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            List<Part> parts = IntStream.range(0, threads).mapToObj(t -> part(t, threads)).toList();
            return Lbfgs.minimise(
                    (weights, gradient) ->
                            price(weights, gradient) + loss(pool, parts, weights, gradient),
                    features * labels,
                    TOLERANCE);
        }
    }

    private Part part(int number, int of) {
        return new Part(
                rows.subList(rows.size() * number / of, rows.size() * (number + 1) / of),
                new float[features * labels],
                new float[labels]);
    }

    private double price(float[] weights, float[] gradient) {
        float twice = (float) (2 * l2);
        double squares = 0;
        for (int from = 0; from < weights.length; from += labels) {
            float sum = 0;
            for (int i = from; i < from + labels; i++) {
                sum += weights[i] * weights[i];
                gradient[i] = twice * weights[i];
            }
            squares += sum;
        }
        return l2 * squares;
    }

    private static double loss(
            ExecutorService pool, List<Part> parts, float[] weights, float[] gradient) {
        List<Callable<Double>> tasks = new ArrayList<>();
        parts.forEach(part -> tasks.add(() -> part.loss(weights)));
        try {
            double loss = 0;
            for (Future<Double> sum : pool.invokeAll(tasks)) {
                loss += sum.get();
            }
            for (Part part : parts) {
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] += part.gradient[i];
                }
            }
            return loss;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed", e.getCause());
        }
    }

    /// The rows that one thread looks after, with a gradient of its own.
    private record Part(List<Row> rows, float[] gradient, float[] scores) {
        double loss(float[] weights) {
            Arrays.fill(gradient, 0);
            double loss = 0;
            for (Row row : rows) {
                score(row, weights);
                loss -= Math.log(likelihood(row.label));
                scores[row.label] -= 1;
                spread(row);
            }
            return loss;
        }

        /// Adds up the weights of the row's features, four at a time to touch `scores` less often.
        private void score(Row row, float[] weights) {
            float[] s = scores;
            Arrays.fill(s, 0);
            int n = row.features.length;
            int k = 0;
            for (; k + 3 < n; k += 4) {
                int a = row.features[k] * s.length;
                int b = row.features[k + 1] * s.length;
                int c = row.features[k + 2] * s.length;
                int d = row.features[k + 3] * s.length;
                float va = row.values[k];
                float vb = row.values[k + 1];
                float vc = row.values[k + 2];
                float vd = row.values[k + 3];
                for (int j = 0; j < s.length; j++) {
                    s[j] +=
                            weights[a + j] * va
                                    + weights[b + j] * vb
                                    + weights[c + j] * vc
                                    + weights[d + j] * vd;
                }
            }
            for (; k < n; k++) {
                int a = row.features[k] * s.length;
                float va = row.values[k];
                for (int j = 0; j < s.length; j++) {
                    s[j] += weights[a + j] * va;
                }
            }
        }

        /// Turns scores into probabilities and gives that of `label`.
        private double likelihood(int label) {
            float highest = Float.NEGATIVE_INFINITY;
            for (float score : scores) {
                highest = Math.max(highest, score);
            }
            double sum = 0;
            for (int j = 0; j < scores.length; j++) {
                double e = Math.exp(scores[j] - highest);
                scores[j] = (float) e;
                sum += e;
            }
            for (int j = 0; j < scores.length; j++) {
                scores[j] /= (float) sum;
            }
            return Math.max(scores[label], Float.MIN_NORMAL);
        }

        private void spread(Row row) {
            float[] s = scores;
            float[] g = gradient;
            for (int k = 0; k < row.features.length; k++) {
                int a = row.features[k] * s.length;
                float va = row.values[k];
                for (int j = 0; j < s.length; j++) {
                    g[a + j] += s[j] * va;
                }
            }
        }
    }
}
