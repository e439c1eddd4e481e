package org.deskbell.answering;

import org.deskbell.answers.Faq;
import org.deskbell.answers.Hit;
import org.deskbell.understanding.Intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A FAQ that may be the answer, with what speaks for it.
///
/// @param likelihood what the classifier says: its probability among all labels
/// @param nearest    how near its nearest phrasing is in meaning
/// @param search     what the search scores it, by meaning and a little by words
/// @param words      how well its words fit
record Candidate(Faq faq, double likelihood, double nearest, double search, double words) {
    /// How many of each side take part; the right one is hardly ever further down.
    static final int HITS = 20;

    private static final int INTENTS = 10;

    /// The FAQs that the search found and those that the classifier thinks of. One that was not
    /// found counts as no nearer than the last that was; one that the classifier has not learnt
    /// yet, as likely as the likeliest that it has.
    static List<Candidate> of(
            List<Intent> intents, List<Hit> hits, Function<String, Optional<Faq>> faqs) {
        var likelihood = new HashMap<String, Double>();
        intents.forEach(intent -> likelihood.put(intent.label(), intent.probability()));
        double likeliest =
                intents.stream()
                        .filter(intent -> !Verdict.isOutside(intent))
                        .mapToDouble(Intent::probability)
                        .max()
                        .orElse(0);
        var candidates = new ArrayList<Candidate>();
        for (Hit hit : hits) {
            double p = likelihood.getOrDefault(hit.faq().id(), likeliest);
            candidates.add(new Candidate(hit.faq(), p, hit.cosine(), hit.score(), hit.lexical()));
            likelihood.remove(hit.faq().id());
        }
        double farthest = candidates.stream().mapToDouble(Candidate::nearest).min().orElse(0);
        double least = candidates.stream().mapToDouble(Candidate::search).min().orElse(0);
        likelihood.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(INTENTS)
                .forEach(
                        intent ->
                                faqs.apply(intent.getKey())
                                        .map(
                                                f ->
                                                        new Candidate(
                                                                f,
                                                                intent.getValue(),
                                                                farthest,
                                                                least,
                                                                0))
                                        .ifPresent(candidates::add));
        return candidates;
    }

    /// As numbers for [org.deskbell.understanding.Choice].
    double[] numbers() {
        return new double[] {
            Math.log(Math.max(likelihood, 1e-9)), nearest, search, Math.log1p(words)
        };
    }
}
