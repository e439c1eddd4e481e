package org.deskbell.hours;

import org.deskbell.hours.When.Days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells by what a place's hours on many days differ from its usual ones.
final class Differences {
    private final Telling telling;
    private final Days days;

    Differences(Telling telling, Days days) {
        this.telling = telling;
        this.days = days;
    }

    /// What the place does on special days, and that other days are as usual.
    Clause of(Branch branch) {
        List<LocalDate> special =
                days.days().stream()
                        .filter(day -> telling.plan(branch, day).special() != null)
                        .toList();
        if (special.isEmpty()) {
            return Clause.of("usual");
        }
        return special.size() == days.days().size()
                ? Clause.of("week", withExceptions(branch))
                : Clause.of("differs", list(branch, special));
    }

    /// The hours of most days, then of the others.
    private String withExceptions(Branch branch) {
        List<Span> most =
                days.days().stream()
                        .collect(
                                Collectors.groupingBy(
                                        day -> spans(branch, day), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        String everyDay =
                most.isEmpty()
                        ? telling.words.say("closed-every-day")
                        : telling.words.say(
                                days.areUnbroken() ? "open-every-day" : "open-these-days",
                                telling.days.spans(most));
        List<LocalDate> others =
                days.days().stream().filter(day -> !spans(branch, day).equals(most)).toList();
        return others.isEmpty()
                ? everyDay
                : telling.words.say("except", everyDay, list(branch, others));
    }

    /// What the place does on these days, one after the other; days alike are told together.
    private String list(Branch branch, List<LocalDate> special) {
        var runs = new ArrayList<List<LocalDate>>();
        for (LocalDate day : special) {
            boolean goesOn =
                    !runs.isEmpty()
                            && spans(branch, runs.getLast().getLast()).equals(spans(branch, day));
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return telling.words.list(
                runs.stream()
                        .map(run -> on(spans(branch, run.getFirst()), dates(branch, run)))
                        .toList());
    }

    private List<Span> spans(Branch branch, LocalDate day) {
        return telling.plan(branch, day).spans();
    }

    private String on(List<Span> spans, String dates) {
        return spans.isEmpty()
                ? telling.words.say("closed-on-dates", dates)
                : telling.words.say("open-on-dates", telling.days.spans(spans), dates);
    }

    /// `on December 24 and December 25 (Christmas) and on January 1 (New Year's Day)`.
    private String dates(Branch branch, List<LocalDate> dates) {
        var byName = new LinkedHashMap<Optional<String>, List<LocalDate>>();
        for (LocalDate day : dates) {
            byName.computeIfAbsent(
                            Optional.ofNullable(
                                    telling.planUnder(days.name(), branch, day).special()),
                            _ -> new ArrayList<>())
                    .add(day);
        }
        return telling.words.list(
                byName.entrySet().stream()
                        .map(
                                group ->
                                        telling.named(
                                                dates(group.getValue()),
                                                group.getKey().orElse(null)))
                        .toList());
    }

    /// `on December 24 and December 25`, `from December 7 to December 17`.
    private String dates(List<LocalDate> group) {
        var format = telling.words.dates("short-date");
        boolean run =
                group.size() > 2
                        && group.getFirst().plusDays(group.size() - 1L).equals(group.getLast());
        return run
                ? telling.words.say(
                        "from-date",
                        format.format(group.getFirst()),
                        format.format(group.getLast()))
                : telling.words.say(
                        "on-dates",
                        telling.words.list(group.stream().map(format::format).toList()));
    }
}
