package org.deskbell.hours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import org.deskbell.hours.When.Days;
import org.deskbell.hours.When.Usually;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/// Reads days that are told from today, days of the week, weeks and months.
final class WeekReader {
    static final String WEEKDAY =
            Arrays.stream(DayOfWeek.values())
                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("|", "(", ")"));

    private static final List<Rule<WeekReader>> RULES =
            List.of(
                    rule("(?:today|tonight|this (?:morning|afternoon|evening|night))", 0),
                    rule("tomorrow", 1),
                    rule("(?:yesterday|last night)", -1),
                    new Rule<>("in (?:(\\d\\d?) )?(day|week)s?\\b", WeekReader::ahead),
                    new Rule<>("(?:(\\d\\d?) )?(day|week)s? ago\\b", WeekReader::ago),
                    new Rule<>(WEEKDAY + " after next\\b", WeekReader::afterNext),
                    new Rule<>(
                            WEEKDAY + "(?: of| in| on)? (this|next|last) week\\b",
                            (days, words) -> days.inWeek(words.group(2), words.group(1))),
                    new Rule<>(
                            "(this|next|last) week (?:on )?" + WEEKDAY + "\\b",
                            (days, words) -> days.inWeek(words.group(1), words.group(2))),
                    new Rule<>("(?:(this|next|last) )?weekend\\b", WeekReader::weekend),
                    new Rule<>("(this|next|last) week\\b", WeekReader::week),
                    new Rule<>("(this|next|last) month\\b", WeekReader::wholeMonth),
                    new Rule<>("rest of week\\b", (days, _) -> Optional.of(days.restOfWeek())),
                    new Rule<>("(this|next|last) " + WEEKDAY + "\\b", WeekReader::beside),
                    new Rule<>("every " + WEEKDAY + "\\b", WeekReader::usually),
                    new Rule<>(
                            WEEKDAY + "s?(?: (?:to|through|until))? " + WEEKDAY + "s?\\b",
                            WeekReader::usuallyFromTo),
                    new Rule<>(WEEKDAY + "s\\b", WeekReader::usually),
                    new Rule<>(
                            WEEKDAY + "(?= (?:night|evening|morning|afternoon)s\\b)",
                            WeekReader::usually),
                    usually("(?:every )?weekends\\b", SATURDAY, SUNDAY),
                    usually("(?:every )?(?:weekdays|weeknights)\\b", MONDAY, FRIDAY),
                    usually("every (?:day|week|night|evening)\\b", MONDAY, SUNDAY),
                    new Rule<>(WEEKDAY + "\\b", WeekReader::coming),
                    new Rule<>(
                            "(?:in |this |next )" + DateReader.MONTH + "(?: (20\\d\\d))?\\b",
                            WeekReader::month),
                    // `may` is a verb, and a march a walk.
                    new Rule<>(
                            "(?!may|march)" + DateReader.MONTH + "(?: (20\\d\\d))?\\b",
                            WeekReader::month));

    private final LocalDate today;
    private final LocalDate monday;

    WeekReader(LocalDate today) {
        this.today = today;
        this.monday = today.with(previousOrSame(MONDAY));
    }

    /// The time that the text begins with.
    Optional<Found> at(String text) {
        return Rule.first(RULES, this, text);
    }

    private static Rule<WeekReader> rule(String words, int daysAhead) {
        return new Rule<>(
                words + "\\b", (days, _) -> Optional.of(Days.of(days.today.plusDays(daysAhead))));
    }

    private static Rule<WeekReader> usually(String words, DayOfWeek from, DayOfWeek to) {
        return new Rule<>(words, (_, _) -> Optional.of(new Usually(EnumSet.range(from, to))));
    }

    static DayOfWeek weekday(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Optional<When> ahead(MatchResult words) {
        return Optional.of(Days.of(today.plusDays(count(words))));
    }

    private Optional<When> ago(MatchResult words) {
        return Optional.of(Days.of(today.minusDays(count(words))));
    }

    /// `2 weeks`, `week`, `3 days`.
    private static int count(MatchResult words) {
        int n = words.group(1) == null ? 1 : Integer.parseInt(words.group(1));
        return words.group(2).equals("week") ? 7 * n : n;
    }

    private Optional<When> coming(MatchResult words) {
        return Optional.of(Days.of(today.with(nextOrSame(weekday(words.group(1))))));
    }

    private Optional<When> afterNext(MatchResult words) {
        LocalDate first = today.plusDays(1).with(nextOrSame(weekday(words.group(1))));
        return Optional.of(Days.of(first.plusWeeks(1)));
    }

    /// The next Friday is that of the next week.
    private Optional<When> beside(MatchResult words) {
        DayOfWeek day = weekday(words.group(2));
        return switch (words.group(1)) {
            case "next" -> inWeek("next", words.group(2));
            case "last" -> Optional.of(Days.of(today.with(previous(day))));
            default -> Optional.of(Days.of(today.with(nextOrSame(day))));
        };
    }

    private Optional<When> inWeek(String which, String weekday) {
        return Optional.of(Days.of(monday(which).with(nextOrSame(weekday(weekday)))));
    }

    private LocalDate monday(String which) {
        return monday.plusWeeks(ahead(which));
    }

    private static int ahead(String which) {
        return switch (which) {
            case "next" -> 1;
            case "last" -> -1;
            default -> 0;
        };
    }

    private Optional<When> weekend(MatchResult words) {
        String which = words.group(1) == null ? "this" : words.group(1);
        LocalDate saturday = monday(which).plusDays(5);
        boolean begun = which.equals("this") && today.isAfter(saturday);
        return Optional.of(Days.of(begun ? today : saturday, saturday.plusDays(1), null));
    }

    private Optional<When> week(MatchResult words) {
        LocalDate from = monday(words.group(1));
        return Optional.of(
                words.group(1).equals("this")
                        ? restOfWeek()
                        : Days.of(from, from.plusDays(6), null));
    }

    private When restOfWeek() {
        return Days.of(today, monday.plusDays(6), null);
    }

    private Optional<When> wholeMonth(MatchResult words) {
        return Optional.of(all(YearMonth.from(today).plusMonths(ahead(words.group(1)))));
    }

    private Optional<When> month(MatchResult words) {
        int month = DateReader.month(words.group(1));
        YearMonth next = YearMonth.of(today.getYear(), month);
        if (words.group(2) != null) {
            return Optional.of(all(YearMonth.of(Integer.parseInt(words.group(2)), month)));
        }
        return Optional.of(all(next.isBefore(YearMonth.from(today)) ? next.plusYears(1) : next));
    }

    /// What is left of this month, or the whole of another.
    private When all(YearMonth month) {
        boolean running = month.equals(YearMonth.from(today));
        return Days.of(running ? today : month.atDay(1), month.atEndOfMonth(), null);
    }

    private Optional<When> usually(MatchResult words) {
        return Optional.of(new Usually(EnumSet.of(weekday(words.group(1)))));
    }

    private Optional<When> usuallyFromTo(MatchResult words) {
        DayOfWeek from = weekday(words.group(1));
        DayOfWeek to = weekday(words.group(2));
        return from.compareTo(to) < 0
                ? Optional.of(new Usually(EnumSet.range(from, to)))
                : Optional.empty();
    }
}
