package org.deskbell.answering;

import org.deskbell.answers.Faq;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// What was found out about a message, whatever was decided: what a librarian is shown.
///
/// @param confidence   how likely the best FAQ is to be right
/// @param language     a language tag: `en`
/// @param intent       what it is taken to mean, FAQ or not: `renew-items`, `scope:complaint`
/// @param alternatives the next best FAQs, at most five, the likeliest first; with any outcome
/// but an answer they begin with the best there is
/// @param masked       whether personal data was taken out before anything else
public record Findings(
        double confidence,
        String language,
        @Nullable String intent,
        List<Alternative> alternatives,
        boolean masked) {
    /// The same where the best FAQ is not told: it is the first of the alternatives.
    Findings beginningWith(Faq best) {
        var first = new Alternative(best, confidence);
        return new Findings(
                confidence,
                language,
                intent,
                Stream.concat(Stream.of(first), alternatives.stream())
                        .limit(Thought.ALTERNATIVES)
                        .toList(),
                masked);
    }
}
