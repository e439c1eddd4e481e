package org.deskbell.hours;

import org.deskbell.hours.When.Days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Tells what places do on several days: day by day if they are few, by the week's days in a week,
/// else by what differs from the usual hours.
final class RangeAnswer {
    private static final int FEW = 3;
    private static final int WEEK = 7;

    private final Telling telling;
    private final HoursQuestion question;
    private final Days days;

    RangeAnswer(HoursQuestion question, Days days, Telling telling) {
        this.telling = telling;
        this.question = question;
        this.days = days;
    }

    /// @return sentences without capitals and stops
    List<String> tell() {
        Optional<String> closed = closedThroughout();
        if (closed.isPresent()) {
            var sentences = new ArrayList<String>();
            sentences.add(closed.get());
            sentences.addAll(
                    telling.opensNext(
                            question.branches(),
                            days.last().atStartOfDay(telling.hours.zone()).toInstant()));
            return sentences;
        }
        if (days.days().size() <= FEW || days.days().size() <= WEEK && !days.areUnbroken()) {
            return days.days().stream().map(this::day).toList();
        }
        return List.of(whole());
    }

    /// All of the days with what they have in common, or how they differ.
    private String whole() {
        boolean oneYear = days.first().getYear() == days.last().getYear();
        String heading =
                telling.words.say(
                        "range",
                        oneYear
                                ? telling.words.dates("date").format(days.first())
                                : telling.days.date(days.first(), telling.today),
                        telling.days.date(days.last(), telling.today));
        var groups =
                Telling.grouped(
                        question.branches(),
                        days.days().size() <= WEEK
                                ? this::week
                                : branch -> new Differences(telling, days).of(branch));
        return telling.words.say(
                "on-that-day", telling.named(heading, days.name()), telling.told(groups));
    }

    private String day(LocalDate day) {
        boolean named =
                Holiday.on(day).stream()
                        .map(holiday -> telling.words.say("holiday." + holiday.name()))
                        .anyMatch(name -> name.equals(days.name()));
        var asked = AskedDay.on(day, named ? days.name() : null, telling);
        return new DayAnswer(question, asked, telling).day();
    }

    /// Two or three days on which all places are closed for one reason, in one sentence.
    private Optional<String> closedThroughout() {
        List<Branch> branches = question.branches();
        String reason = AskedDay.on(days.first(), null, telling).special(branches).orElse("");
        boolean alike =
                days.days().stream()
                        .map(day -> AskedDay.on(day, null, telling))
                        .allMatch(
                                day ->
                                        day.special(branches).orElse("").equals(reason)
                                                && branches.stream()
                                                        .allMatch(b -> day.plan(b).closed()));
        if (!alike || reason.isEmpty() || days.days().size() > FEW) {
            return Optional.empty();
        }
        List<String> dates =
                days.days().stream().map(day -> telling.days.date(day, telling.today)).toList();
        String label = telling.words.say("on", telling.words.list(dates));
        String told = telling.told(branches, Clause.of("closed-on", telling.named(label, reason)));
        return Optional.of(telling.words.say(question.ask().verdict(false), told));
    }

    private Clause week(Branch branch) {
        var week = new LinkedHashMap<DayOfWeek, Plan>();
        days.days()
                .forEach(
                        day ->
                                week.put(
                                        day.getDayOfWeek(),
                                        telling.planUnder(days.name(), branch, day)));
        return Clause.of("week", new WeekPhrases(telling.words).standing(week));
    }
}
