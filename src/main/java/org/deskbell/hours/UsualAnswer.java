package org.deskbell.hours;

import org.deskbell.hours.When.Days;
import org.deskbell.hours.When.Usually;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Tells what places do on days of the week in general, and where the next of these days differ.
final class UsualAnswer {
    private static final int NEXT_DAYS = 7;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Telling telling;
    private final HoursQuestion question;
    private final Set<DayOfWeek> weekdays;

    UsualAnswer(HoursQuestion question, Usually usually, Telling telling) {
        this.telling = telling;
        this.question = question;
        this.weekdays = new TreeSet<>(usually.days());
    }

    /// @return sentences without capitals and stops
    List<String> tell() {
        var sentences = new ArrayList<String>();
        if (weekdays.size() == 1) {
            var day = AskedDay.usually(weekdays.iterator().next(), telling);
            sentences.addAll(new DayAnswer(question, day, telling).tell());
        } else {
            sentences.add(week());
        }
        sentences.addAll(different());
        return sentences;
    }

    private String week() {
        String told = telling.told(Telling.grouped(question.branches(), this::week));
        if (weekdays.equals(WEEKEND)) {
            return telling.words.say("on-that-day", telling.words.say("weekends"), told);
        }
        return weekdays.equals(EnumSet.complementOf(EnumSet.copyOf(WEEKEND)))
                ? telling.words.say("on-that-day", telling.words.say("weekdays"), told)
                : told;
    }

    private Clause week(Branch branch) {
        var week = new LinkedHashMap<DayOfWeek, Plan>();
        weekdays.forEach(day -> week.put(day, telling.usualPlan(branch, day)));
        return Clause.of("week", new WeekPhrases(telling.words).standing(week));
    }

    private List<String> different() {
        LocalDate today = telling.today;
        List<LocalDate> special =
                today.datesUntil(today.plusDays(NEXT_DAYS))
                        .filter(day -> weekdays.contains(day.getDayOfWeek()))
                        .filter(this::isSpecial)
                        .toList();
        if (special.isEmpty()) {
            return List.of();
        }
        List<Branch> those =
                question.branches().stream()
                        .filter(branch -> special.stream().anyMatch(day -> isSpecial(branch, day)))
                        .toList();
        var told =
                new ArrayList<>(
                        new RangeAnswer(
                                        question.asStatementOn(those),
                                        new Days(special, null),
                                        telling)
                                .tell());
        told.set(0, telling.words.say("but", told.getFirst()));
        return told;
    }

    private boolean isSpecial(LocalDate day) {
        return question.branches().stream().anyMatch(branch -> isSpecial(branch, day));
    }

    private boolean isSpecial(Branch branch, LocalDate day) {
        return telling.plan(branch, day).special() != null;
    }
}
