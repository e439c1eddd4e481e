package org.deskbell.exchange;

import java.util.List;
import java.util.function.UnaryOperator;

/// Words that other words take the place of, everywhere in the knowledge base.
///
/// @param old as they stand there, in whatever case
/// @param now the same as `old` keeps them as they are, also within what would be replaced
public record Replacement(String old, String now) {
    boolean changes() {
        return !old.equals(now);
    }

    /// A text with all of these replaced at once.
    ///
    /// @throws ImportRefused when they replace nothing, or one cannot be replaced
    public static UnaryOperator<String> all(List<Replacement> words) {
        return Rewording.of(words)::in;
    }
}
