package org.deskbell.answering;

import org.deskbell.answers.Answers;
import org.deskbell.privacy.Redacted;
import org.deskbell.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Decides what to do about a message: the same for chats, the ask API and every measurement.
/// Stateless and thread-safe; a few milliseconds for a short question.
public final class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final Redactor redactor;
    private final Supplier<Brain> brain;
    private final Answers answers;
    private final OpeningTimes times;

    Answering(Redactor redactor, Supplier<Brain> brain, Answers answers, OpeningTimes times) {
        this.redactor = redactor;
        this.brain = brain;
        this.answers = answers;
        this.times = times;
    }

    /// @param language what the patron's program says, if anything; it counts only where the words
    ///     leave doubt
    public Decision decide(String question, @Nullable String language) {
        Redacted message = redactor.redact(question);
        String hint = language == null ? null : Locale.forLanguageTag(language).getLanguage();
        try {
            var thought = new Thought(brain.get(), answers, times, hint, message.masked());
            Decision whole = thought.about(message.text());
            List<Decision> parts = Parts.of(message.text()).stream().map(thought::about).toList();
            return Several.together(whole, parts);
        } catch (RuntimeException e) {
            log.error("A message could not be understood and goes to a librarian", e);
            String home = answers.content().library().language();
            return new Decision.HandOff(
                    new Phrases(answers.content(), null, hint).handOff(Reason.LOW_CONFIDENCE),
                    Reason.LOW_CONFIDENCE,
                    new Findings(0, home, null, List.of(), message.masked()),
                    List.of());
        }
    }
}
