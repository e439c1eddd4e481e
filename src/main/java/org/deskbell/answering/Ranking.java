package org.deskbell.answering;

import org.deskbell.answers.Faq;
import org.deskbell.understanding.Choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Puts candidates in order by what the classifier and the search say of them.
///
/// @param weights of a candidate's numbers, learnt on questions that neither had seen
record Ranking(double[] weights) {
    /// What search alone can say, before anything was learnt.
    static final Ranking BY_SEARCH = new Ranking(new double[] {0, 0, 30, 0});

    /// What reads a question by rules, and agrees with a FAQ, makes it so many times likelier.
    private static final double AGREED = 50;

    /// A candidate with how likely it is, if one of them is right.
    record Ranked(Candidate candidate, double share) {}

    /// The likeliest first.
    List<Ranked> rank(List<Candidate> candidates) {
        double[] shares =
                Choice.probabilities(candidates.stream().map(Candidate::numbers).toList(), weights);
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < shares.length; i++) {
            ranked.add(new Ranked(candidates.get(i), shares[i]));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::share).reversed());
        return ranked;
    }

    /// The same with some FAQs likelier than the classifier and the search can see.
    static List<Ranked> favour(List<Ranked> ranked, Predicate<Faq> which) {
        ToDoubleFunction<Ranked> weight =
                r -> r.share * (which.test(r.candidate.faq()) ? AGREED : 1);
        double all = ranked.stream().mapToDouble(weight).sum();
        return ranked.stream()
                .map(r -> new Ranked(r.candidate, weight.applyAsDouble(r) / all))
                .sorted(Comparator.comparingDouble(Ranked::share).reversed())
                .toList();
    }
}
