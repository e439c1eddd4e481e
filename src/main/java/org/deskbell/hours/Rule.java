package org.deskbell.hours;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is meant by words of a certain form.
///
/// @param <R> the reader whose rule this is
record Rule<R>(Pattern pattern, Reading<R> reading) {
    /// Makes a time of words, if they make sense.
    interface Reading<R> {
        Optional<? extends When> read(R reader, MatchResult words);
    }

    Rule(String pattern, Reading<R> reading) {
        this(Pattern.compile(pattern), reading);
    }

    /// By the first rule that makes sense of the text's beginning.
    static <R> Optional<Found> first(List<Rule<R>> rules, R reader, String text) {
        return rules.stream().flatMap(rule -> rule.at(reader, text).stream()).findFirst();
    }

    private Optional<Found> at(R reader, String text) {
        Matcher match = pattern.matcher(text);
        return match.lookingAt()
                ? reading.read(reader, match).map(when -> new Found(when, match.end()))
                : Optional.empty();
    }
}
