package org.deskbell.office;

import org.deskbell.answering.Alternative;
import org.deskbell.answering.Answering;
import org.deskbell.answering.Decision;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What patrons get today for ways of asking that somebody is adding to an answer. One that gets
/// another answer now pulls between the two: after publishing, one of them loses it.
@Component
class Pulls {
    /// Each takes some milliseconds, and somebody is typing.
    private static final int MOST = 12;

    /// With less of another answer nobody would have got that one.
    private static final double WORTH_SAYING = 0.3;

    private final Answering answering;
    private final Answers answers;

    Pulls(Answering answering, Answers answers) {
        this.answering = answering;
        this.answers = answers;
    }

    /// @param outcome what a patron gets for it now, in a few words
    /// @param title   of the answer that comes first, if any does
    /// @param confidence of that one
    /// @param other   whether that is another answer, and likely
    record Pull(String question, String outcome, String title, double confidence, boolean other) {}

    /// For every way to ask, old and new.
    List<Pull> ofAll(Faq faq) {
        return faq.questions().stream().map(question -> pull(question, faq)).toList();
    }

    /// For the new ones.
    ///
    /// @param faq as it would be
    List<Pull> of(Faq faq) {
        Set<String> known =
                answers.weighed(faq.id(), faq.language())
                        .map(live -> Set.copyOf(live.questions()))
                        .orElse(Set.of());
        return faq.questions().stream()
                .filter(question -> !known.contains(question))
                .limit(MOST)
                .map(question -> pull(question, faq))
                .toList();
    }

    private Pull pull(String question, Faq faq) {
        Decision decision = answering.decide(question, faq.language());
        String outcome =
                switch (decision) {
                    case Decision.Answer _ -> "answered at once";
                    case Decision.Clarify _ -> "asked which is meant";
                    case Decision.Rephrase _ -> "asked to say it again";
                    case Decision.Chat _ -> "taken for small talk";
                    case Decision.HandOff _ -> "a librarian is rung for";
                };
        return first(decision)
                .map(
                        first ->
                                new Pull(
                                        question,
                                        outcome,
                                        first.faq().title(),
                                        first.confidence(),
                                        !first.faq().id().equals(faq.id())
                                                && first.confidence() >= WORTH_SAYING))
                .orElseGet(() -> new Pull(question, outcome, "", 0, false));
    }

    private static Optional<Alternative> first(Decision decision) {
        return decision instanceof Decision.Answer answer
                ? Optional.of(new Alternative(answer.faq(), answer.findings().confidence()))
                : decision.findings().alternatives().stream().findFirst();
    }
}
