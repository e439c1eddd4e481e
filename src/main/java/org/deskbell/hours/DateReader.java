package org.deskbell.hours;

import org.deskbell.hours.When.Days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads days that are written with numbers. A date without a year is the next one.
final class DateReader {
    static final String MONTH =
            Arrays.stream(Month.values())
                    .map(month -> month.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("|", "(", ")"));
    private static final String YEAR = "(?: (?:of |in )?(20\\d\\d))?";
    private static final String NTH = "(\\d\\d?)(?:st|nd|rd|th)?";
    private static final String NO_TIME = "(?![\\d:]| (?:am|pm)\\b)";

    private static final List<Rule<DateReader>> RULES =
            List.of(
                    rule("(20\\d\\d)[-/](\\d\\d?)[-/](\\d\\d?)", DateReader::yearFirst),
                    rule("(\\d\\d?)/(\\d\\d?)(?:/(20\\d\\d|\\d\\d))?", DateReader::inNumbers),
                    rule("(\\d\\d?)-(\\d\\d?)-(20\\d\\d|\\d\\d)", DateReader::inNumbers),
                    rule(
                            MONTH + " " + NTH + "(?: and | to | through |-)" + NTH + YEAR,
                            DateReader::severalInMonth),
                    rule(MONTH + " " + NTH + YEAR, DateReader::monthFirst),
                    rule(NTH + "(?: of)? " + MONTH + YEAR, DateReader::dayFirst),
                    rule("(\\d\\d?)(?:st|nd|rd|th)", DateReader::inSomeMonth));

    private final LocalDate today;
    private final boolean american;

    DateReader(LocalDate today, boolean american) {
        this.today = today;
        this.american = american;
    }

    /// The days that the text begins with.
    Optional<Found> at(String text) {
        return Rule.first(RULES, this, text);
    }

    private static Rule<DateReader> rule(String pattern, Rule.Reading<DateReader> reading) {
        return new Rule<>(
                pattern + NO_TIME + "(?!/)(?! (?:floor|street|avenue|grade|edition|time)\\b)",
                reading);
    }

    private Optional<Days> yearFirst(MatchResult match) {
        return day(number(match, 1), number(match, 2), number(match, 3));
    }

    /// In the country's order, unless only the other can be meant.
    private Optional<Days> inNumbers(MatchResult match) {
        int first = number(match, 1);
        int second = number(match, 2);
        boolean monthFirst = second > 12 || american && first <= 12;
        return day(match, 3, monthFirst ? first : second, monthFirst ? second : first);
    }

    private Optional<Days> monthFirst(MatchResult match) {
        return day(match, 3, month(match.group(1)), number(match, 2));
    }

    private Optional<Days> dayFirst(MatchResult match) {
        return day(match, 3, month(match.group(2)), number(match, 1));
    }

    private Optional<Days> severalInMonth(MatchResult match) {
        Optional<LocalDate> from =
                day(match, 4, month(match.group(1)), number(match, 2)).map(Days::first);
        int to = number(match, 3);
        return from.filter(day -> to > day.getDayOfMonth() && to <= day.lengthOfMonth())
                .map(day -> Days.of(day, day.withDayOfMonth(to), null));
    }

    private Optional<Days> inSomeMonth(MatchResult match) {
        int day = number(match, 1);
        YearMonth from = YearMonth.from(today);
        return day < 1
                ? Optional.empty()
                : Stream.iterate(from, month -> month.plusMonths(1))
                        .limit(12)
                        .filter(month -> month.isValidDay(day))
                        .map(month -> month.atDay(day))
                        .filter(date -> !date.isBefore(today))
                        .findFirst()
                        .map(Days::of);
    }

    private Optional<Days> day(MatchResult match, int year, int month, int day) {
        if (match.group(year) == null) {
            return Stream.iterate(today.getYear(), next -> next + 1)
                    .limit(8) // 29 February comes every eight years at least
                    .flatMap(next -> day(next, month, day).stream())
                    .filter(days -> !days.first().isBefore(today))
                    .findFirst();
        }
        return day(number(match, year) % 100 + 2000, month, day);
    }

    private static Optional<Days> day(int year, int month, int day) {
        try {
            return Optional.of(Days.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static int month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
