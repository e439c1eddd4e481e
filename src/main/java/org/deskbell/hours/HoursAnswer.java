package org.deskbell.hours;

import org.deskbell.hours.When.Days;
import org.deskbell.hours.When.Now;
import org.deskbell.hours.When.Usually;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers questions about opening hours in one language, as of one moment.
final class HoursAnswer {
    private final Telling telling;
    private final UnsetHolidays unset;

    HoursAnswer(LibraryNames library, Phrasebook words, Instant now) {
        this.telling = new Telling(library, words, now);
        this.unset = new UnsetHolidays(library);
    }

    String to(HoursQuestion question) {
        return said(
                switch (question.when()) {
                    case Now() -> now(question);
                    case Days days when days.days().size() == 1 -> day(question, days);
                    case Days days -> range(question, days);
                    case Usually usually -> new UsualAnswer(question, usually, telling).tell();
                });
    }

    /// How branches stand at this moment.
    String asOfNow(List<Branch> branches) {
        return said(new NowAnswer(telling).tell(HoursQuestion.asOfNow(branches)));
    }

    private static String said(List<String> sentences) {
        return sentences.stream().map(Phrasebook::sentence).collect(Collectors.joining(" "));
    }

    /// Without a day: the hours of a branch are its week's, those of the library today's.
    private List<String> now(HoursQuestion question) {
        if (question.ask() != Ask.HOURS) {
            return new NowAnswer(telling).tell(question);
        }
        return question.named()
                ? new UsualAnswer(question, new Usually(EnumSet.allOf(DayOfWeek.class)), telling)
                        .tell()
                : new DayAnswer(question, AskedDay.on(telling.today, null, telling), telling)
                        .tell();
    }

    private List<String> range(HoursQuestion question, Days days) {
        var sentences = new ArrayList<>(new RangeAnswer(question, days, telling).tell());
        List<String> unknown = days.days().stream().flatMap(day -> unknown(day).stream()).toList();
        if (!unknown.isEmpty()) {
            sentences.add(telling.words.say("not-known-yet", telling.words.list(unknown)));
        }
        return sentences;
    }

    private Optional<String> unknown(LocalDate day) {
        return unset.on(day)
                .map(holiday -> telling.words.say("holiday." + holiday.name()))
                .map(name -> telling.named(telling.days.onDate(day, telling.today), name));
    }

    private List<String> day(HoursQuestion question, Days days) {
        LocalDate date = days.first();
        Optional<String> unknown = unknown(date);
        if (unknown.isPresent()) {
            return List.of(telling.words.say("not-known-yet", unknown.get()));
        }
        var answer = new DayAnswer(question, AskedDay.on(date, days.name(), telling), telling);
        boolean open = question.ask() == Ask.OPEN || question.ask() == Ask.CLOSED;
        return open && answer.isOver() ? new NowAnswer(telling).tell(question) : answer.tell();
    }
}
