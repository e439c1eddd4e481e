package org.deskbell.answers;

import java.util.List;
import java.util.function.Predicate;

/// Questions in one language that are never learnt: by how they go, Deskbell knows how sure to be.
///
/// @param language in a document empty for the library's own
public record Practice(String language, List<Golden> questions) implements Piece {
    Practice only(Predicate<Golden> which) {
        return new Practice(language, questions.stream().filter(which).toList());
    }

    Practice unlessTranslated(String home) {
        return language.isEmpty() ? new Practice(home, questions) : this;
    }
}
