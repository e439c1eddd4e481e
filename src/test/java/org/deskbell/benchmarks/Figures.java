package org.deskbell.benchmarks;

import org.deskbell.benchmarks.Classifier.Guess;
import org.deskbell.understanding.Phrasing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What is counted of guesses.
final class Figures {
    private static final int BINS = 10;

    private Figures() {}

    /// The share that is right.
    static double accuracy(List<Phrasing> test, List<Guess> guesses) {
        return (double) IntStream.range(0, test.size()).filter(i -> right(test, guesses, i)).count()
                / test.size();
    }

    /// The expected calibration error in bins of equal mass.
    static double calibrationError(List<Phrasing> test, List<Guess> guesses) {
        List<Integer> order =
                IntStream.range(0, test.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> guesses.get(i).confidence()))
                        .toList();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double off =
                    order
                            .subList(order.size() * bin / BINS, order.size() * (bin + 1) / BINS)
                            .stream()
                            .mapToDouble(
                                    i ->
                                            guesses.get(i).confidence()
                                                    - (right(test, guesses, i) ? 1 : 0))
                            .sum();
            error += Math.abs(off) / order.size();
        }
        return error;
    }

    /// How likely something inside looks more inside than something outside (the area under the
    /// ROC curve, by ranks).
    static double separation(List<Guess> inside, List<Guess> outside) {
        double wins = 0;
        double[] out = outside.stream().mapToDouble(Guess::inside).sorted().toArray();
        for (Guess guess : inside) {
            int below = below(out, guess.inside(), false);
            int notAbove = below(out, guess.inside(), true);
            wins += below + (notAbove - below) / 2.0;
        }
        return wins / inside.size() / out.length;
    }

    private static int below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean right(List<Phrasing> test, List<Guess> guesses, int i) {
        return test.get(i).label().equals(guesses.get(i).label());
    }
}
