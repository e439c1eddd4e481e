package org.deskbell.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// A part of a day, in minutes from its midnight: 24:00, the midnight at its end, is 1440.
record Span(int from, int to) {
    private static final Pattern FORM = Pattern.compile("(\\d\\d?):(\\d\\d)-(\\d\\d?):(\\d\\d)");
    static final int DAY = 24 * 60;

    /// Reads `08:00-22:00`; empty when it is not of that form.
    static Optional<Span> of(String text) {
        var parts = FORM.matcher(text.replace(" ", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int from = minute(parts.group(1), parts.group(2));
        int to = minute(parts.group(3), parts.group(4));
        return from > DAY || to > DAY ? Optional.empty() : Optional.of(new Span(from, to));
    }

    private static int minute(String hour, String minute) {
        int minutes = Integer.parseInt(minute);
        return minutes > 59 ? DAY + 1 : Integer.parseInt(hour) * 60 + minutes;
    }

    /// `08:00-22:00`
    String text() {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    /// Where clocks go back, the earlier of the two moments: rather open too soon than too late.
    Instant startOn(LocalDate day, ZoneId zone) {
        return day.atStartOfDay().plusMinutes(from).atZone(zone).toInstant();
    }

    /// Where clocks go back, the later of the two moments.
    Instant endOn(LocalDate day, ZoneId zone) {
        return day.atStartOfDay()
                .plusMinutes(to)
                .atZone(zone)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }
}
