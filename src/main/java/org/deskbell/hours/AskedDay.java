package org.deskbell.hours;

import org.deskbell.hours.Hour.Part;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A day that is asked about: of the calendar, or of the week in general.
///
/// @param date missing for a day of the week in general
/// @param name what the day is called, unless the library has a name for it
record AskedDay(
        Telling telling, @Nullable LocalDate date, DayOfWeek weekday, @Nullable String name) {

    static AskedDay on(LocalDate date, @Nullable String name, Telling telling) {
        return new AskedDay(telling, date, date.getDayOfWeek(), name);
    }

    static AskedDay usually(DayOfWeek weekday, Telling telling) {
        return new AskedDay(telling, null, weekday, null);
    }

    Plan plan(Branch branch) {
        return date == null ? telling.usualPlan(branch, weekday) : telling.plan(branch, date);
    }

    boolean isToday() {
        return telling.today.equals(date);
    }

    boolean isPast() {
        return date != null && date.isBefore(telling.today);
    }

    /// The minute from which on the day is still to come.
    int minuteNow() {
        var local = telling.now.atZone(telling.hours.zone());
        return isToday() ? local.getHour() * 60 + local.getMinute() : 0;
    }

    /// Why the day differs for all these branches alike.
    Optional<String> special(List<Branch> branches) {
        List<Optional<String>> reasons =
                branches.stream()
                        .map(branch -> Optional.ofNullable(plan(branch).special()))
                        .distinct()
                        .toList();
        return reasons.size() == 1 ? reasons.getFirst() : Optional.empty();
    }

    /// `today`, `tonight`, `on Friday`, `on Friday, November 27 (Day after Thanksgiving)`.
    String label(List<Branch> branches, @Nullable Part part) {
        if (date == null) {
            return usual();
        }
        @Nullable String reason = special(branches).orElse(name);
        String day = telling.days.day(date, telling.today);
        boolean near = Math.abs(date.toEpochDay() - telling.today.toEpochDay()) < 2;
        if (reason != null) {
            return near
                    ? telling.named(withPart(day, part), reason)
                    : telling.named(telling.days.onDate(date, telling.today), reason);
        }
        return withPart(day, part);
    }

    private String withPart(String day, @Nullable Part part) {
        if (part == null || day.contains(",")) {
            return day;
        }
        String suffix = part.name().toLowerCase(Locale.ROOT);
        return isToday() ? telling.words.say("today." + suffix) : telling.words.say(suffix, day);
    }

    /// `on Sundays`.
    String usual() {
        return telling.words.say("usual-day." + weekday.getValue());
    }
}
