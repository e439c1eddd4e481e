package org.deskbell.hours;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// Days that differ from the week, such as a holiday or a term's break.
///
/// @param places whose days; never empty
/// @param open   when those places are open on each of the days; empty is closed
record SpecialDays(LocalDate from, LocalDate to, String name, Set<String> places, List<Span> open) {
    boolean cover(String place, LocalDate day) {
        return places.contains(place) && !day.isBefore(from) && !day.isAfter(to);
    }

    long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
