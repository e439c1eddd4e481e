package org.deskbell.answering;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a message with several questions apart.
final class Parts {
    private static final int MOST = 3;

    /// After the end of a sentence, or before another question that "and" adds.
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?<=[?!.])\\s+|\\s*\\R\\s*|[,;]?\\s+(?:and|also|plus)(?:\\s+also)?\\s+(?=(?:"
                            + "where|when|how|what|which|who|why|can|could|do|does|is|are|may)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern QUESTION =
            Pattern.compile(
                    ".*\\?\\s*$|^(?:and |also"
                        + " )?(?:where|when|how|what|which|who|why|can|could|do|does|is|are|may|am)"
                        + "\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Parts() {}

    /// The questions, if there are two or three; else none.
    static List<String> of(String message) {
        List<String> questions =
                Arrays.stream(BETWEEN.split(message))
                        .map(String::strip)
                        .filter(part -> part.contains(" ") && QUESTION.matcher(part).matches())
                        .toList();
        return questions.size() < 2 || questions.size() > MOST ? List.of() : questions;
    }
}
