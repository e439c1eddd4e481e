package org.deskbell.answering;

import java.util.Comparator;
import java.util.List;

/// From which confidence on the bot answers, and from which it asks which of some FAQs is meant;
/// below, a librarian is rung for.
record OperatingPoint(double answer, double clarify) {
    /// While nothing was learnt that could say better.
    static final OperatingPoint CAUTIOUS = new OperatingPoint(0.9, 0.5);

    /// How many FAQs are offered at most.
    static final int CHOICES = 4;

    /// How often the right one has to be among those offered, for the patron's trouble.
    private static final double WORTH_ASKING = 0.5;

    private static final int SLICES = 20;

    /// The least confidence for which, on questions that the model had not seen, the answers would
    /// have reached the precision.
    static OperatingPoint of(List<Outcome> outcomes, double precision) {
        List<Outcome> sorted =
                outcomes.stream().sorted(Comparator.comparingDouble(Outcome::confidence)).toList();
        if (sorted.size() < SLICES) {
            return CAUTIOUS;
        }
        double answer = answer(sorted.reversed(), precision);
        return new OperatingPoint(answer, Math.min(answer, clarify(sorted)));
    }

    private static double answer(List<Outcome> surestFirst, double precision) {
        double all = 0;
        double right = 0;
        double least = 1;
        for (Outcome outcome : surestFirst) {
            all += outcome.weight();
            right += outcome.place() == 0 ? outcome.weight() : 0;
            if (right >= precision * all) {
                least = outcome.confidence();
            }
        }
        return least;
    }

    /// Where the first slice begins in which asking is worth it.
    private static double clarify(List<Outcome> surestLast) {
        int n = surestLast.size();
        for (int slice = 0; slice < SLICES; slice++) {
            List<Outcome> some = surestLast.subList(n * slice / SLICES, n * (slice + 1) / SLICES);
            double all = some.stream().mapToDouble(Outcome::weight).sum();
            double offered =
                    some.stream()
                            .filter(o -> o.place() >= 0 && o.place() < CHOICES)
                            .mapToDouble(Outcome::weight)
                            .sum();
            if (offered >= WORTH_ASKING * all) {
                return some.getFirst().confidence();
            }
        }
        return 1;
    }
}
