package org.deskbell.office;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The hours of a week as people type them in one line: `Mon-Thu 9-8, Fri and Sat 9 to 5`.
final class TypedWeek {
    private static final String DAY =
            "(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|rs|r|s)?\\b\\.?";

    /// A day, several, or a range of them; `daily` are all.
    private static final Pattern DAYS =
            Pattern.compile(
                    "\\b(?:(?:daily|every day)|%1$s(?:\\s*(?:[-–—]|to|until)\\s*%1$s)?)\\s*:?"
                            .formatted(DAY));

    private static final String SPAN = "\\d\\d:\\d\\d-\\d\\d:\\d\\d";

    private static final Pattern BETWEEN = Pattern.compile("^[\\s,;&]*(?:and\\b)?\\s*$");

    private TypedWeek() {}

    /// Of every day; those that are not named are closed.
    ///
    /// @throws FormDocument.Refused when it is no week
    static Map<DayOfWeek, List<String>> of(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).strip();
        var week = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of());
        }
        Matcher days = DAYS.matcher(plain);
        List<MatchResult> named = days.results().toList();
        if (named.isEmpty() || named.getFirst().start() > 0) {
            throw new FormDocument.Refused(
                    "“%s” names no days: say Mon-Thu 9-8, Fri-Sat 9-5.".formatted(typed.strip()));
        }
        for (int i = 0; i < named.size(); i++) {
            String hours = hours(plain, named, i);
            if (hours.isEmpty()) {
                throw new FormDocument.Refused(
                        "Say from when to when on “%s”, or that it is closed."
                                .formatted(named.get(i).group()));
            }
            List<String> spans = TypedHours.spans(hours);
            spans.stream()
                    .filter(span -> !span.matches(SPAN))
                    .findFirst()
                    .ifPresent(
                            span -> {
                                throw new FormDocument.Refused(
                                        "“%s” are no hours: say 9-5, or 9:30-12, 13-18."
                                                .formatted(span));
                            });
            through(named.get(i)).forEach(day -> week.put(day, spans));
        }
        return week;
    }

    /// What stands behind the days, or behind the next ones where these are one of several; empty:
    /// nothing does.
    private static String hours(String plain, List<MatchResult> named, int from) {
        for (int i = from; i < named.size(); i++) {
            int end = i + 1 < named.size() ? named.get(i + 1).start() : plain.length();
            String behind = plain.substring(named.get(i).end(), end);
            if (!BETWEEN.matcher(behind).matches()) {
                return behind.replaceAll("[\\s,;.]+$|[\\s,;]+and\\s*$", "").strip();
            }
        }
        return "";
    }

    private static List<DayOfWeek> through(MatchResult named) {
        if (named.group(1) == null) {
            return List.of(DayOfWeek.values());
        }
        DayOfWeek first = day(named.group(1));
        DayOfWeek last = named.group(2) == null ? first : day(named.group(2));
        int length = Math.floorMod(last.ordinal() - first.ordinal(), 7) + 1;
        return IntStream.range(0, length).mapToObj(first::plus).toList();
    }

    private static DayOfWeek day(String shortened) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(shortened))
                .findFirst()
                .orElseThrow();
    }
}
