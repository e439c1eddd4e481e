package org.deskbell.hours;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The time that a question is about.
sealed interface When {
    /// No day is named.
    record Now() implements When {}

    /// Days of the calendar, at least one, in order.
    ///
    /// @param name of a holiday or a break
    record Days(List<LocalDate> days, @Nullable String name) implements When {
        static Days of(LocalDate day) {
            return new Days(List.of(day), null);
        }

        /// @param to the last day, not before `from`
        static Days of(LocalDate from, LocalDate to, @Nullable String name) {
            return new Days(from.datesUntil(to.plusDays(1)).toList(), name);
        }

        LocalDate first() {
            return days.getFirst();
        }

        LocalDate last() {
            return days.getLast();
        }

        boolean areUnbroken() {
            return first().plusDays(days.size() - 1L).equals(last());
        }
    }

    /// These days of the week in general.
    record Usually(Set<DayOfWeek> days) implements When {}
}
