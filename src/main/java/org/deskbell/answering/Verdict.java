package org.deskbell.answering;

import org.deskbell.understanding.Intent;

import java.util.List;

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
    /// @param alarm      how likely somebody is in danger
    /// @param intents    what it may mean, the likeliest first; none before anything was learnt
    /// @param confidence that the best FAQ is right
    /// @param candidates how many FAQs may be meant
    record Evidence(
            boolean danger,
            boolean gibberish,
            boolean foreign,
            double alarm,
            List<Intent> intents,
            double confidence,
            int candidates) {
        /// Rather an emergency than none; words of danger do not need even this.
        private static final double ALARMING = 0.5;

        /// With more than a hundred labels this is a lot for a few of them.
        private static final double CONSIDERABLE = 0.3;

        private boolean isEmergency() {
            return danger || alarm >= ALARMING;
        }

        /// What it is, if it is likelier to be no matter for a FAQ than the best FAQ is right.
        private String outside() {
            double outside = Verdict.outside(intents);
            return intents.stream()
                    .filter(_ -> outside > confidence && outside >= CONSIDERABLE)
                    .filter(Verdict::isOutside)
                    .map(Intent::label)
                    .filter(label -> !label.equals(SCOPE + "emergency")) // the alarm knows better
                    .findFirst()
                    .orElse("");
        }
    }

    /// How likely it is that no FAQ is meant.
    static double outside(List<Intent> intents) {
        return intents.stream().filter(Verdict::isOutside).mapToDouble(Intent::probability).sum();
    }

    static boolean isOutside(Intent intent) {
        return intent.label().startsWith(SCOPE) || intent.label().startsWith(TALK);
    }

    static Verdict of(Evidence evidence, OperatingPoint point) {
        boolean sure = evidence.confidence >= point.answer();
        String outside = evidence.outside();
        if (evidence.isEmergency()) {
            return new HandOff(Reason.EMERGENCY);
        }
        if (evidence.gibberish) {
            return new Rephrase();
        }
        if (evidence.foreign) {
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

    /// Which rule decides, in a sentence.
    static String rule(Evidence evidence, OperatingPoint point) {
        double sure = evidence.confidence;
        return switch (of(evidence, point)) {
            case Answer() ->
                    "The best FAQ is right with %.2f; it is told from %.2f on."
                            .formatted(sure, point.answer());
            case Clarify() ->
                    "The best FAQ is right with %.2f: too little to tell it (%.2f), enough to ask (%.2f)."
                            .formatted(sure, point.answer(), point.clarify());
            case Rephrase() -> "It has no words that anybody knows.";
            case Chat(String label) -> outside(evidence, label);
            case HandOff handOff -> rule(handOff.reason, evidence, point);
        };
    }

    private static String rule(Reason reason, Evidence evidence, OperatingPoint point) {
        return switch (reason) {
            case EMERGENCY ->
                    evidence.danger
                            ? "It has words of danger."
                            : "It is an emergency with %.2f; the alarm rings from %.2f on."
                                    .formatted(evidence.alarm, Evidence.ALARMING);
            case UNSUPPORTED_LANGUAGE ->
                    "The library has no answers in the language that it is in.";
            case LOW_CONFIDENCE ->
                    "The best FAQ is right with %.2f only; below %.2f asking back is not worth it."
                            .formatted(evidence.confidence, point.clarify());
            case ASKED_FOR_HUMAN,
                    RESEARCH_QUESTION,
                    SPECIFIC_ACCOUNT,
                    ABUSE,
                    COMPLAINT,
                    OTHER_INSTITUTION ->
                    outside(evidence, SCOPE + reason.code());
        };
    }

    private static String outside(Evidence evidence, String label) {
        return "It is no matter for a FAQ with %.2f, most likely %s; the best FAQ is right with %.2f only."
                .formatted(
                        outside(evidence.intents),
                        label.substring(label.indexOf(':') + 1).replace('-', ' '),
                        evidence.confidence);
    }
}
