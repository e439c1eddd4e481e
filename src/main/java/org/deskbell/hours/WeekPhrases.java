package org.deskbell.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The days of a week in words: days alike are told together, those that are closed last.
final class WeekPhrases {
    private final Phrasebook words;
    private final DayPhrases days;

    WeekPhrases(Phrasebook words) {
        this.words = words;
        this.days = new DayPhrases(words);
    }

    /// `open Monday to Thursday 8 am to 10 pm and Friday 8 am to 7 pm, and closed Sunday`.
    String standing(SequencedMap<DayOfWeek, Plan> week) {
        List<String> open = open(week);
        List<String> closed = closed(week);
        if (open.isEmpty()) {
            return words.say("closed-week", words.list(closed));
        }
        String hours = words.say("open-week", words.list(open));
        return closed.isEmpty()
                ? hours
                : words.say("open-and-closed", hours, words.say("closed-week", words.list(closed)));
    }

    /// `Monday to Thursday 8 am to 10 pm, Friday 8 am to 7 pm, closed Sunday`.
    String hours(SequencedMap<DayOfWeek, Plan> week) {
        var parts = new ArrayList<>(open(week));
        List<String> closed = closed(week);
        if (!closed.isEmpty()) {
            parts.add(words.say("closed-week", words.list(closed)));
        }
        return String.join(", ", parts);
    }

    private List<String> open(SequencedMap<DayOfWeek, Plan> week) {
        return alike(week).entrySet().stream()
                .filter(group -> !group.getKey().closed())
                .map(
                        group ->
                                named(
                                        group.getKey(),
                                        days(group.getValue())
                                                + " "
                                                + days.spans(group.getKey().spans())))
                .toList();
    }

    private List<String> closed(SequencedMap<DayOfWeek, Plan> week) {
        return alike(week).entrySet().stream()
                .filter(group -> group.getKey().closed())
                .map(group -> named(group.getKey(), days(group.getValue())))
                .toList();
    }

    private String named(Plan plan, String text) {
        return plan.special() == null ? text : words.say("named", text, plan.special());
    }

    private static Map<Plan, List<DayOfWeek>> alike(SequencedMap<DayOfWeek, Plan> week) {
        var groups = new LinkedHashMap<Plan, List<DayOfWeek>>();
        week.forEach((day, plan) -> groups.computeIfAbsent(plan, _ -> new ArrayList<>()).add(day));
        return groups;
    }

    /// `Monday to Thursday`, `Monday and Tuesday`, `every day`.
    private String days(List<DayOfWeek> group) {
        if (group.size() == DayOfWeek.values().length) {
            return words.say("every-day");
        }
        boolean run =
                group.size() > 2
                        && group.getFirst().plus(group.size() - 1L) == group.getLast()
                        && group.getFirst().compareTo(group.getLast()) < 0;
        return run
                ? words.say("run", words.name(group.getFirst()), words.name(group.getLast()))
                : words.list(
                        group.stream().map(day -> words.say("week-day", words.name(day))).toList());
    }
}
