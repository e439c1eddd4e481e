package org.deskbell.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When each place is open. Pure: the moment is given, nothing is looked up.
///
/// A place is a branch's id or [#DESK]. On a special day its hours replace the week's; where two
/// lots of special days meet, the shorter is the more particular and holds.
///
/// @param weekly by place and day; a day without spans is closed
record OpeningHours(
        ZoneId zone,
        List<Branch> branches,
        Map<String, Map<DayOfWeek, List<Span>>> weekly,
        List<SpecialDays> special) {
    static final String DESK = "desk";

    /// How far to look for a change; a place without one in this time is open or closed for good.
    private static final int HORIZON_DAYS = 400;

    static OpeningHours unknown() {
        return new OpeningHours(ZoneId.of("UTC"), List.of(), Map.of(), List.of());
    }

    List<Span> on(String place, LocalDate day) {
        return special(place, day)
                .map(SpecialDays::open)
                .orElseGet(() -> usual(place, day.getDayOfWeek()));
    }

    /// The week's hours.
    List<Span> usual(String place, DayOfWeek day) {
        return weekly.getOrDefault(place, Map.of()).getOrDefault(day, List.of());
    }

    Optional<SpecialDays> special(String place, LocalDate day) {
        return special.stream()
                .filter(days -> days.cover(place, day))
                .min(Comparator.comparing(SpecialDays::length));
    }

    boolean openAt(String place, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return on(place, day).stream()
                .anyMatch(
                        span ->
                                !moment.isBefore(span.startOn(day, zone))
                                        && moment.isBefore(span.endOn(day, zone)));
    }

    /// When the place next opens, or closes if it is open. Midnight is no change for a place that
    /// is open on both sides of it.
    Optional<Instant> nextChange(String place, Instant moment) {
        boolean open = openAt(place, moment);
        LocalDate today = LocalDate.ofInstant(moment, zone);
        return today.datesUntil(today.plusDays(HORIZON_DAYS))
                .flatMap(day -> on(place, day).stream().map(span -> edge(span, day, open)))
                .filter(edge -> edge.isAfter(moment) && openAt(place, edge) != open)
                .findFirst();
    }

    private Instant edge(Span span, LocalDate day, boolean open) {
        return open ? span.endOn(day, zone) : span.startOn(day, zone);
    }
}
