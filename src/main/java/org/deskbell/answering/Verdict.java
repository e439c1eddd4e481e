package org.deskbell.answering;

import org.deskbell.understanding.Intent;

import java.util.List;
import java.util.function.Predicate;

/// What to do, by the evidence alone. Pure.
sealed interface Verdict {
    String SCOPE = "scope:";
    String TALK = "talk:";

    record Answer() implements Verdict {}

    record Clarify() implements Verdict {}

    record Rephrase() implements Verdict {}

    /// @param label `talk:greeting`
    record Chat(String label) implements Verdict {}

    record HandOff(Reason reason) implements Verdict {}

    /// What is known about a message.
    ///
    /// @param danger     whether it has words of emergency
    /// @param foreign    whether it is in a language that the library has no answers in
    /// @param intents    what it may mean, the likeliest first; none before anything was learnt
    /// @param confidence that the best FAQ is right
    /// @param candidates how many FAQs may be meant
    record Evidence(
            boolean danger,
            boolean gibberish,
            boolean foreign,
            List<Intent> intents,
            double confidence,
            int candidates) {
        /// With more than a hundred labels this is a lot for one of them.
        private static final double CONSIDERABLE = 0.2;

        /// An emergency need not be the likeliest thing; words of danger do not need even this.
        private static final double ALARMING = 0.4;

        private boolean isEmergency() {
            return danger
                    || probability(intent -> intent.label().equals(SCOPE + "emergency"))
                            >= ALARMING;
        }

        /// What is likeliest, if that is no FAQ and a guess at a FAQ would be the worse.
        private String outside(OperatingPoint point) {
            if (intents.isEmpty() || intents.getFirst().probability() < CONSIDERABLE) {
                return "";
            }
            boolean believed =
                    confidence < point.clarify() || probability(Evidence::isOutside) >= 0.5;
            return believed && isOutside(intents.getFirst()) ? intents.getFirst().label() : "";
        }

        private static boolean isOutside(Intent intent) {
            return intent.label().startsWith(SCOPE) || intent.label().startsWith(TALK);
        }

        private double probability(Predicate<Intent> which) {
            return intents.stream().filter(which).mapToDouble(Intent::probability).sum();
        }
    }

    static Verdict of(Evidence evidence, OperatingPoint point) {
        boolean sure = evidence.confidence >= point.answer();
        String outside = evidence.outside(point);
        if (evidence.isEmergency()) {
            return new HandOff(Reason.EMERGENCY);
        }
        if (evidence.gibberish) {
            return new Rephrase();
        }
        if (evidence.foreign && !sure) {
            return new HandOff(Reason.UNSUPPORTED_LANGUAGE);
        }
        if (outside.startsWith(TALK)) {
            return new Chat(outside);
        }
        if (outside.startsWith(SCOPE)) {
            return new HandOff(
                    Reason.of(outside.substring(SCOPE.length())).orElse(Reason.LOW_CONFIDENCE));
        }
        if (sure) {
            return new Answer();
        }
        return evidence.confidence >= point.clarify() && evidence.candidates >= 2
                ? new Clarify()
                : new HandOff(Reason.LOW_CONFIDENCE);
    }
}
