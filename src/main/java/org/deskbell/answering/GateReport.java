package org.deskbell.answering;

import org.deskbell.answering.GateQuestion.Source;
import org.deskbell.answering.Past.Turn;
import org.deskbell.answering.Past.Word;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What would change for patrons if something were published. Immutable.
///
/// @param asked       how many questions, by where they come from
/// @param differences the worse ones first
/// @param learnt      whether a new model was trained for it
public record GateReport(
        Map<Source, Integer> asked, List<Difference> differences, boolean learnt, Duration took) {
    /// What it is for whoever asks.
    public enum Weight {
        /// A regression: what was answered rightly, or at all, is no more.
        WORSE,
        /// Answered before and after, by different FAQs; nobody has said which is right.
        OTHER,
        BETTER
    }

    /// What a patron gets.
    ///
    /// @param faq        that answers
    /// @param offered    FAQs between which the bot asks
    /// @param confidence how likely the best FAQ is to be right, 0 to 1
    public record Reply(Word word, @Nullable String faq, List<String> offered, double confidence) {
        static Reply of(Resolved resolved) {
            Turn turn = Turn.of(resolved);
            double confidence = resolved.decision().findings().confidence();
            return new Reply(turn.word(), turn.faq(), turn.offered(), confidence);
        }
    }

    public record Difference(GateQuestion question, Reply was, Reply will, Weight weight) {}

    public List<Difference> of(Weight weight) {
        return differences.stream().filter(one -> one.weight() == weight).toList();
    }

    public int golden() {
        return asked.getOrDefault(Source.SHOPPER, 0);
    }

    public int ofPatrons() {
        return asked.getOrDefault(Source.PATRON, 0);
    }

    public int examples() {
        return asked.getOrDefault(Source.EXAMPLE, 0);
    }

    public boolean hasRegressions() {
        return !of(Weight.WORSE).isEmpty();
    }
}
