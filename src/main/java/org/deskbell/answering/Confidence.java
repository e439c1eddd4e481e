package org.deskbell.answering;

import org.deskbell.answering.Ranking.Ranked;
import org.deskbell.understanding.Choice;
import org.deskbell.understanding.Interpretation;

import java.util.List;

/// How likely it is that the best candidate is right: one number, calibrated, from all that is
/// known.
///
/// @param weights of [#numbers], learnt on questions that the model had not seen, some of which
///     nothing answers
record Confidence(double[] weights) {
    /// What search alone may claim, before anything was learnt.
    static final Confidence BY_SEARCH = new Confidence(new double[] {0.5, 0, 8, 0, 0, 0, 0, -6});

    /// Whoever gives personal details mostly wants something done about their own record, which no
    /// FAQ does: the odds are so many times worse. Nobody has counted; no transcript keeps them.
    private static final double PERSONAL = 5;

    /// What reads a question by rules, and means the same FAQ, makes the odds so many times better.
    private static final double AGREED = 20;

    /// @param masked whether personal details were taken out of the message
    /// @param agreed whether the best candidate is what a reader by rules means too
    double of(Interpretation message, List<Ranked> ranked, boolean masked, boolean agreed) {
        double odds = (agreed ? AGREED : 1) / (masked ? PERSONAL : 1);
        double confidence = of(message, ranked);
        return confidence * odds / (confidence * odds + 1 - confidence);
    }

    double of(Interpretation message, List<Ranked> ranked) {
        return ranked.isEmpty() ? 0 : of(numbers(message, ranked));
    }

    double of(double[] numbers) {
        return Choice.probability(numbers, weights);
    }

    static double[] numbers(Interpretation message, List<Ranked> ranked) {
        Ranked best = ranked.getFirst();
        return new double[] {
            logOdds(best.share()),
            logOdds(best.candidate().likelihood()),
            best.candidate().nearest(),
            message.energy() / 10,
            logOdds(Verdict.outside(message.intents())),
            message.strange(),
            Math.log1p(message.words()),
            1
        };
    }

    private static double logOdds(double p) {
        double bounded = Math.clamp(p, 1e-6, 1 - 1e-6);
        return Math.log(bounded / (1 - bounded));
    }
}
