package org.deskbell.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells how places stand at this moment, and the next change.
final class NowAnswer {
    private final Telling telling;

    NowAnswer(Telling telling) {
        this.telling = telling;
    }

    /// @return sentences without capitals and stops
    List<String> tell(HoursQuestion question) {
        List<Branch> open = question.branches().stream().filter(this::isOpen).toList();
        List<Branch> closed =
                question.branches().stream().filter(branch -> !isOpen(branch)).toList();
        return switch (question.ask()) {
            case OPEN -> standing(open, closed, open.isEmpty() ? "no" : "yes");
            case CLOSED ->
                    open.isEmpty()
                            ? standing(open, closed, "yes")
                            : standing(
                                    open,
                                    closed,
                                    closed.isEmpty() || !question.named() ? "no" : "");
            case OPENS -> opens(open, closed);
            case CLOSES -> closes(open, closed);
            case HOURS -> standing(open, closed, "");
        };
    }

    private boolean isOpen(Branch branch) {
        return telling.hours.openAt(branch.id(), telling.now);
    }

    private List<String> standing(List<Branch> open, List<Branch> closed, String verdict) {
        var sentences = new ArrayList<String>();
        if (open.isEmpty()) {
            var why = Telling.grouped(closed, telling::closedNow);
            sentences.add(
                    why.size() == 1
                            ? telling.told(why)
                            : telling.told(closed, Clause.of("closed-now")));
            sentences.addAll(telling.opensNext(closed, telling.now));
        } else {
            var until = Telling.grouped(open, this::untilWhen);
            if (closed.isEmpty() && until.size() == 1 && !verdict.isEmpty()) {
                sentences.add(telling.told(open, Clause.of("open-now")));
                sentences.add(closesNext(open));
            } else {
                sentences.add(telling.told(until));
            }
            if (!closed.isEmpty()) {
                sentences.add(opensLater(closed));
            }
        }
        if (!verdict.isEmpty()) {
            sentences.set(0, telling.words.say(verdict, sentences.getFirst()));
        }
        return sentences;
    }

    /// When places close that are open now; those that are closed open first.
    private List<String> closes(List<Branch> open, List<Branch> closed) {
        var sentences = new ArrayList<String>();
        sentences.add(
                open.isEmpty()
                        ? telling.told(closed, Clause.of("closed-now"))
                        : telling.told(Telling.grouped(open, this::closesWhen)));
        if (!closed.isEmpty()) {
            sentences.add(opensAndCloses(closed, open.isEmpty()));
        }
        return sentences;
    }

    private List<String> opens(List<Branch> open, List<Branch> closed) {
        var sentences = new ArrayList<String>();
        if (!open.isEmpty()) {
            var until = Telling.grouped(open, this::untilWhen);
            sentences.add(telling.told(until));
            if (closed.isEmpty() && until.size() == 1) {
                change(open.getFirst()).ifPresent(end -> sentences.addAll(opensAgain(open, end)));
            }
        }
        if (!closed.isEmpty()) {
            sentences.add(opensLater(closed));
        }
        return sentences;
    }

    private List<String> opensAgain(List<Branch> open, Instant end) {
        return telling
                .hours
                .nextChange(open.getFirst().id(), end)
                .map(then -> telling.days.at(then, telling.now, telling.hours.zone()))
                .map(when -> telling.words.count("it-opens-again", open.size(), when))
                .stream()
                .toList();
    }

    private String opensLater(List<Branch> closed) {
        return telling.told(Telling.grouped(closed, branch -> telling.opens(branch, telling.now)));
    }

    private Clause untilWhen(Branch branch) {
        Optional<Instant> closing = change(branch);
        if (closing.isEmpty()) {
            return Clause.of("is-open", telling.words.say("always"));
        }
        String until = telling.days.until(closing.get(), telling.now, telling.hours.zone());
        return Clause.of("is-open", telling.withMinutesMore(until, closing.get()));
    }

    private Clause closesWhen(Branch branch) {
        return change(branch)
                .map(then -> Clause.of("closes", closing(then)))
                .orElse(Clause.of("is-open", telling.words.say("always")));
    }

    private String closesNext(List<Branch> open) {
        int n = open.size();
        return change(open.getFirst())
                .map(then -> telling.words.count("it-closes", n, closing(then)))
                .orElseGet(() -> telling.words.count("it-is-always-open", n));
    }

    private String closing(Instant then) {
        return telling.withMinutes(
                telling.days.closing(then, telling.now, telling.hours.zone()), then);
    }

    /// @param known whether it has been said which places these are
    private String opensAndCloses(List<Branch> closed, boolean known) {
        var groups = Telling.grouped(closed, this::opensAndCloses);
        Clause first = groups.firstEntry().getKey();
        return known && groups.size() == 1 && first.parts().size() == 2
                ? telling.words.count("it-opens-and-closes", closed.size(), first.parts().toArray())
                : telling.told(groups);
    }

    private Clause opensAndCloses(Branch branch) {
        Optional<Instant> opening = change(branch);
        if (opening.isEmpty()) {
            return Clause.of("closed-for-good");
        }
        LocalDate day = LocalDate.ofInstant(opening.get(), telling.hours.zone());
        return Clause.of(
                "opens-and-closes",
                telling.days.at(opening.get(), telling.now, telling.hours.zone()),
                telling.days.at(telling.plan(branch, day).closes()));
    }

    private Optional<Instant> change(Branch branch) {
        return telling.hours.nextChange(branch.id(), telling.now);
    }
}
