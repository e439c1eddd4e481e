package org.deskbell.conversation;

import org.deskbell.answering.Decision;
import org.deskbell.answering.Past;
import org.deskbell.answering.Resolved;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What a patron taught: which FAQ a question meant, or that none of those it got was an answer.
///
/// @param question the patron's words without personal data, as they were read
/// @param faq      that was chosen, or that was no help; none when nothing that was offered fitted
/// @param offered  the FAQs that there were to choose from
public record Signal(Kind kind, String question, @Nullable String faq, List<String> offered) {
    public enum Kind {
        CHOSEN,
        UNHELPFUL
    }

    static Optional<Signal> of(Resolved resolved, Past past) {
        return switch (resolved.link()) {
            case NONE, FOLLOW_UP, CORRECTION -> Optional.empty();
            case CHOICE ->
                    resolved.decision() instanceof Decision.Answer answer
                            ? chosen(answer.faq().id(), past)
                            : Optional.empty();
            case UNHELPFUL ->
                    past.topic()
                            .map(
                                    turn ->
                                            new Signal(
                                                    Kind.UNHELPFUL,
                                                    turn.asked(),
                                                    turn.faq(),
                                                    turn.offered()));
        };
    }

    private static Optional<Signal> chosen(String faq, Past past) {
        return past.offering(faq)
                .map(turn -> new Signal(Kind.CHOSEN, turn.asked(), faq, turn.offered()));
    }
}
