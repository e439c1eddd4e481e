package org.deskbell.hours;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/// The days that everybody calls by a name, and when they are.
enum Holiday {
    NEW_YEARS_DAY(year -> LocalDate.of(year, 1, 1)),
    EPIPHANY(year -> LocalDate.of(year, 1, 6)),
    MARTIN_LUTHER_KING_DAY(year -> nth(3, MONDAY, year, Month.JANUARY)),
    VALENTINES_DAY(year -> LocalDate.of(year, 2, 14)),
    PRESIDENTS_DAY(year -> nth(3, MONDAY, year, Month.FEBRUARY)),
    ST_PATRICKS_DAY(year -> LocalDate.of(year, 3, 17)),
    GOOD_FRIDAY(year -> easter(year).minusDays(2)),
    EASTER(Holiday::easter),
    EASTER_MONDAY(year -> easter(year).plusDays(1)),
    EARLY_MAY_BANK_HOLIDAY(year -> nth(1, MONDAY, year, Month.MAY)),
    CINCO_DE_MAYO(year -> LocalDate.of(year, 5, 5)),
    MOTHERS_DAY(year -> nth(2, SUNDAY, year, Month.MAY)),
    MEMORIAL_DAY(year -> last(MONDAY, year, Month.MAY)),
    SPRING_BANK_HOLIDAY(year -> last(MONDAY, year, Month.MAY)),
    FATHERS_DAY(year -> nth(3, SUNDAY, year, Month.JUNE)),
    JUNETEENTH(year -> LocalDate.of(year, 6, 19)),
    INDEPENDENCE_DAY(year -> LocalDate.of(year, 7, 4)),
    SUMMER_BANK_HOLIDAY(year -> last(MONDAY, year, Month.AUGUST)),
    LABOR_DAY(year -> nth(1, MONDAY, year, Month.SEPTEMBER)),
    COLUMBUS_DAY(year -> nth(2, MONDAY, year, Month.OCTOBER)),
    INDIGENOUS_PEOPLES_DAY(year -> nth(2, MONDAY, year, Month.OCTOBER)),
    HALLOWEEN(year -> LocalDate.of(year, 10, 31)),
    ELECTION_DAY(year -> nth(1, MONDAY, year, Month.NOVEMBER).plusDays(1)),
    VETERANS_DAY(year -> LocalDate.of(year, 11, 11)),
    THANKSGIVING(year -> nth(4, THURSDAY, year, Month.NOVEMBER)),
    CHRISTMAS_EVE(year -> LocalDate.of(year, 12, 24)),
    CHRISTMAS(year -> LocalDate.of(year, 12, 25)),
    BOXING_DAY(year -> LocalDate.of(year, 12, 26)),
    NEW_YEARS_EVE(year -> LocalDate.of(year, 12, 31));

    private final IntFunction<LocalDate> in;

    Holiday(IntFunction<LocalDate> in) {
        this.in = in;
    }

    LocalDate in(int year) {
        return in.apply(year);
    }

    /// The first one that is not before the day.
    LocalDate onOrAfter(LocalDate day) {
        LocalDate thisYear = in(day.getYear());
        return thisYear.isBefore(day) ? in(day.getYear() + 1) : thisYear;
    }

    /// Those of a day.
    static List<Holiday> on(LocalDate day) {
        return Arrays.stream(values()).filter(h -> h.in(day.getYear()).equals(day)).toList();
    }

    /// The one that a [Lexicon] calls so.
    static Optional<Holiday> called(String word) {
        return Arrays.stream(values()).filter(holiday -> holiday.word().equals(word)).findFirst();
    }

    /// Its word in a [Lexicon]: `new-years-day`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LocalDate nth(int n, DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
    }

    private static LocalDate last(DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(day));
    }

    /// The anonymous Gregorian computus: https://en.wikipedia.org/wiki/Date_of_Easter
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
