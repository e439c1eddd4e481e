package org.deskbell.understanding;

import java.util.List;

/// Learns what makes one option better than others: the weights of a few numbers under which the
/// options that were right are likeliest (a conditional logit). With the options "yes", described
/// by numbers, and "no", described by noughts, it is a logistic regression.
public final class Choice {
    private static final double TOLERANCE = 1e-7;

    private Choice() {}

    /// @param options what each option is like, the same numbers for all
    /// @param right   which of them was right
    /// @param weight  how much the case counts
    public record Case(List<double[]> options, int right, double weight) {
        /// Whether something is so that these numbers describe.
        public static Case of(double[] numbers, boolean yes, double weight) {
            return new Case(yesOrNo(numbers), yes ? 0 : 1, weight);
        }
    }

    /// @param l2 the price of large weights
    /// @return a weight for each number
    public static double[] fit(List<Case> cases, double l2) {
        int numbers = cases.getFirst().options().getFirst().length;
        float[][] weights =
                Lbfgs.minimise(
                        (x, gradient) -> {
                            double[] slope = new double[numbers];
                            double[] at = doubles(x[0]);
                            double value = 0;
                            for (int i = 0; i < numbers; i++) {
                                value += l2 * at[i] * at[i];
                                slope[i] = 2 * l2 * at[i];
                            }
                            for (Case each : cases) {
                                value += loss(each, at, slope);
                            }
                            for (int i = 0; i < numbers; i++) {
                                gradient[0][i] = (float) slope[i];
                            }
                            return value;
                        },
                        new float[1][numbers],
                        TOLERANCE);
        return doubles(weights[0]);
    }

    /// How likely it is so.
    public static double probability(double[] numbers, double[] weights) {
        return probabilities(yesOrNo(numbers), weights)[0];
    }

    private static List<double[]> yesOrNo(double[] numbers) {
        return List.of(numbers, new double[numbers.length]);
    }

    /// How likely each option is to be the right one.
    public static double[] probabilities(List<double[]> options, double[] weights) {
        double[] p = new double[options.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            p[i] = dot(options.get(i), weights);
            highest = Math.max(highest, p[i]);
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(p[i] - highest);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private static double loss(Case each, double[] weights, double[] slope) {
        double[] p = probabilities(each.options(), weights);
        for (int option = 0; option < p.length; option++) {
            double off = each.weight() * (p[option] - (option == each.right() ? 1 : 0));
            double[] numbers = each.options().get(option);
            for (int i = 0; i < slope.length; i++) {
                slope[i] += off * numbers[i];
            }
        }
        return -each.weight() * Math.log(Math.max(p[each.right()], Double.MIN_NORMAL));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] doubles(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }
}
