package org.deskbell.answering;

import org.deskbell.answers.FaqMarkdown;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A decision as the ask API tells it.
///
/// @param answer only with the outcome `answer`
/// @param reason only with the outcome `handoff`
record Asked(
        String outcome,
        double confidence,
        String language,
        @Nullable String intent,
        String message,
        @Nullable Told answer,
        List<Other> alternatives,
        @Nullable String reason,
        boolean masked,
        List<Further> more) {

    record Told(String faq, String title, String text, String html, String url) {}

    record Other(String faq, String title, double confidence) {}

    /// A further question of the same message.
    record Further(double confidence, String message, Told answer) {}

    static Asked of(Decision decision) {
        return switch (decision) {
            case Decision.Answer a -> of("answer", a, told(a), null);
            case Decision.Clarify c -> of("clarify", c, null, null);
            case Decision.Rephrase r -> of("rephrase", r, null, null);
            case Decision.Chat c -> of("chat", c, null, null);
            case Decision.HandOff h -> of("handoff", h, null, h.reason().code());
        };
    }

    private static Asked of(
            String outcome, Decision decision, @Nullable Told answer, @Nullable String reason) {
        Findings findings = decision.findings();
        return new Asked(
                outcome,
                rounded(findings.confidence()),
                findings.language(),
                findings.intent(),
                decision.message(),
                answer,
                findings.alternatives().stream()
                        .map(a -> new Other(a.faq().id(), a.faq().title(), rounded(a.confidence())))
                        .toList(),
                reason,
                findings.masked(),
                further(decision));
    }

    private static Told told(Decision.Answer answer) {
        return new Told(
                answer.faq().id(),
                answer.faq().title(),
                FaqMarkdown.plain(answer.markdown()),
                FaqMarkdown.html(answer.markdown()),
                answer.faq().url());
    }

    private static List<Further> further(Decision decision) {
        return decision.more().stream()
                .map(a -> new Further(rounded(a.findings().confidence()), a.message(), told(a)))
                .toList();
    }

    /// More digits than these mean nothing.
    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
