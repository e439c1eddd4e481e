package org.deskbell.answers;

import org.deskbell.hours.Hours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A value that a FAQ places in its text, such as `{{hours main today}}`. A place is a branch's id,
/// or `desk` for the chat desk.
sealed interface PlacedValue {
    /// The forms, as an editor writes them.
    List<String> FORMS =
            List.of(
                    "{{hours main}}",
                    "{{hours main today}}",
                    "{{hours main 2026-12-24}}",
                    "{{open main}}",
                    "{{desk}}");

    /// The ordinary week of a place.
    record Week(String place) implements PlacedValue {}

    /// The hours of a place on the day of reading.
    record Today(String place) implements PlacedValue {}

    /// The hours of a place on one day.
    record Day(String place, LocalDate day) implements PlacedValue {}

    /// How a place stands at the moment of reading.
    record Standing(String place) implements PlacedValue {}

    String place();

    /// @param words what stands between the braces
    static Optional<PlacedValue> of(String words) {
        String[] parts = words.strip().split("\\s+", -1);
        return switch (parts[0]) {
            case "hours" -> hours(parts);
            case "open" -> parts.length == 2 ? Optional.of(new Standing(parts[1])) : none();
            case "desk" -> parts.length == 1 ? Optional.of(new Standing(Hours.DESK)) : none();
            default -> none();
        };
    }

    private static Optional<PlacedValue> hours(String[] parts) {
        if (parts.length == 2) {
            return Optional.of(new Week(parts[1]));
        }
        if (parts.length != 3) {
            return none();
        }
        if (parts[2].equals("today")) {
            return Optional.of(new Today(parts[1]));
        }
        try {
            return Optional.of(new Day(parts[1], LocalDate.parse(parts[2])));
        } catch (DateTimeException _) {
            return none();
        }
    }

    private static Optional<PlacedValue> none() {
        return Optional.empty();
    }

    /// What is read in its place.
    default String told(Hours hours, Instant now, String language) {
        return switch (this) {
            case Week(String place) -> hours.week(place, language);
            case Today(String place) ->
                    hours.on(place, LocalDate.ofInstant(now, hours.zone()), language);
            case Day(String place, LocalDate day) -> hours.on(place, day, language);
            case Standing(String place) -> hours.status(place, now, language);
        };
    }
}
