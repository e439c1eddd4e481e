package org.deskbell.answering;

/// How likely a message is to be each of three things: a question of its own, one about the last
/// answer, or the last question with something else in it.
///
/// The weights were fitted by likelihood to the author's own visits and to golden questions that
/// were asked after a question on something else; docs/decisions/follow-ups.md has the figures.
record Dependence(double alone, double about, double rewritten) {
    private static final double[] ABOUT = {
        1.0, 1.4, -0.65, -1.1, -1.1, -0.35, -1.6, 1.6, -1.1, 2.8
    };

    private static final double[] REWRITTEN = {
        -0.1, 0.5, 3.2, -1.0, -1.1, 0.3, -1.6, 0.9, -0.5, 0.8
    };

    private static final int MOST_CONTENT = 4;

    /// A probability below this one tells no more than it does.
    private static final double LEAST = 1e-4;

    /// @param own       the message by itself
    /// @param about     the message behind the title of the last answer
    /// @param rewritten the last question with the message in it
    /// @param last      the FAQ of the last answer
    static Dependence of(
            Wording wording, Reading own, Reading about, Reading rewritten, String last) {
        String first = own.first();
        boolean isLast = first.equals(last);
        double[] signs = {
            1,
            wording.points() && wording.isShort() ? 1 : 0,
            wording.opened() ? 1 : 0,
            Math.min(wording.content().size(), MOST_CONTENT) / 2.0,
            logOdds(own.confidence()) / 3,
            own.outside(),
            isLast ? 0 : Math.log1p(20 * about.of(first)) / 3,
            logOdds(own.of(last)) / 3,
            logOdds(isLast ? 0 : rewritten.of(first)) / 3,
            wording.isShort() ? 1 : 0
        };
        double one = Math.exp(dot(ABOUT, signs));
        double other = Math.exp(dot(REWRITTEN, signs));
        double all = 1 + one + other;
        return new Dependence(1 / all, one / all, other / all);
    }

    /// The same for a message that is a question of its own as much less likely as that.
    Dependence rather(double factor) {
        double all = alone * factor + about + rewritten;
        return new Dependence(alone * factor / all, about / all, rewritten / all);
    }

    private static double dot(double[] weights, double[] signs) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * signs[i];
        }
        return sum;
    }

    private static double logOdds(double p) {
        double bounded = Math.clamp(p, LEAST, 1 - LEAST);
        return Math.log(bounded / (1 - bounded));
    }
}
