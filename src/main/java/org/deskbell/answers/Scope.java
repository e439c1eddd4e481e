package org.deskbell.answers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A kind of message that no FAQ answers, with examples: `complaint`, `emergency`.
///
/// @param language of the phrases and the reply
/// @param reply what is said to it, where the decision has no words of its own
public record Scope(String reason, String language, List<String> phrases, @Nullable String reply)
        implements Piece {
    /// The same in a language that the file leaves to the library.
    Scope unlessTranslated(String home) {
        return language.isEmpty() ? new Scope(reason, home, phrases, reply) : this;
    }

    /// The same said in other ways: for training and measuring on parts.
    public Scope withPhrases(List<String> others) {
        return new Scope(reason, language, others, reply);
    }
}
