package org.deskbell.office;

import org.deskbell.answers.StoredDocument;
import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;
import org.deskbell.office.CalendarFile.Event;
import org.deskbell.yaml.YamlText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// When the library and its desk are open, for administrators: `hours.yml` in forms, with the year
/// to look at.
@Controller
@RequestMapping("/office/hours")
class HoursController {
    static final String PATH = "hours.yml";

    private final FormDocument document;
    private final Clock clock;

    HoursController(FormDocument document, Clock clock) {
        this.document = document;
        this.clock = clock;
    }

    record PlaceName(String id, String name) {}

    /// @param spans as they are typed: `08:00-12:00, 13:00-18:00`; empty is closed
    record DayRow(String key, String name, String spans) {}

    /// @param number in the file, from 0
    record DifferingRow(int number, Hours.Differing days, String places, boolean over) {}

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year,
            Model model) {
        StoredDocument stored = document.stored(PATH);
        Hours hours = Hours.of(stored.latest().text());
        LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
        List<PlaceName> places = places(hours);
        String shown =
                places.stream()
                        .map(PlaceName::id)
                        .filter(place::equals)
                        .findFirst()
                        .orElse(places.getFirst().id());
        int of = year < 2000 || year > 2200 ? today.getYear() : year;
        model.addAttribute("place", shown);
        model.addAttribute(
                "branch",
                hours.branches().stream()
                        .filter(branch -> branch.id().equals(shown))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("places", places);
        model.addAttribute("week", week(hours, shown));
        model.addAttribute("view", YearView.of(hours, shown, Year.of(of)));
        model.addAttribute("differing", differing(hours, places, today));
        model.asMap().putIfAbsent("typed", Map.of());
        model.addAttribute("zone", hours.zone());
        model.addAttribute("zones", zones());
        model.addAttribute("today", today);
        model.addAttribute("version", stored.latest().number());
        model.addAttribute("draft", FormDocument.hasDraft(stored));
        return "office/hours";
    }

    private static List<PlaceName> places(Hours hours) {
        var places = new ArrayList<PlaceName>();
        for (Branch branch : hours.branches()) {
            places.add(new PlaceName(branch.id(), branch.name()));
        }
        places.add(new PlaceName(Hours.DESK, "Chat desk"));
        return places;
    }

    private static List<DayRow> week(Hours hours, String place) {
        return Arrays.stream(DayOfWeek.values())
                .map(
                        day ->
                                new DayRow(
                                        key(day),
                                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                        String.join(", ", hours.usualSpans(place, day))))
                .toList();
    }

    static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static List<DifferingRow> differing(
            Hours hours, List<PlaceName> places, LocalDate today) {
        var rows = new ArrayList<DifferingRow>();
        List<Hours.Differing> all = hours.differing();
        for (int i = 0; i < all.size(); i++) {
            rows.add(
                    new DifferingRow(
                            i,
                            all.get(i),
                            names(places, all.get(i).places()),
                            all.get(i).to().isBefore(today)));
        }
        rows.sort(Comparator.comparing(row -> row.days().from()));
        return rows;
    }

    private static String names(List<PlaceName> places, Set<String> of) {
        return of.size() == places.size()
                ? "everywhere"
                : String.join(
                        ", ",
                        places.stream()
                                .filter(place -> of.contains(place.id()))
                                .map(PlaceName::name)
                                .toList());
    }

    @PostMapping(params = "action=week")
    String week(
            Principal who,
            @RequestParam int version,
            @RequestParam String place,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        List<String> at =
                place.equals(Hours.DESK)
                        ? List.of("desk", "weekly")
                        : List.of("branches", place, "weekly");
        next.addAttribute("place", place);
        return change(
                who,
                version,
                typed,
                "Hours of the week",
                "Kept. Answers and the desk follow it from now on.",
                next,
                text -> {
                    Map<String, String> was = new LinkedHashMap<>();
                    week(Hours.of(text.text()), place)
                            .forEach(row -> was.put(row.key(), row.spans()));
                    YamlText changed = text;
                    for (var day : was.entrySet()) {
                        String is = typed.getOrDefault(day.getKey(), day.getValue());
                        if (!TypedHours.spans(is).equals(TypedHours.spans(day.getValue()))) {
                            var path = new ArrayList<>(at);
                            path.add(day.getKey());
                            changed = changed.with(path, YamlText.list(TypedHours.spans(is)));
                        }
                    }
                    return changed;
                });
    }

    @PostMapping(params = "action=zone")
    String zone(
            Principal who,
            @RequestParam int version,
            @RequestParam String zone,
            RedirectAttributes next) {
        return change(
                who,
                version,
                Map.of(),
                "Time zone",
                "Kept. All times are those of " + zone.strip() + " from now on.",
                next,
                text -> text.with(List.of("time-zone"), zone(zone).getId()));
    }

    /// @throws FormDocument.Refused when it is none
    static ZoneId zone(String typed) {
        if (!ZoneId.getAvailableZoneIds().contains(typed.strip())) {
            throw new FormDocument.Refused(
                    "Choose a time zone from the list, such as America/Chicago.");
        }
        return ZoneId.of(typed.strip());
    }

    /// Those that are named after places.
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                .sorted()
                .toList();
    }

    /// @param places none: everywhere
    @PostMapping(params = "action=add")
    String add(
            Principal who,
            @RequestParam int version,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") List<String> places,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        next.addAttribute("year", from.getYear());
        return change(
                who,
                version,
                typed,
                "Days that differ: " + name.strip(),
                "Added. Patrons are told so from now on.",
                next,
                text -> {
                    if (name.isBlank()) {
                        throw new FormDocument.Refused("Give the days a name, such as Christmas.");
                    }
                    var days = new Event(from, to == null ? from : to, name.strip());
                    return text.withItem("exceptions", line(days, TypedHours.spans(open), places));
                });
    }

    private static String line(Event days, List<String> open, List<String> places) {
        String last = days.to().equals(days.from()) ? "" : ", to: " + days.to();
        String where = places.isEmpty() ? "" : ", branches: " + YamlText.list(places);
        String hours = open.isEmpty() ? "" : ", open: " + YamlText.list(open);
        return "{from: %s%s, name: %s%s%s}"
                .formatted(days.from(), last, YamlText.quoted(days.name()), where, hours);
    }

    @PostMapping(params = "remove")
    String remove(
            Principal who,
            @RequestParam int version,
            @RequestParam int remove,
            RedirectAttributes next) {
        return change(
                who,
                version,
                Map.of(),
                "Days that differ: one removed",
                "Removed. The week's hours hold on those days again.",
                next,
                text -> {
                    YamlText changed = text.withoutItem("exceptions", remove);
                    if (changed.equals(text)) {
                        throw new FormDocument.Refused("Those days are not there any more.");
                    }
                    return changed;
                });
    }

    @PostMapping(params = "undo")
    String undo(Principal who, @RequestParam int undo, RedirectAttributes next) {
        document.undo(PATH, undo, who, next);
        return "redirect:/office/hours";
    }

    /// First shown, then added; what is there already is left out.
    @PostMapping("/calendar")
    String calendar(@RequestParam MultipartFile file, Model model) {
        StoredDocument stored = document.stored(PATH);
        Hours hours = Hours.of(stored.latest().text());
        LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
        try {
            String text = new String(file.getBytes(), StandardCharsets.UTF_8);
            List<Event> events =
                    CalendarFile.events(text, today, today.plusYears(2), hours.zone()).stream()
                            .filter(event -> !isThere(hours, event))
                            .toList();
            model.addAttribute("events", events);
        } catch (IllegalArgumentException | IOException refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        return page("", 0, model);
    }

    private static boolean isThere(Hours hours, Event event) {
        return hours.differing().stream()
                .anyMatch(days -> days.from().equals(event.from()) && days.to().equals(event.to()));
    }

    /// @param events as `2026-12-24/2026-12-25/Christmas`
    @PostMapping(params = "action=calendar")
    String addAll(
            Principal who,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> events,
            RedirectAttributes next) {
        return change(
                who,
                version,
                Map.of(),
                "Days that differ from a calendar",
                events.size() + " added, closed everywhere. Change those that are not.",
                next,
                text -> {
                    YamlText changed = text;
                    for (String event : events) {
                        changed =
                                changed.withItem(
                                        "exceptions", line(event(event), List.of(), List.of()));
                    }
                    return changed;
                });
    }

    private static Event event(String sent) {
        String[] parts = sent.split("/", 3);
        try {
            return new Event(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]);
        } catch (DateTimeException | IndexOutOfBoundsException _) {
            throw new FormDocument.Refused("Those days cannot be read; look at the file again.");
        }
    }

    /// @param typed what stands in the form again where it is refused
    private String change(
            Principal who,
            int version,
            Map<String, String> typed,
            String note,
            String done,
            RedirectAttributes next,
            UnaryOperator<YamlText> change) {
        if (!document.change(PATH, version, note, done, who, next, change)) {
            next.addFlashAttribute("typed", typed);
        }
        return "redirect:/office/hours";
    }
}
