package org.deskbell.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and languages as people say them. In templates: `${times.ago(question.at)}`.
record InWords(Instant now, ZoneId zone) {
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    public String exact(Instant time) {
        return EXACT.format(time.atZone(zone));
    }

    /// For a field `datetime-local`.
    public String field(Instant time) {
        return FIELD.format(time.atZone(zone));
    }

    public String ago(Instant time) {
        Duration since = Duration.between(time, now);
        return since.toMinutes() < 1 ? "just now" : length(since) + " ago";
    }

    /// Of a question that is not answered: `due tomorrow at 10:00`, `overdue by 3 hours`.
    public String due(Instant due) {
        return due.isBefore(now)
                ? "overdue by " + length(Duration.between(due, now))
                : "due " + when(due);
    }

    public String when(Instant time) {
        ZonedDateTime then = time.atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (then.toLocalDate().equals(today)) {
            return "today at " + HOUR.format(then);
        }
        return then.toLocalDate().equals(today.plusDays(1))
                ? "tomorrow at " + HOUR.format(then)
                : "on " + DAY.format(then);
    }

    /// What a language is called.
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String length(Duration length) {
        if (length.toMinutes() < 1) {
            return "less than a minute";
        }
        if (length.toHours() < 1) {
            return count(length.toMinutes(), "minute");
        }
        return length.toDays() < 2
                ? count(length.toHours(), "hour")
                : count(length.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
