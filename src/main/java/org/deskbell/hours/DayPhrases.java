package org.deskbell.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Days and times as people say them.
final class DayPhrases {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private DayPhrases() {}

    /// `today at 9 am`, `tomorrow at 9 am`, `on Monday at 9 am`, `on Monday, January 4, at 9 am`.
    static String at(Instant then, Instant now, ZoneId zone) {
        ZonedDateTime local = then.atZone(zone);
        String day = day(local.toLocalDate(), LocalDate.ofInstant(now, zone));
        return day + (day.contains(",") ? ", at " : " at ") + time(minute(local));
    }

    /// `until 8 pm`, `until midnight`, `until 2 am tomorrow`, `until 6 pm on Friday`.
    static String until(Instant then, Instant now, ZoneId zone) {
        ZonedDateTime local = then.atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        // The midnight that ends a day belongs to that day.
        LocalDate day = then.minusMillis(1).atZone(zone).toLocalDate();
        String time = "until " + time(minute(local));
        return day.equals(today) ? time : time + " " + day(day, today);
    }

    /// `8 am to noon and 1 pm to 5 pm`, `closed`.
    static String spans(List<Span> spans) {
        if (spans.isEmpty()) {
            return "closed";
        }
        return spans.stream()
                .map(
                        span ->
                                span.from() == 0 && span.to() == Span.DAY
                                        ? "all day and night"
                                        : time(span.from()) + " to " + time(span.to()))
                .collect(Collectors.joining(" and "));
    }

    private static String day(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) {
            return "today";
        }
        if (ahead == 1) {
            return "tomorrow";
        }
        return "on " + (ahead < 7 ? WEEKDAY : DATE).format(day);
    }

    private static String time(int minute) {
        if (minute % Span.DAY == 0) {
            return "midnight";
        }
        if (minute == Span.DAY / 2) {
            return "noon";
        }
        int hour = minute / 60 % 12 == 0 ? 12 : minute / 60 % 12;
        String minutes = minute % 60 == 0 ? "" : ":%02d".formatted(minute % 60);
        return hour + minutes + (minute < Span.DAY / 2 ? " am" : " pm");
    }

    private static int minute(ZonedDateTime local) {
        return local.getHour() * 60 + local.getMinute();
    }
}
