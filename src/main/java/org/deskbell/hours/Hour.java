package org.deskbell.hours;

/// A time of the day that a question is about.
sealed interface Hour {
    /// A moment, and which side of it.
    ///
    /// @param minute of the day; 1440 is the midnight at its end
    record Clock(Side side, int minute) implements Hour {}

    /// A part of the day.
    enum Part implements Hour {
        MORNING(0, 12 * 60),
        AFTERNOON(12 * 60, 17 * 60),
        EVENING(18 * 60, Span.DAY);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }
    }

    /// Where the time lies that is asked about.
    enum Side {
        AT,
        BEFORE,
        AFTER,
        UNTIL
    }
}
