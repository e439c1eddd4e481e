package org.deskbell.answering;

import java.util.List;
import java.util.Set;

/// What the bot does when its last word was no help.
final class Amends {
    /// How likely the next best FAQ has to be, once the one that was told is known to be wrong.
    private static final double DECENT = 0.1;

    /// Nobody is ever surer than this that an answer was right.
    private static final double LEAST_DOUBT = 0.005;

    private final Thought thought;

    Amends(Thought thought) {
        this.thought = thought;
    }

    /// Offers the next best answers to a question, if one of them is likely now.
    ///
    /// @param seen the FAQs that were told or offered for it
    Decision nextBest(Reading question, Set<String> seen) {
        double doubt = Math.max(LEAST_DOUBT, 1 - seen.stream().mapToDouble(question::of).sum());
        Reading others = question.weighed(faq -> seen.contains(faq) ? 0 : 1 / doubt);
        if (others.best().size() < 2 || others.confidence() < DECENT) {
            return sorry(question);
        }
        return new Decision.Clarify(
                thought.phrases(question).unhelpful(),
                Thought.choices(others.best()),
                thought.findings(others));
    }

    /// Leaves it to a librarian, and says sorry.
    Decision sorry(Reading question) {
        return handOff(thought.phrases(question).sorry(), thought.findings(question));
    }

    /// Leaves it to a librarian, as asking once more would help nobody.
    Decision unsure(Findings findings) {
        return handOff(
                thought.phrases(findings.language()).handOff(Reason.LOW_CONFIDENCE), findings);
    }

    private static Decision handOff(String message, Findings findings) {
        return new Decision.HandOff(message, Reason.LOW_CONFIDENCE, findings, List.of());
    }
}
