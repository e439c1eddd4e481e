package org.deskbell.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes one decision of those on a whole message and on each question in it.
final class Several {
    private Several() {}

    static Decision together(Decision whole, List<Decision> parts) {
        Map<String, Decision.Answer> answers = new LinkedHashMap<>();
        for (Decision part : parts) {
            if (part instanceof Decision.Answer answer) {
                answers.putIfAbsent(answer.faq().id(), answer);
            }
        }
        boolean everyPart =
                !parts.isEmpty() && parts.stream().allMatch(Decision.Answer.class::isInstance);
        return switch (whole) {
            // The whole is one of its parts: the others are further questions.
            case Decision.Answer answer when answers.containsKey(answer.faq().id()) ->
                    answer.with(without(answers, answer));
            // Too much at once, but every question has its answer.
            case Decision.Clarify _ when everyPart -> first(answers);
            case Decision.HandOff(_, Reason reason, _, _)
                    when everyPart && reason == Reason.LOW_CONFIDENCE ->
                    first(answers);
            case Decision.HandOff(String message, Reason reason, Findings findings, _)
                    when reason != Reason.EMERGENCY && reason != Reason.ABUSE ->
                    new Decision.HandOff(message, reason, findings, List.copyOf(answers.values()));
            default -> whole;
        };
    }

    private static Decision first(Map<String, Decision.Answer> answers) {
        Decision.Answer first = answers.values().iterator().next();
        return first.with(without(answers, first));
    }

    private static List<Decision.Answer> without(
            Map<String, Decision.Answer> answers, Decision.Answer one) {
        return answers.values().stream().filter(a -> !a.faq().id().equals(one.faq().id())).toList();
    }
}
