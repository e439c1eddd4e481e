package org.deskbell.upkeep;

import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opening times of branches that stand in an answer's text as words, and differ from `hours.yml`.
///
/// It reads only what is plain, and is silent about the rest: a branch's name, then times, with
/// days of the week beside them or dates before them in the line. `Special Collections at Main,
/// open 10 am to 4 pm` says nothing of Main's hours, nor does a class there. Times are read as
/// English and in 24 hours; days of the week in the answer's language, dates in English.
final class StatedHours {
    private static final int NOON = 12 * 60;
    private static final int DAY = 24 * 60;
    private static final String TIME =
            "(?:noon|midnight|\\d{1,2}(?:[:.]\\d\\d)?"
                    + " ?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}:\\d\\d)";
    private static final String RANGE =
            "(?:from )?(?<from>" + TIME + ") ?(?:to|until|till|-|–|—) ?(?<to>" + TIME + ")";
    private static final String NOT_INSIDE =
            "(?<!\\b(?:of|at|in|on|near|to|from|outside|behind) )(?<![\\p{L}\\p{N}])";
    private static final String ALL = "all branches";

    private static final String MONTHS =
            Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .collect(Collectors.joining("|"));
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<first>\\d{1,2})(?: (?<month>%s))?(?: (?<year>\\d{4}))?(?: (?:to|until|-|–) (?<last>\\d{1,2}))?"
                                    .formatted(MONTHS)
                            + "(?: (?<lastmonth>%s))?(?: (?<lastyear>\\d{4}))?".formatted(MONTHS));

    private final Hours hours;
    private final LocalDate today;
    private final Locale language;
    private final Map<String, DayOfWeek> days;
    private final Pattern claim;
    private final Pattern daysOf;

    /// What the text says, and what the hours say.
    record Difference(String said, String right) {}

    StatedHours(Hours hours, LocalDate today, String language) {
        this.hours = hours;
        this.today = today;
        this.language = Locale.forLanguageTag(language);
        days =
                Arrays.stream(DayOfWeek.values())
                        .collect(
                                Collectors.toMap(
                                        day ->
                                                day.getDisplayName(TextStyle.FULL, this.language)
                                                        .toLowerCase(this.language),
                                        day -> day));
        String names =
                Stream.concat(hours.branches().stream().flatMap(StatedHours::names), Stream.of(ALL))
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        String day =
                "(?:%s)s?"
                        .formatted(
                                days.keySet().stream()
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("|")));
        String list = day + "(?:(?:, | and | to | through | until |-|–|, and )" + day + ")*";
        daysOf = insensitive("(?<one>" + day + ")(?<join> to | through | until |-|–)?");
        claim =
                insensitive(
                        NOT_INSIDE
                                + "(?<who>"
                                + names
                                + ")(?: (?:is|are|opens|opening hours|hours))*(?: open)?:? "
                                + "(?:(?:on )?(?<before>"
                                + list
                                + ")[:,]? )?(?:(?<closed>closed)|"
                                + RANGE
                                + ")(?:,? (?:on )?(?<after>"
                                + list
                                + "))?(?![\\p{L}\\p{N}])");
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// `Main Library`, and `Main` where that is clear.
    private static Stream<String> names(Branch branch) {
        String shorter = branch.name().replaceFirst("(?i) (library|branch)$", "");
        return Stream.of(branch.name(), shorter);
    }

    /// @param text plain, a paragraph or item a line
    List<Difference> in(String text) {
        var found = new ArrayList<Difference>();
        for (String line : text.lines().toList()) {
            Set<LocalDate> dates = dates(line);
            claim.matcher(line)
                    .results()
                    .filter(said -> !isOneOfSeveral(said, line))
                    .forEach(said -> difference(said, dates).ifPresent(found::add));
        }
        return found;
    }

    /// `At Main and East from 3 pm` is about neither; `East and Riverside closed` is.
    private static boolean isOneOfSeveral(MatchResult said, String line) {
        return said.group("closed") == null && line.substring(0, said.start()).endsWith(" and ");
    }

    private Optional<Difference> difference(MatchResult said, Set<LocalDate> dates) {
        Set<DayOfWeek> week = week(said);
        boolean closed = said.group("closed") != null;
        int from = closed ? 0 : minute(said.group("from"));
        int to = closed ? 0 : minute(said.group("to"));
        int end = to == 0 && !closed ? DAY : to;
        for (String branch : branches(said.group("who"))) {
            for (LocalDate date : week.isEmpty() ? dates : Set.<LocalDate>of()) {
                boolean holiday = dates.size() > 1 && hours.isOn(branch, date, 0, 0);
                if (!date.isBefore(today) && !holiday && !hours.isOn(branch, date, from, end)) {
                    return differs(
                            said,
                            "%s on %s: %s"
                                    .formatted(
                                            name(branch),
                                            date,
                                            hours.on(branch, date, language.getLanguage())));
                }
            }
            if (week.stream().anyMatch(day -> !hours.isUsually(branch, day, from, end))) {
                return differs(
                        said,
                        "%s: %s"
                                .formatted(
                                        name(branch), hours.week(branch, language.getLanguage())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> differs(MatchResult said, String right) {
        return Optional.of(new Difference(said.group().strip(), right));
    }

    private Set<DayOfWeek> week(MatchResult said) {
        Set<DayOfWeek> week = new LinkedHashSet<>();
        for (String list : Arrays.asList(said.group("before"), said.group("after"))) {
            if (list != null) {
                week.addAll(week(list));
            }
        }
        return week;
    }

    private Set<DayOfWeek> week(String list) {
        Set<DayOfWeek> week = new LinkedHashSet<>();
        DayOfWeek since = null;
        for (Matcher day = daysOf.matcher(list); day.find(); ) {
            String word = day.group("one").toLowerCase(language);
            DayOfWeek one =
                    Optional.ofNullable(days.get(word))
                            .orElseGet(() -> days.get(word.replaceFirst("s$", "")));
            if (one == null) {
                continue;
            }
            for (DayOfWeek between = since; between != null && between != one; ) {
                week.add(between);
                between = between.plus(1);
            }
            week.add(one);
            since = day.group("join") == null ? null : one;
        }
        return week;
    }

    private List<String> branches(String who) {
        return hours.branches().stream()
                .filter(
                        branch ->
                                who.equalsIgnoreCase(ALL)
                                        || names(branch).anyMatch(who::equalsIgnoreCase))
                .map(Branch::id)
                .toList();
    }

    private String name(String id) {
        return hours.branches().stream()
                .filter(branch -> branch.id().equals(id))
                .map(Branch::name)
                .findFirst()
                .orElse(id);
    }

    private static int minute(String time) {
        String plain = time.toLowerCase(Locale.ROOT).replace(".m.", "m").strip();
        if (plain.equals("noon") || plain.equals("midnight")) {
            return plain.equals("noon") ? NOON : 0;
        }
        boolean half = plain.endsWith("m");
        String[] parts = plain.replaceAll("[^0-9:.]", "").split("[:.]");
        int hour = Integer.parseInt(parts[0]);
        int minutes = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return (half ? hour % 12 + (plain.endsWith("pm") ? 12 : 0) : hour) * 60 + minutes;
    }

    /// The dates in a line that name their year somewhere, ranges in full.
    private static Set<LocalDate> dates(String line) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        DATE.matcher(line)
                .results()
                .filter(date -> date.group("month") != null || date.group("lastmonth") != null)
                .forEach(
                        date -> {
                            LocalDate last = last(date);
                            LocalDate first = first(date, last);
                            if (first != null
                                    && last != null
                                    && !last.isAfter(first.plusYears(1))) {
                                first.datesUntil(last.plusDays(1)).forEach(dates::add);
                            }
                        });
        return dates;
    }

    private static @Nullable LocalDate last(MatchResult date) {
        boolean range = date.group("last") != null;
        return date(
                range ? date.group("last") : date.group("first"),
                either(date.group("lastmonth"), date.group("month")),
                either(date.group("lastyear"), date.group("year")));
    }

    private static @Nullable LocalDate first(MatchResult date, @Nullable LocalDate last) {
        if (last == null) {
            return null;
        }
        return date(
                date.group("first"),
                either(date.group("month"), date.group("lastmonth")),
                either(date.group("year"), String.valueOf(last.getYear())));
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable LocalDate date(
            String day, @Nullable String month, @Nullable String year) {
        if (month == null || year == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(year),
                    Month.valueOf(month.toUpperCase(Locale.ROOT)),
                    Integer.parseInt(day));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
