package org.deskbell.hours;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a place does on a day.
///
/// @param special why it differs from the week, if it does
record Plan(List<Span> spans, @Nullable String special) {
    boolean closed() {
        return spans.isEmpty();
    }

    int opens() {
        return spans.getFirst().from();
    }

    int closes() {
        return spans.getLast().to();
    }

    boolean openAt(int minute) {
        return spans.stream().anyMatch(span -> span.from() <= minute && minute < span.to());
    }

    boolean openBetween(int from, int to) {
        return spans.stream().anyMatch(span -> span.from() < to && from < span.to());
    }
}
