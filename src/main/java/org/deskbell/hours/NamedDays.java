package org.deskbell.hours;

import org.deskbell.hours.When.Days;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads days that have a name: holidays, and what `hours.yml` calls by one. The next ones are
/// meant, unless a year is named.
final class NamedDays {
    private static final Pattern YEAR = Pattern.compile(" (?:(?:in |of )?(20\\d\\d)|next year)\\b");

    /// A holiday that the library keeps on another day is kept not further away than this.
    private static final int OBSERVED_WITHIN_DAYS = 7;

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private final LibraryNames library;
    private final Phrasebook words;
    private final LocalDate today;
    private final List<String> names;

    NamedDays(LibraryNames library, Phrasebook words, LocalDate today) {
        this.library = library;
        this.words = words;
        this.today = today;
        this.names =
                Stream.of(
                                Stream.of(Holiday.values()).map(Holiday::word),
                                library.special().stream(),
                                Stream.of("winter-break", "thanksgiving-break"))
                        .flatMap(all -> all)
                        .toList();
    }

    /// The days whose name the text begins with.
    Optional<Found> at(String text) {
        return names.stream()
                .filter(name -> text.startsWith(name) && endsAt(name.length(), text))
                .max(Comparator.comparingInt(String::length))
                .flatMap(name -> at(text, name));
    }

    private static boolean endsAt(int end, String text) {
        return end == text.length() || text.charAt(end) == ' ';
    }

    private Optional<Found> at(String text, String name) {
        Matcher year = YEAR.matcher(text).region(name.length(), text.length());
        if (!year.lookingAt()) {
            return days(name, null).map(days -> new Found(days, name.length()));
        }
        int wanted = year.group(1) == null ? today.getYear() + 1 : Integer.parseInt(year.group(1));
        return days(name, wanted).map(days -> new Found(days, year.end()));
    }

    private Optional<Days> days(String name, @Nullable Integer year) {
        List<SpecialDays> those =
                library.special(name).stream()
                        .filter(
                                days ->
                                        year == null
                                                ? !days.to().isBefore(today)
                                                : days.from().getYear() == year)
                        .sorted(Comparator.comparing(SpecialDays::from))
                        .toList();
        return Holiday.called(name)
                .map(holiday -> days(holiday, those, year))
                .or(() -> those.stream().findFirst().map(this::all))
                .or(() -> aBreak(name, year));
    }

    private Days days(Holiday holiday, List<SpecialDays> kept, @Nullable Integer year) {
        LocalDate day = year == null ? holiday.onOrAfter(today) : holiday.in(year);
        String usualName = words.say("holiday." + holiday.name());
        if (kept.isEmpty()) {
            return new Days(List.of(day), usualName);
        }
        SpecialDays next = kept.getFirst();
        if (!day.isBefore(next.from()) && !day.isAfter(next.to())) {
            return new Days(List.of(day), library.name(next, words));
        }
        if (Math.abs(ChronoUnit.DAYS.between(day, next.from())) <= OBSERVED_WITHIN_DAYS) {
            return new Days(
                    Stream.concat(Stream.of(day), all(next).days().stream()).sorted().toList(),
                    usualName);
        }
        return next.from().isBefore(day) ? all(next) : new Days(List.of(day), usualName);
    }

    private Days all(SpecialDays special) {
        return Days.of(special.from(), special.to(), library.name(special, words));
    }

    /// The breaks that everybody knows, where the library does not say when its own are.
    private Optional<Days> aBreak(String name, @Nullable Integer year) {
        int from = year != null ? year : today.getYear();
        return switch (name) {
            case "winter-break" -> {
                boolean begun = year == null && MonthDay.from(today).equals(NEW_YEAR);
                LocalDate eve = Holiday.CHRISTMAS_EVE.in(begun ? from - 1 : from);
                yield Optional.of(Days.of(eve, Holiday.NEW_YEARS_DAY.in(eve.getYear() + 1), null));
            }
            case "thanksgiving-break" -> {
                LocalDate thursday =
                        year == null
                                ? Holiday.THANKSGIVING.onOrAfter(today)
                                : Holiday.THANKSGIVING.in(year);
                yield Optional.of(Days.of(thursday.minusDays(1), thursday.plusDays(3), null));
            }
            default -> Optional.empty();
        };
    }
}
