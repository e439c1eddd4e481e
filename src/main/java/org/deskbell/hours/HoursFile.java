package org.deskbell.hours;

import org.deskbell.yaml.Fields;
import org.deskbell.yaml.Mistake;
import org.deskbell.yaml.YamlNode;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads `hours.yml`.
final class HoursFile {
    private static final Set<String> ROOT = Set.of("time-zone", "branches", "desk", "exceptions");
    private static final Set<String> BRANCH = Set.of("name", "also", "address", "phone", "weekly");
    private static final Set<String> EXCEPTION = Set.of("from", "to", "name", "branches", "open");
    private static final Set<String> DAYS =
            Stream.of(DayOfWeek.values()).map(HoursFile::key).collect(Collectors.toSet());

    private final List<Branch> branches = new ArrayList<>();
    private final Map<String, Map<DayOfWeek, List<Span>>> weekly = new LinkedHashMap<>();
    private final List<SpecialDays> special = new ArrayList<>();

    private HoursFile() {}

    /// What could be read; what could not is closed, and among the mistakes.
    static OpeningHours parse(String yaml, List<Mistake> mistakes) {
        return new HoursFile().read(YamlNode.parse(yaml, mistakes));
    }

    private OpeningHours read(YamlNode file) {
        Fields root = file.fields(ROOT);
        ZoneId zone = zone(root);
        root.get("branches").ifPresent(list -> list.fields().forEach(this::branch));
        if (branches.isEmpty()) {
            file.mistake("`branches` is missing: name at least one.");
        }
        root.get("desk").ifPresent(this::desk);
        root.list("exceptions").forEach(this::exception);
        return new OpeningHours(
                zone, List.copyOf(branches), Map.copyOf(weekly), List.copyOf(special));
    }

    private static ZoneId zone(Fields root) {
        String name = root.required("time-zone");
        try {
            return ZoneId.of(name.isEmpty() ? "UTC" : name);
        } catch (DateTimeException _) {
            root.get("time-zone")
                    .ifPresent(
                            node ->
                                    node.mistake(
                                            "`"
                                                    + name
                                                    + "` is no time zone. Write one such as"
                                                    + " America/New_York."));
            return ZoneId.of("UTC");
        }
    }

    private void branch(String id, YamlNode node) {
        if (id.equals(OpeningHours.DESK)) {
            node.mistake("`desk` is the chat desk's own name; call the branch something else.");
            return;
        }
        Fields fields = node.fields(BRANCH);
        branches.add(
                new Branch(
                        id,
                        fields.required("name"),
                        fields.texts("also").stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList(),
                        fields.text("address").orElse(""),
                        fields.text("phone").orElse("")));
        weekly.put(id, week(node, fields));
    }

    private void desk(YamlNode node) {
        weekly.put(OpeningHours.DESK, week(node, node.fields(Set.of("name", "weekly"))));
    }

    private static Map<DayOfWeek, List<Span>> week(YamlNode place, Fields fields) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        fields.get("weekly")
                .map(weekly -> weekly.fields(DAYS))
                .ifPresentOrElse(
                        days -> {
                            for (DayOfWeek day : DayOfWeek.values()) {
                                week.put(day, spans(days.list(key(day))));
                            }
                        },
                        () -> place.mistake("`weekly` is missing: the hours of each day."));
        return week;
    }

    private void exception(YamlNode node) {
        Fields fields = node.fields(EXCEPTION);
        Optional<LocalDate> from = fields.date("from");
        LocalDate to = fields.date("to").or(() -> from).orElse(LocalDate.MIN);
        if (from.isEmpty()) {
            node.mistake("`from` is missing: the first day that differs, as 2027-06-30.");
            return;
        }
        if (to.isBefore(from.get())) {
            node.mistake("`to` is before `from`.");
        }
        Set<String> places = places(fields);
        var days =
                new SpecialDays(
                        from.get(),
                        to,
                        fields.required("name"),
                        places,
                        spans(fields.list("open")));
        special.stream()
                .filter(other -> contradict(days, other))
                .forEach(
                        other ->
                                node.mistake(
                                        "`%s` and `%s` are for the same days of the same branch."
                                                .formatted(other.name(), days.name())));
        special.add(days);
    }

    private static boolean contradict(SpecialDays one, SpecialDays other) {
        return one.length() == other.length()
                && !one.from().isAfter(other.to())
                && !other.from().isAfter(one.to())
                && one.places().stream().anyMatch(other.places()::contains);
    }

    private Set<String> places(Fields fields) {
        if (fields.get("branches").isEmpty()) {
            return Set.copyOf(weekly.keySet());
        }
        var places = new HashSet<String>();
        for (YamlNode item : fields.list("branches")) {
            String place = item.text().orElse("");
            if (weekly.containsKey(place)) {
                places.add(place);
            } else {
                item.mistake("Unknown branch `" + place + "`. Known: " + weekly.keySet() + ".");
            }
        }
        return places;
    }

    private static List<Span> spans(List<YamlNode> items) {
        var spans = new ArrayList<Span>();
        for (YamlNode item : items) {
            String text = item.text().orElse("");
            Optional<Span> span = Span.of(text);
            if (span.isEmpty()) {
                item.mistake("`" + text + "` is no span of hours. Write it as \"08:00-22:00\".");
            } else if (span.get().from() >= span.get().to()) {
                item.mistake(
                        "`%s` ends before it begins. Hours past midnight are two spans: one to"
                                        .formatted(text)
                                + " 24:00, one from 00:00 of the next day.");
            } else if (spans.stream().anyMatch(span.get()::overlaps)) {
                item.mistake("`" + text + "` overlaps the span before it.");
            } else {
                spans.add(span.get());
            }
        }
        spans.sort(Comparator.comparing(Span::from));
        return List.copyOf(spans);
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
