package org.deskbell.answering;

import org.deskbell.answers.Answers;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Answers that are kept back until somebody of the library has looked at them. They are weighed
/// like any other, so that their questions are known; a librarian gets these.
final class Untold {
    private final Answers answers;
    private final @Nullable String hint;

    /// @param hint the language that the patron's program is set to
    Untold(Answers answers, @Nullable String hint) {
        this.answers = answers;
        this.hint = hint;
    }

    /// The same decision, if it tells and offers nothing that is kept back.
    Decision without(Decision decision) {
        return switch (decision) {
            case Decision.Answer answer ->
                    isTold(answer)
                            ? answer.with(told(answer.more()))
                            : librarian(answer, answer.findings().beginningWith(answer.faq()));
            case Decision.Clarify clarify -> clarified(clarify);
            case Decision.HandOff(var message, var reason, var findings, var more) ->
                    new Decision.HandOff(message, reason, findings, told(more));
            case Decision.Rephrase rephrase -> rephrase;
            case Decision.Chat chat -> chat;
        };
    }

    private Decision clarified(Decision.Clarify clarify) {
        List<Alternative> choices =
                clarify.choices().stream().filter(one -> answers.isTold(one.faq())).toList();
        if (choices.size() == clarify.choices().size()) {
            return clarify;
        }
        boolean best = choices.contains(clarify.choices().getFirst());
        return best && choices.size() > 1
                ? new Decision.Clarify(
                        phrases(clarify).clarify(choices), choices, clarify.findings())
                : librarian(clarify, clarify.findings());
    }

    private boolean isTold(Decision.Answer answer) {
        return answers.isTold(answer.faq());
    }

    private List<Decision.Answer> told(List<Decision.Answer> more) {
        return more.stream().filter(this::isTold).toList();
    }

    private Decision librarian(Decision decision, Findings findings) {
        return new Decision.HandOff(
                phrases(decision).handOff(Reason.LOW_CONFIDENCE),
                Reason.LOW_CONFIDENCE,
                findings,
                told(decision.more()));
    }

    private Phrases phrases(Decision decision) {
        return new Phrases(answers.content(), decision.findings().language(), hint);
    }
}
