package org.deskbell.answering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the number of a choice: "the second one", "2", "option 3 please", "the last".
final class Pick {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?:yes|ok|okay|um|i think|i mean|i want|probably)["
                        + " ,]+)*(?:(?:the|number|no|nr|option|choice|answer)[ .]*)*#?"
                        + "(1st|2nd|3rd|4th|[1-4]|first|second|third|fourth|one|two|three|four|last|former|latter)(?:"
                        + " (?:one|option|choice|of (?:them|those|these)))?(?:["
                        + " ,]+(?:please|thanks|i think))?[ .!]*");

    private static final List<List<String>> NAMES =
            List.of(
                    List.of("1st", "1", "first", "one", "former"),
                    List.of("2nd", "2", "second", "two"),
                    List.of("3rd", "3", "third", "three"),
                    List.of("4th", "4", "fourth", "four"));

    private Pick() {}

    /// Which of the choices is named, counted from 0.
    static Optional<Integer> number(String message, int choices) {
        var found = NUMBER.matcher(message.toLowerCase(Locale.ROOT).strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String name = found.group(1);
        int number =
                name.equals("last") || name.equals("latter")
                        ? choices - 1
                        : NAMES.indexOf(
                                NAMES.stream()
                                        .filter(n -> n.contains(name))
                                        .findFirst()
                                        .orElse(List.of()));
        return Optional.of(number).filter(n -> n >= 0 && n < choices);
    }
}
