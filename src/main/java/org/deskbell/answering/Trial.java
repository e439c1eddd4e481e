package org.deskbell.answering;

import org.deskbell.answering.KeptBack.Kind;
import org.deskbell.answering.Ranking.Ranked;
import org.deskbell.answers.Faq;
import org.deskbell.answers.Hit;
import org.deskbell.understanding.Interpretation;
import org.deskbell.understanding.Temperature;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A question that was not learnt, and what is made of it by what was.
///
/// @param right what is right: FAQs, or what it is if no FAQ answers it
record Trial(List<String> right, Kind kind, Interpretation message, List<Candidate> candidates) {
    /// The same before it is known how true the classifier's probabilities are.
    record Heard(
            List<String> right,
            Kind kind,
            Interpretation message,
            List<Hit> hits,
            Function<String, Optional<Faq>> faqs) {
        Trial at(Temperature temperature) {
            Interpretation sure = message.at(temperature);
            return new Trial(right, kind, sure, Candidate.of(sure.intents(), hits, faqs));
        }

        Temperature.Trial intents() {
            return new Temperature.Trial(message.intents(), right.getFirst());
        }
    }

    /// Where the first right FAQ stands; -1 for nowhere.
    int place() {
        return place(candidates);
    }

    /// The same after they were put in order.
    int place(Ranking ranking) {
        return place(ranking.rank(candidates).stream().map(Ranked::candidate).toList());
    }

    private int place(List<Candidate> order) {
        return IntStream.range(0, order.size())
                .filter(i -> right.contains(order.get(i).faq().id()))
                .findFirst()
                .orElse(-1);
    }
}
