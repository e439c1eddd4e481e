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
/// times the squared weights; the weights of one feature are one array, so that the inner loops run
/// over labels and become vector code. docs/decisions/own-trainer.md has the figures.
final class MaxentFit {
    private static final double TOLERANCE = 1e-5;

    /// So many rows are looked at together: a weight is fetched once for all of them.
    private static final int TOGETHER = 4;

    private final List<Row> rows;
    private final int features;
    private final int labels;
    private final double l2;

    /// One example: which features it has, how strongly, and its label.
    record Row(int[] features, float[] values, int label) {
        private int leading() {
            int n = 0;
            while (n < features.length && features[n] == n) {
                n++;
            }
            return n;
        }
    }

    MaxentFit(List<Row> rows, int features, int labels, double l2) {
        this.rows = rows;
        this.features = features;
        this.labels = labels;
        this.l2 = l2;
    }

    /// The weights: that of a feature for a label is `weights[feature][label]`.
    ///
    /// @param start where the search begins; there is one lowest point, and the nearer the sooner
    float[][] fit(int threads, float[][] start) {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            List<Part> parts = IntStream.range(0, threads).mapToObj(t -> part(t, threads)).toList();
            return Lbfgs.minimise(
                    (weights, gradient) ->
                            price(weights, gradient) + loss(pool, parts, weights, gradient),
                    start,
                    TOLERANCE);
        }
    }

    private Part part(int number, int of) {
        return new Part(
                rows.subList(rows.size() * number / of, rows.size() * (number + 1) / of),
                shared(),
                new float[features][labels],
                new float[TOGETHER][labels]);
    }

    /// How many features all rows have in the same places, feature 0 first: those of a vector.
    private int shared() {
        return rows.stream().mapToInt(Row::leading).min().orElse(0);
    }

    private double price(float[][] weights, float[][] gradient) {
        float twice = (float) (2 * l2);
        double squares = 0;
        for (int f = 0; f < features; f++) {
            float[] w = weights[f];
            float[] g = gradient[f];
            float sum = 0;
            for (int j = 0; j < labels; j++) {
                sum += w[j] * w[j];
                g[j] = twice * w[j];
            }
            squares += sum;
        }
        return l2 * squares;
    }

    private static double loss(
            ExecutorService pool, List<Part> parts, float[][] weights, float[][] gradient) {
        List<Callable<Double>> tasks = new ArrayList<>();
        parts.forEach(part -> tasks.add(() -> part.loss(weights)));
        try {
            double loss = 0;
            for (Future<Double> sum : pool.invokeAll(tasks)) {
                loss += sum.get();
            }
            parts.forEach(part -> part.addTo(gradient));
            return loss;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed", e.getCause());
        }
    }

    /// The rows that one thread looks after, with a gradient of its own.
    private record Part(List<Row> rows, int shared, float[][] gradient, float[][] scores) {
        double loss(float[][] weights) {
            for (float[] row : gradient) {
                Arrays.fill(row, 0);
            }
            double loss = 0;
            for (int from = 0; from < rows.size(); from += TOGETHER) {
                List<Row> group = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
                for (float[] s : scores) {
                    Arrays.fill(s, 0);
                }
                scoreShared(group, weights);
                for (int r = 0; r < group.size(); r++) {
                    Row row = group.get(r);
                    score(row, scores[r], weights);
                    loss -= Math.log(likelihood(row.label, scores[r]));
                    scores[r][row.label] -= 1;
                    spread(row, scores[r]);
                }
                spreadShared(group);
            }
            return loss;
        }

        void addTo(float[][] sum) {
            for (int f = 0; f < gradient.length; f++) {
                float[] to = sum[f];
                float[] from = gradient[f];
                for (int j = 0; j < to.length; j++) {
                    to[j] += from[j];
                }
            }
        }

        private void scoreShared(List<Row> group, float[][] weights) {
            float[] s0 = scores[0];
            float[] s1 = scores[1];
            float[] s2 = scores[2];
            float[] s3 = scores[3];
            float[] v0 = values(group, 0);
            float[] v1 = values(group, 1);
            float[] v2 = values(group, 2);
            float[] v3 = values(group, 3);
            for (int f = 0; f < shared; f++) {
                float[] w = weights[f];
                float a = v0[f];
                float b = v1[f];
                float c = v2[f];
                float d = v3[f];
                for (int j = 0; j < s0.length; j++) {
                    s0[j] += w[j] * a;
                    s1[j] += w[j] * b;
                    s2[j] += w[j] * c;
                    s3[j] += w[j] * d;
                }
            }
        }

        private void spreadShared(List<Row> group) {
            float[] s0 = scores[0];
            float[] s1 = scores[1];
            float[] s2 = scores[2];
            float[] s3 = scores[3];
            float[] v0 = values(group, 0);
            float[] v1 = values(group, 1);
            float[] v2 = values(group, 2);
            float[] v3 = values(group, 3);
            for (int f = 0; f < shared; f++) {
                float[] g = gradient[f];
                float a = v0[f];
                float b = v1[f];
                float c = v2[f];
                float d = v3[f];
                for (int j = 0; j < g.length; j++) {
                    g[j] += s0[j] * a + s1[j] * b + s2[j] * c + s3[j] * d;
                }
            }
        }

        /// Those of a row of the group; nought where the last group is not full.
        private float[] values(List<Row> group, int row) {
            return row < group.size() ? group.get(row).values : new float[shared];
        }

        /// Adds up the weights of what the row has beyond the shared features.
        private void score(Row row, float[] scores, float[][] weights) {
            for (int k = shared; k < row.features.length; k++) {
                float[] w = weights[row.features[k]];
                float value = row.values[k];
                for (int j = 0; j < scores.length; j++) {
                    scores[j] += w[j] * value;
                }
            }
        }

        private void spread(Row row, float[] scores) {
            for (int k = shared; k < row.features.length; k++) {
                float[] g = gradient[row.features[k]];
                float value = row.values[k];
                for (int j = 0; j < g.length; j++) {
                    g[j] += scores[j] * value;
                }
            }
        }

        /// Turns scores into probabilities and gives that of `label`.
        private static double likelihood(int label, float[] scores) {
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
    }
}
