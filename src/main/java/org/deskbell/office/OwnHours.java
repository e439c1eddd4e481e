package org.deskbell.office;

import org.deskbell.answers.FaqId;
import org.deskbell.hours.Hours;
import org.deskbell.yaml.YamlText;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A whole `hours.yml` out of one form: places, their weeks, and days on which all is closed.
///
/// @param places   the first is the main one; the desk is staffed when that is open
/// @param holidays days that differ everywhere
record OwnHours(ZoneId zone, List<Place> places, List<Hours.Differing> holidays) {
    /// So many places have room in the form; others are added under Hours.
    static final int MOST = 3;

    private static final String MAIN = "main";

    /// A place that people visit.
    ///
    /// @param id in `hours.yml`
    record Place(
            String id,
            String name,
            String address,
            String phone,
            Map<DayOfWeek, List<String>> week) {}

    /// @throws FormDocument.Refused when something is missing or cannot be
    static OwnHours of(TypedOnce typed, List<Hours.Differing> holidays) {
        typed.required("place1-name", "Give the first place a name.");
        typed.required("place1-address", "Give the address of the first place.");
        typed.required("place1-week", "Give the hours of the first place.");
        var places = new ArrayList<Place>();
        for (int i = 1; i <= MOST; i++) {
            String key = "place" + i;
            String name = typed.of(key + "-name");
            String id = places.isEmpty() ? MAIN : FaqId.of(name, key);
            if (name.isEmpty()) {
                continue;
            }
            if (id.equals(Hours.DESK) || places.stream().anyMatch(one -> one.id().equals(id))) {
                throw new FormDocument.Refused(
                        "There is a place called %s already.".formatted(name));
            }
            places.add(
                    new Place(
                            id,
                            name,
                            typed.of(key + "-address"),
                            places.isEmpty() ? typed.of("phone") : "",
                            week(typed.of(key + "-week"), places)));
        }
        return new OwnHours(
                HoursController.zone(typed.of("zone")),
                places,
                typed.has("holidays") ? holidays : List.of());
    }

    private static Map<DayOfWeek, List<String>> week(String typed, List<Place> before) {
        return typed.isEmpty() ? before.getFirst().week() : TypedWeek.of(typed);
    }

    /// Those to come on which everything is closed.
    static List<Hours.Differing> holidays(String yaml, LocalDate today) {
        Hours hours = Hours.of(yaml);
        return hours.differing().stream()
                .filter(one -> one.open().isEmpty() && !one.to().isBefore(today))
                .filter(one -> one.places().size() == hours.branches().size() + 1)
                .toList();
    }

    String yaml() {
        var yaml = new StringBuilder("# When the library is open, and its chat desk.\n");
        yaml.append("# A day is a list of spans \"HH:mm-HH:mm\" (24:00 is midnight at its end);");
        yaml.append(" an empty list is closed.\n");
        yaml.append("time-zone: ").append(zone).append("\nbranches:\n");
        for (Place place : places) {
            yaml.append("  ").append(place.id()).append(":\n");
            line(yaml, "name", place.name());
            line(yaml, "address", place.address());
            line(yaml, "phone", place.phone());
            yaml.append(week("    ", place));
        }
        yaml.append("desk:\n  name: Chat desk\n").append(week("  ", places.getFirst()));
        yaml.append("# Days that differ. `open` absent or empty means closed.\n");
        yaml.append(holidays.isEmpty() ? "exceptions: []\n" : "exceptions:\n");
        holidays.forEach(
                one ->
                        yaml.append("  - {from: %s, to: %s, name: ".formatted(one.from(), one.to()))
                                .append(YamlText.quoted(one.name()))
                                .append("}\n"));
        return yaml.toString();
    }

    private static void line(StringBuilder yaml, String key, String value) {
        if (!value.isEmpty()) {
            yaml.append("    %s: %s\n".formatted(key, YamlText.quoted(value)));
        }
    }

    private static String week(String indent, Place place) {
        return place.week().entrySet().stream()
                .map(
                        day ->
                                "%s  %s: %s\n"
                                        .formatted(
                                                indent,
                                                day.getKey().name().toLowerCase(Locale.ROOT),
                                                YamlText.list(day.getValue())))
                .collect(Collectors.joining("", indent + "weekly:\n", ""));
    }
}
