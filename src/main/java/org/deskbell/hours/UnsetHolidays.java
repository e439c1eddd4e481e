package org.deskbell.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds holidays that the library keeps, in a year for which it has not said so yet: the usual
/// hours would be a wrong answer for them.
final class UnsetHolidays {
    private final LibraryNames library;

    UnsetHolidays(LibraryNames library) {
        this.library = library;
    }

    Optional<Holiday> on(LocalDate day) {
        return Holiday.on(day).stream().filter(holiday -> isUnset(holiday, day)).findFirst();
    }

    private boolean isUnset(Holiday holiday, LocalDate day) {
        List<SpecialDays> kept = library.special(holiday.word());
        return !kept.isEmpty()
                && kept.stream().noneMatch(days -> days.from().getYear() == day.getYear())
                && library.hours().special().stream()
                        .noneMatch(days -> !day.isBefore(days.from()) && !day.isAfter(days.to()));
    }
}
