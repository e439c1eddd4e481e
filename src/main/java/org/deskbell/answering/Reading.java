package org.deskbell.answering;

import org.deskbell.answers.Faq;
import org.deskbell.understanding.Intent;
import org.deskbell.understanding.Interpretation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// A text with what it may mean.
///
/// @param best    the FAQs that may answer it, the likeliest first, each with its probability
/// @param nearest how near the nearest FAQ is, by meaning and a little by words
record Reading(String text, Interpretation message, List<Alternative> best, double nearest) {
    double confidence() {
        return best.isEmpty() ? 0 : best.getFirst().confidence();
    }

    /// How likely this FAQ is to be right.
    double of(String faq) {
        return best.stream()
                .filter(each -> each.faq().id().equals(faq))
                .mapToDouble(Alternative::confidence)
                .findFirst()
                .orElse(0);
    }

    /// The likeliest FAQ; empty if there is none.
    String first() {
        return best.isEmpty() ? "" : best.getFirst().faq().id();
    }

    /// How likely it is to be about one of these FAQs rather than about its likeliest.
    double leaning(Set<String> faqs) {
        double these = faqs.stream().mapToDouble(this::of).sum();
        return faqs.contains(first()) ? 1 : these / Math.max(1e-9, these + confidence());
    }

    /// How likely it means one of the intents whose labels begin so.
    double means(String label) {
        return message.intents().stream()
                .filter(intent -> intent.label().startsWith(label))
                .mapToDouble(Intent::probability)
                .sum();
    }

    /// How likely it is to be no FAQ's matter.
    double outside() {
        return Verdict.outside(message.intents());
    }

    /// The same with each FAQ as likely as it is times its factor.
    Reading weighed(ToDoubleFunction<String> factor) {
        List<Alternative> weighed =
                best.stream()
                        .map(a -> of(a.faq(), a.confidence() * factor.applyAsDouble(a.faq().id())))
                        .filter(a -> a.confidence() > 0)
                        .sorted(Comparator.comparingDouble(Alternative::confidence).reversed())
                        .toList();
        return new Reading(text, message, weighed, nearest);
    }

    /// Only these FAQs, and one of them for certain.
    Reading among(Set<String> faqs) {
        double all = faqs.stream().mapToDouble(this::of).sum();
        return weighed(faq -> faqs.contains(faq) && all > 0 ? 1 / all : 0);
    }

    /// One way of reading a message, with how likely it is.
    record Weighted(Reading reading, double weight) {}

    /// A message that may be read in several ways is as likely to mean something as its readings
    /// are together.
    ///
    /// @param text as which it is kept
    static Reading mixed(String text, List<Weighted> readings) {
        var faqs = new LinkedHashMap<Faq, Double>();
        var intents = new HashMap<String, Double>();
        for (Weighted each : readings) {
            for (Alternative one : each.reading.best) {
                faqs.merge(one.faq(), each.weight * one.confidence(), Double::sum);
            }
            for (Intent one : each.reading.message.intents()) {
                intents.merge(one.label(), each.weight * one.probability(), Double::sum);
            }
        }
        Interpretation one = readings.getFirst().reading.message;
        return new Reading(
                text,
                new Interpretation(
                        text,
                        one.language(),
                        false,
                        intents.entrySet().stream()
                                .map(i -> new Intent(i.getKey(), i.getValue()))
                                .sorted(Comparator.comparingDouble(Intent::probability).reversed())
                                .toList(),
                        one.energy(),
                        one.alarm(),
                        one.vector(),
                        one.words(),
                        one.strange()),
                faqs.entrySet().stream()
                        .map(f -> of(f.getKey(), f.getValue()))
                        .sorted(Comparator.comparingDouble(Alternative::confidence).reversed())
                        .toList(),
                0);
    }

    private static Alternative of(Faq faq, double probability) {
        return new Alternative(faq, Math.min(1, probability));
    }
}
