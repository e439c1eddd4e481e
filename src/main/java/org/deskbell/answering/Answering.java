package org.deskbell.answering;

import org.deskbell.answers.Answers;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.Hit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Objects;

/// A question in, a decision out. Stateless and thread-safe.
@Service
public final class Answering {
    private static final double SURE = 0.85;
    private static final int MOST = 6;

    private final Answers answers;

    Answering(Answers answers) {
        this.answers = answers;
    }

    public Decision decide(String question, @Nullable String language) {
        List<Hit> hits = answers.find(question, MOST);
        List<Alternative> ranked =
                hits.stream().map(hit -> new Alternative(hit.faq(), hit.cosine())).toList();
        String spoken = Objects.requireNonNullElse(language, "en");
        if (ranked.isEmpty() || ranked.getFirst().confidence() < SURE) {
            return new Decision.HandOff(
                    "I am not sure about that one.",
                    Reason.LOW_CONFIDENCE,
                    new Findings(0, spoken, null, ranked.stream().limit(5).toList(), false),
                    List.of());
        }
        var best = ranked.getFirst();
        var findings =
                new Findings(
                        best.confidence(),
                        spoken,
                        best.faq().id(),
                        ranked.stream().skip(1).toList(),
                        false);
        String message = FaqMarkdown.plain(best.faq().shortAnswer());
        return new Decision.Answer(message, best.faq(), best.faq().markdown(), findings, List.of());
    }
}
