package org.deskbell.answering;

import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.hours.Hours;

import java.time.Clock;
import java.time.Instant;

/// Answers questions about opening hours by what the hours are, in front of the FAQ about them.
final class OpeningTimes {
    /// Says when the library is open in an ordinary week.
    private static final String WEEK = "library-hours";

    /// Says which days differ.
    private static final String HOLIDAYS = "holiday-hours";

    private final Hours hours;
    private final Clock clock;

    OpeningTimes(Hours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    /// Whether the question plainly asks when the library is open.
    boolean areAskedFor(String question, String language) {
        return hours.isAskedFor(question, language);
    }

    /// Whether the FAQ is one about hours.
    static boolean areToldBy(Faq faq) {
        return faq.id().equals(WEEK) || faq.id().equals(HOLIDAYS);
    }

    /// The FAQ's Markdown. If it is one about hours, it begins with those that the question asks
    /// for, or with how things stand now.
    String told(Faq faq, String question) {
        if (hours.branches().isEmpty()) {
            return faq.markdown();
        }
        Instant now = clock.instant();
        return switch (faq.id()) {
            case WEEK ->
                    inFront(
                            hours.answer(question, now, faq.language())
                                    .orElseGet(() -> hours.standing(question, now, faq.language())),
                            faq);
            case HOLIDAYS ->
                    hours.answer(question, now, faq.language())
                            .map(answer -> inFront(answer, faq))
                            .orElseGet(faq::markdown);
            default -> faq.markdown();
        };
    }

    private static String inFront(String answer, Faq faq) {
        return FaqMarkdown.escaped(answer) + "\n\n" + faq.markdown();
    }
}
