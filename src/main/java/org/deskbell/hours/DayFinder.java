package org.deskbell.hours;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import org.deskbell.hours.When.Days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the time that a text in canonical words begins with, also when it is told from another
/// one: the Friday after Thanksgiving.
final class DayFinder {
    /// What is told from other days, which follow.
    private static final List<Beside> BESIDE =
            List.of(
                    new Beside(WeekReader.WEEKDAY + " (after|before) ", DayFinder::weekdayBeside),
                    new Beside("(\\d\\d? )?(day|week)s? (after|before|from) ", DayFinder::beside),
                    new Beside("()(night|evening) (before) ", DayFinder::beside),
                    new Beside("weekend (after|before) ", DayFinder::weekendBeside),
                    new Beside(WeekReader.WEEKDAY + " (?:of|in|during) ", DayFinder::weekdayIn),
                    new Beside(
                            "(first|last) day of ",
                            (words, days) ->
                                    Days.of(
                                            words.group(1).equals("first")
                                                    ? days.first()
                                                    : days.last())),
                    new Beside("week of ", (_, days) -> week(days.first())));

    private static final Pattern NOW = Pattern.compile("(?:now|today)\\b");
    private static final Pattern WEEKDAY_BEFORE = Pattern.compile(WeekReader.WEEKDAY + " ");
    private static final Pattern WHOLE = Pattern.compile(" (week|weekend)\\b");

    private final DateReader dates;
    private final NamedDays names;
    private final WeekReader weeks;
    private final LocalDate today;

    DayFinder(DateReader dates, NamedDays names, LocalDate today) {
        this.dates = dates;
        this.names = names;
        this.weeks = new WeekReader(today);
        this.today = today;
    }

    private record Beside(Pattern pattern, BiFunction<MatchResult, Days, Days> days) {
        Beside(String pattern, BiFunction<MatchResult, Days, Days> days) {
            this(Pattern.compile(pattern), days);
        }
    }

    Optional<Found> at(String text) {
        return BESIDE.stream()
                .flatMap(rule -> beside(rule, text).stream())
                .findFirst()
                .or(() -> dates.at(text))
                .or(() -> weekdayWithDate(text))
                .or(() -> named(text))
                .or(() -> weeks.at(text));
    }

    private Optional<Found> beside(Beside rule, String text) {
        Matcher match = rule.pattern().matcher(text);
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        String others = text.substring(match.end());
        Matcher now = NOW.matcher(others);
        Optional<Found> anchor =
                now.lookingAt() ? Optional.of(new Found(Days.of(today), now.end())) : at(others);
        return anchor.flatMap(
                found ->
                        found.when() instanceof Days days
                                ? Optional.of(
                                        new Found(
                                                rule.days().apply(match, days),
                                                match.end() + found.length()))
                                : Optional.empty());
    }

    /// Sunday the 8th.
    private Optional<Found> weekdayWithDate(String text) {
        Matcher weekday = WEEKDAY_BEFORE.matcher(text);
        return weekday.lookingAt()
                ? dates.at(text.substring(weekday.end()))
                        .map(date -> new Found(date.when(), weekday.end() + date.length()))
                : Optional.empty();
    }

    /// A holiday, its week, or the weekend that it makes longer.
    private Optional<Found> named(String text) {
        return names.at(text)
                .map(
                        found -> {
                            Matcher whole =
                                    WHOLE.matcher(text).region(found.length(), text.length());
                            if (!(found.when() instanceof Days days) || !whole.lookingAt()) {
                                return found;
                            }
                            LocalDate day = days.first();
                            return new Found(
                                    whole.group(1).equals("week") ? week(day) : weekend(day),
                                    whole.end());
                        });
    }

    private static Days week(LocalDate day) {
        LocalDate monday = day.with(previousOrSame(MONDAY));
        return Days.of(monday, monday.plusDays(6), null);
    }

    private static Days weekend(LocalDate day) {
        LocalDate saturday =
                switch (day.getDayOfWeek()) {
                    case SUNDAY, MONDAY -> day.with(previous(SATURDAY));
                    case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY ->
                            day.with(nextOrSame(SATURDAY));
                };
        LocalDate sunday = saturday.plusDays(1);
        return Days.of(
                day.isBefore(saturday) ? day : saturday, day.isAfter(sunday) ? day : sunday, null);
    }

    private static Days weekdayBeside(MatchResult words, Days days) {
        DayOfWeek weekday = WeekReader.weekday(words.group(1));
        return Days.of(
                words.group(2).equals("after")
                        ? days.last().with(next(weekday))
                        : days.first().with(previous(weekday)));
    }

    private static Days weekendBeside(MatchResult words, Days days) {
        LocalDate saturday =
                words.group(1).equals("after")
                        ? days.last().with(next(SATURDAY))
                        : days.first().with(previous(SATURDAY));
        return Days.of(saturday, saturday.plusDays(1), null);
    }

    private static Days beside(MatchResult words, Days days) {
        String number = words.group(1);
        boolean counted = number != null && !number.isEmpty();
        boolean before = words.group(3).equals("before");
        if (words.group(2).equals("week")) {
            if (!counted && !words.group(3).equals("from")) {
                return week(before ? days.first().minusWeeks(1) : days.last().plusWeeks(1));
            }
            int weeks = counted ? Integer.parseInt(number.strip()) : 1;
            return Days.of(before ? days.first().minusWeeks(weeks) : days.last().plusWeeks(weeks));
        }
        int n = counted ? Integer.parseInt(number.strip()) : 1;
        return Days.of(before ? days.first().minusDays(n) : days.last().plusDays(n));
    }

    private static Days weekdayIn(MatchResult words, Days days) {
        DayOfWeek weekday = WeekReader.weekday(words.group(1));
        return days.days().stream()
                .filter(day -> day.getDayOfWeek() == weekday)
                .findFirst()
                .map(Days::of)
                .orElseGet(
                        () ->
                                Days.of(
                                        days.first()
                                                .with(previousOrSame(MONDAY))
                                                .with(nextOrSame(weekday))));
    }
}
