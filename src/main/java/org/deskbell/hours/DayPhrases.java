package org.deskbell.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Days and times as people say them, in one language.
final class DayPhrases {
    private static final int NOON = Span.DAY / 2;

    /// A date further away, in another year, is told with its year.
    private static final int FAR_DAYS = 90;

    private final Phrasebook words;

    DayPhrases(Phrasebook words) {
        this.words = words;
    }

    /// `today at 9 am`, `tomorrow at 9 am`, `on Monday at 9 am`, `on Monday, January 4, at 9 am`.
    String at(Instant then, Instant now, ZoneId zone) {
        ZonedDateTime local = then.atZone(zone);
        return joined(day(local.toLocalDate(), LocalDate.ofInstant(now, zone)), at(minute(local)));
    }

    /// `until 8 pm`, `until midnight`, `until 2 am tomorrow`, `until 6 pm on Friday`.
    String until(Instant then, Instant now, ZoneId zone) {
        return withDay(until(minute(then.atZone(zone))), then, now, zone);
    }

    /// `at 8 pm`, `at midnight`, `at 2 am tomorrow`.
    String closing(Instant then, Instant now, ZoneId zone) {
        return withDay(at(minute(then.atZone(zone))), then, now, zone);
    }

    private String withDay(String time, Instant then, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        // The midnight that ends a day belongs to that day.
        LocalDate day = then.minusMillis(1).atZone(zone).toLocalDate();
        return day.equals(today) ? time : time + " " + day(day, today);
    }

    /// `today`, `tomorrow`, `on Monday`, `on Monday, January 4`.
    String day(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead > -2 && ahead < 2) {
            return words.say(ahead == 0 ? "today" : ahead == 1 ? "tomorrow" : "yesterday");
        }
        return ahead > 0 && ahead < 7
                ? words.say("on", words.name(day.getDayOfWeek()))
                : onDate(day, today);
    }

    /// `on Monday, January 4`.
    String onDate(LocalDate day, LocalDate today) {
        return words.say("on", date(day, today));
    }

    String date(LocalDate day, LocalDate today) {
        boolean far =
                day.getYear() != today.getYear()
                        && Math.abs(ChronoUnit.DAYS.between(today, day)) > FAR_DAYS;
        return words.dates(far ? "date-with-year" : "date").format(day);
    }

    /// Words after a day: `on Monday at 9 am`, but `on Monday, January 4, at 9 am`.
    static String joined(String day, String rest) {
        return day + (day.contains(",") ? ", " : " ") + rest;
    }

    /// `8 am to noon and 1 pm to 5 pm`, `closed`.
    String spans(List<Span> spans) {
        return spans(spans, "span");
    }

    /// `from 8 am to noon and from 1 pm to 5 pm`.
    String fromSpans(List<Span> spans) {
        return spans(spans, "from-span");
    }

    private String spans(List<Span> spans, String key) {
        return spans.isEmpty()
                ? words.say("closed")
                : words.list(spans.stream().map(span -> span(span, key)).toList());
    }

    private String span(Span span, String key) {
        return span.from() == 0 && span.to() == Span.DAY
                ? words.say("always")
                : words.say(key, time(span.from()), time(span.to()));
    }

    /// `at 9 am`, `at noon`.
    String at(int minute) {
        return words.say("at" + form(minute), time(minute));
    }

    /// `until 9 pm`, `until midnight`.
    String until(int minute) {
        return words.say("until" + form(minute), time(minute));
    }

    /// Some languages say one o'clock in a form of its own.
    private static String form(int minute) {
        if (minute % Span.DAY == 0) {
            return ".midnight";
        }
        if (minute == NOON) {
            return ".noon";
        }
        return minute / 60 % 12 == 1 ? ".one" : "";
    }

    private String time(int minute) {
        if (minute % Span.DAY == 0) {
            return words.say("midnight");
        }
        if (minute == NOON) {
            return words.say("noon");
        }
        int hour = minute / 60 % 12 == 0 ? 12 : minute / 60 % 12;
        String minutes = minute % 60 == 0 ? "" : ":%02d".formatted(minute % 60);
        return words.say(minute < NOON ? "am" : "pm", hour + minutes);
    }

    private static int minute(ZonedDateTime local) {
        return local.getHour() * 60 + local.getMinute();
    }
}
