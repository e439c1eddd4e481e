package org.deskbell.answering;

import org.deskbell.answers.Answers;
import org.deskbell.privacy.Redacted;
import org.deskbell.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Decides what to do about a message: the same for chats, the ask API and every measurement.
/// Stateless and thread-safe; a few milliseconds for a short question.
public final class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final Redactor redactor;
    private final Supplier<Brain> brain;
    private final Answers answers;
    private final OpeningTimes times;
    private final Acts acts = new Acts();

    Answering(Redactor redactor, Supplier<Brain> brain, Answers answers, OpeningTimes times) {
        this.redactor = redactor;
        this.brain = brain;
        this.answers = answers;
        this.times = times;
    }

    /// Decides on a message for which nothing was said before.
    ///
    /// @param language what the patron's program says, if anything; it counts only where the words
    ///     leave doubt
    public Decision decide(String question, @Nullable String language) {
        return decide(question, language, Past.NONE).decision();
    }

    /// Why a message is decided as it is, if nothing was said before.
    public Explanation explain(String question, @Nullable String language) {
        Redacted message = redactor.redact(question);
        return new Thought(brain.get(), answers, times, hint(language), message.masked())
                .explain(message.text());
    }

    /// What comes of the precision that the library wants, in its own language.
    public OperatingPoint.Forecast forecast() {
        return brain.get().in(answers.content().library().language()).point().forecast();
    }

    /// The patron picked one of the FAQs that were offered. Empty when it no longer holds.
    ///
    /// @param title as it was offered, which tells in what language
    public Optional<Resolved> choose(
            String faq, String title, @Nullable String language, Past past) {
        var thought = new Thought(brain.get(), answers, times, hint(language), false);
        return answers.named(faq, title).map(new FollowUps(thought, acts, past)::choose);
    }

    /// Decides on a message in a visit.
    public Resolved decide(String question, @Nullable String language, Past past) {
        Redacted message = redactor.redact(question);
        String hint = hint(language);
        try {
            var thought = new Thought(brain.get(), answers, times, hint, message.masked());
            Resolved whole = new FollowUps(thought, acts, past).resolve(message.text());
            Decision decision = whole.decision();
            if (whole.link() == Link.NONE) {
                decision =
                        Several.together(
                                decision,
                                Parts.of(message.text()).stream().map(thought::about).toList());
            }
            return new Resolved(
                    whole.asked(), whole.link(), new Untold(answers, hint).without(decision));
        } catch (RuntimeException e) {
            log.error("A message could not be understood and goes to a librarian", e);
            String home = answers.content().library().language();
            return new Resolved(
                    message.text(),
                    Link.NONE,
                    new Decision.HandOff(
                            new Phrases(answers.content(), null, hint)
                                    .handOff(Reason.LOW_CONFIDENCE),
                            Reason.LOW_CONFIDENCE,
                            new Findings(0, home, null, List.of(), message.masked()),
                            List.of()));
        }
    }

    /// Whether somebody who has heard nothing before it could know what a message is about, as far
    /// as its words tell.
    public static boolean standsAlone(String message) {
        return !Wording.of(message).isLoose();
    }

    private static @Nullable String hint(@Nullable String language) {
        return language == null ? null : Locale.forLanguageTag(language).getLanguage();
    }
}
