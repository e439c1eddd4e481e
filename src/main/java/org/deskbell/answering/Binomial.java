package org.deskbell.answering;

/// What a number of failures says about how often something fails, whatever the distribution of
/// all else: the exact bound of Clopper and Pearson (1934).
final class Binomial {
    private static final int HALVINGS = 40;

    private Binomial() {}

    /// How likely so few failures are if each of `n` fails with the probability `failure`.
    static double atMost(int failures, int n, double failure) {
        double term = Math.pow(1 - failure, n);
        double sum = term;
        for (int i = 0; i < failures; i++) {
            term *= (double) (n - i) / (i + 1) * failure / (1 - failure);
            sum += term;
        }
        return Math.min(1, sum);
    }

    /// The share of successes that is surpassed but for a chance of `risk`.
    static double leastSuccess(int failures, int n, double risk) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS && n > 0; i++) {
            double middle = (low + high) / 2;
            if (atMost(failures, n, 1 - middle) <= risk) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
