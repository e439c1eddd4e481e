package org.deskbell.office;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Summary;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holidays in a calendar of another program (iCalendar, RFC 5545), also those that come back
/// every year.
final class CalendarFile {
    /// A second's event has thirty million days a year.
    private static final Pattern TOO_OFTEN = Pattern.compile("FREQ=(?:SECOND|MINUTE|HOUR)LY");

    private static final int MOST = 400;
    private static final int LONGEST_NAME = 80;

    private CalendarFile() {}

    /// @param to the last day
    record Event(LocalDate from, LocalDate to, String name) {}

    /// What falls on a day of the range, the earliest first.
    ///
    /// @throws IllegalArgumentException saying why it cannot be read
    static List<Event> events(String text, LocalDate from, LocalDate until, ZoneId zone) {
        if (TOO_OFTEN.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "That calendar has something that comes back within a day; it is no list of"
                            + " holidays.");
        }
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            List<Event> events =
                    calendar.getComponents(Component.VEVENT).stream()
                            .map(VEvent.class::cast)
                            .flatMap(event -> days(event, from, until, zone))
                            .distinct()
                            .sorted(Comparator.comparing(Event::from).thenComparing(Event::name))
                            .toList();
            if (events.size() > MOST) {
                throw new IllegalArgumentException(
                        "That calendar has %d events in these days; more than %d is no list of holidays."
                                .formatted(events.size(), MOST));
            }
            return events;
        } catch (ParserException e) {
            throw new IllegalArgumentException(
                    "That is no calendar file (iCalendar): line "
                            + e.getLineNo()
                            + " cannot be read.");
        } catch (IOException | RuntimeException e) {
            if (e instanceof IllegalArgumentException ours && e.getMessage() != null) {
                throw ours;
            }
            throw new IllegalArgumentException("That is no calendar file (iCalendar).");
        }
    }

    private static Stream<Event> days(VEvent event, LocalDate from, LocalDate until, ZoneId zone) {
        String summary =
                event.getSummary() == null
                        ? ""
                        : event.<Summary>getProperty("SUMMARY").map(Summary::getValue).orElse("");
        String name = summary.isBlank() ? "Closed" : summary.strip();
        return event
                .calculateRecurrenceSet(
                        new Period<>(from.atStartOfDay(), until.plusDays(1).atStartOfDay()))
                .stream()
                .map(period -> event(period, name, zone));
    }

    private static Event event(Period<? extends Temporal> period, String name, ZoneId zone) {
        LocalDate first = day(period.getStart(), zone);
        LocalDate end = day(period.getEnd(), zone);
        // The end is the first moment after it.
        LocalDate last = end.isAfter(first) && isMidnight(period.getEnd()) ? end.minusDays(1) : end;
        return new Event(first, last, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    private static boolean isMidnight(Temporal time) {
        return switch (time) {
            case LocalDateTime local -> local.toLocalTime().toSecondOfDay() == 0;
            case ZonedDateTime zoned -> zoned.toLocalTime().toSecondOfDay() == 0;
            case OffsetDateTime offset -> offset.toLocalTime().toSecondOfDay() == 0;
            default -> true;
        };
    }

    private static LocalDate day(Temporal time, ZoneId zone) {
        return switch (time) {
            case LocalDate day -> day;
            case LocalDateTime local -> local.toLocalDate();
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone).toLocalDate();
            case OffsetDateTime offset -> offset.atZoneSameInstant(zone).toLocalDate();
            case Instant moment -> LocalDate.ofInstant(moment, zone);
            default -> LocalDate.from(time);
        };
    }
}
