package org.deskbell.answering;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A question that the publish gate asks twice.
///
/// @param before   what was said in the same visit before it
/// @param expected what would be right, as golden questions name it; empty where nobody has said
public record GateQuestion(
        String text,
        @Nullable String language,
        Source source,
        List<String> before,
        List<String> expected) {
    /// Where it comes from.
    public enum Source {
        /// The library's golden questions.
        SHOPPER,
        /// A patron, whose personal data was taken out.
        PATRON,
        /// A FAQ's own.
        EXAMPLE
    }

    /// One that a patron asked, of which it is not known what would be right.
    public static GateQuestion ofPatron(String text, @Nullable String language) {
        return new GateQuestion(text, language, Source.PATRON, List.of(), List.of());
    }
}
