package org.deskbell.answering;

import org.deskbell.answers.Faq;

import java.util.List;

/// What to do about a message.
public sealed interface Decision {
    /// The bot's words.
    String message();

    /// What a librarian is shown of how this came about.
    Findings findings();

    /// Further questions of the same message that have an answer.
    default List<Answer> more() {
        return List.of();
    }

    /// Gives the answer.
    ///
    /// @param markdown the whole answer, as it holds now: the FAQ's, or one that was computed
    /// @param message  its first paragraph, as plain text
    record Answer(String message, Faq faq, String markdown, Findings findings, List<Answer> more)
            implements Decision {
        Answer with(List<Answer> others) {
            return new Answer(message, faq, markdown, findings, others);
        }
    }

    /// Asks which of two to four is meant.
    record Clarify(String message, List<Alternative> choices, Findings findings)
            implements Decision {}

    /// Asks to say it again.
    record Rephrase(String message, Findings findings) implements Decision {}

    /// Is friendly.
    record Chat(String message, Findings findings) implements Decision {}

    /// Rings for a librarian.
    record HandOff(String message, Reason reason, Findings findings, List<Answer> more)
            implements Decision {}
}
