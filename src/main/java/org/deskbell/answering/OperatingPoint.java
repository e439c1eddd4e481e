package org.deskbell.answering;

import java.util.Comparator;
import java.util.List;

/// From which confidence on the bot answers, and from which it asks which of some FAQs is meant;
/// below, a librarian is rung for.
///
/// @param forecast what comes of it
public record OperatingPoint(double answer, double clarify, Forecast forecast) {
    /// How many FAQs are offered at most.
    static final int CHOICES = 4;

    /// The chance that the answers are right less often than they shall.
    static final double RISK = 0.1;

    /// With fewer practice questions nothing can be promised.
    static final int ENOUGH = 200;

    /// How often a message that no FAQ answers may get one: nothing makes a bot look so foolish.
    static final double FOOLISH = 0.04;

    /// How often the right one has to be among those offered, for the patron's trouble.
    private static final double WORTH_ASKING = 0.5;

    private static final int SLICES = 20;

    /// Which shares of the questions are tried first, the surest ones.
    private static final double[] STARTS = {0.2, 0.4, 0.6};

    /// What comes of all questions that the model had not seen.
    ///
    /// @param questions how many they were
    /// @param answered  the share that would be answered at once
    /// @param right     the share of those answers that would be right
    /// @param assured   the share that they surpass, but for a chance of [#RISK]
    /// @param clarified the share that would be asked back
    /// @param promised  whether the precision that the library wants can be promised; if not, it
    ///     has too few practice questions, or they go too badly
    public record Forecast(
            int questions,
            double answered,
            double right,
            double assured,
            double clarified,
            boolean promised) {}

    /// Before anything is known that could say better.
    static final OperatingPoint CAUTIOUS =
            new OperatingPoint(0.9, 0.5, new Forecast(0, 0, 0, 0, 0, false));

    static OperatingPoint of(Calibration calibration, double precision) {
        return calibration.practised()
                ? of(calibration.outcomes(), calibration.outside(), precision)
                : cautious(surest(calibration.outcomes()), precision);
    }

    /// The laxest point that keeps the precision, by a test of many that cannot be fooled by their
    /// number: from each start, one slightly laxer point after the other is tried until the first
    /// fails, and the starts share the risk (fixed-sequence testing, as in Angelopoulos et al.,
    /// Learn then Test, 2021). That holds for questions like these, whatever the model is.
    ///
    /// @param outside messages that no FAQ answers; hardly any of them may be answered
    static OperatingPoint of(List<Outcome> outcomes, List<Outcome> outside, double precision) {
        List<Outcome> surest = surest(outcomes);
        if (surest.size() < ENOUGH) {
            return cautious(surest, precision);
        }
        double laxest = Double.POSITIVE_INFINITY;
        for (double start : STARTS) {
            int from = Math.max((int) (start * surest.size()), provable(precision));
            laxest = Math.min(laxest, walk(surest, precision, from));
        }
        return laxest == Double.POSITIVE_INFINITY
                ? cautious(surest, precision)
                : at(Math.max(laxest, sober(outside)), surest, true);
    }

    private static List<Outcome> surest(List<Outcome> outcomes) {
        return outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                .toList();
    }

    /// Only what is surer than it would have to be.
    private static OperatingPoint cautious(List<Outcome> surest, double precision) {
        double answer = Math.max(CAUTIOUS.answer, (1 + precision) / 2);
        return surest.size() < SLICES
                ? new OperatingPoint(answer, CAUTIOUS.clarify, CAUTIOUS.forecast)
                : at(answer, surest, false);
    }

    /// So many answers can prove something if none of them is wrong.
    private static int provable(double precision) {
        return (int) Math.ceil(Math.log(RISK / STARTS.length) / Math.log(precision));
    }

    private static double walk(List<Outcome> surest, double precision, int start) {
        double laxest = Double.POSITIVE_INFINITY;
        int answered = 0;
        int wrong = 0;
        for (int i = 0; i < surest.size(); i++) {
            Outcome outcome = surest.get(i);
            answered += outcome.isInside() ? 1 : 0;
            wrong += outcome.isInside() && !outcome.isRight() ? 1 : 0;
            if (i >= start) {
                double luck = Binomial.atMost(wrong, answered, 1 - precision);
                if (luck > RISK / STARTS.length) {
                    break;
                }
                laxest = outcome.confidence();
            }
        }
        return laxest;
    }

    private static double sober(List<Outcome> outside) {
        return outside.stream()
                .filter(Outcome::isInside)
                .map(Outcome::confidence)
                .sorted(Comparator.reverseOrder())
                .skip((long) (FOOLISH * outside.size()))
                .findFirst()
                .map(Math::nextUp)
                .orElse(0.0);
    }

    private static OperatingPoint at(double answer, List<Outcome> surest, boolean promised) {
        double clarify = Math.min(answer, clarify(surest.reversed()));
        List<Outcome> inside = surest.stream().filter(Outcome::isInside).toList();
        List<Outcome> answered = inside.stream().filter(o -> o.confidence() >= answer).toList();
        int wrong = (int) answered.stream().filter(o -> !o.isRight()).count();
        long asked = inside.stream().filter(o -> o.confidence() >= clarify).count();
        double all = surest.size();
        return new OperatingPoint(
                answer,
                clarify,
                new Forecast(
                        surest.size(),
                        answered.size() / all,
                        answered.isEmpty() ? 0 : 1 - (double) wrong / answered.size(),
                        Binomial.leastSuccess(wrong, answered.size(), RISK),
                        (asked - answered.size()) / all,
                        promised));
    }

    /// Where the first slice begins in which asking is worth it.
    private static double clarify(List<Outcome> surestLast) {
        int n = surestLast.size();
        for (int slice = 0; slice < SLICES; slice++) {
            List<Outcome> some = surestLast.subList(n * slice / SLICES, n * (slice + 1) / SLICES);
            long offered = some.stream().filter(o -> o.place() >= 0 && o.place() < CHOICES).count();
            if (offered >= WORTH_ASKING * some.size()) {
                return some.getFirst().confidence();
            }
        }
        return 1;
    }
}
