package org.deskbell.hours;

import org.deskbell.hours.Hour.Clock;
import org.deskbell.hours.Hour.Part;
import org.deskbell.hours.Hour.Side;
import org.deskbell.hours.HourFit.Doing;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tells what places do on one day.
final class DayAnswer {
    private final Telling telling;
    private final HoursQuestion question;
    private final AskedDay day;
    private final String label;

    DayAnswer(HoursQuestion question, AskedDay day, Telling telling) {
        this.telling = telling;
        this.question = question;
        this.day = day;
        this.label = day.label(question.branches(), question.part());
    }

    /// Whether it is about today, and all of today's hours are over.
    boolean isOver() {
        return day.isToday()
                && question.branches().stream()
                        .map(day::plan)
                        .allMatch(plan -> plan.closed() || plan.closes() <= day.minuteNow());
    }

    /// @return sentences without capitals and stops
    List<String> tell() {
        var sentences = new ArrayList<String>();
        sentences.add(telling.words.say(verdict(), day()));
        if (isAlike()) {
            sentences.addAll(next());
        }
        return sentences;
    }

    /// The day without a yes or no, and without what comes after it.
    String day() {
        List<Branch> branches = question.branches();
        if (isAlike()) {
            return telling.told(branches, whole(branches.getFirst()));
        }
        String heading = at() == null ? label : DayPhrases.joined(label, minute(at()));
        return telling.words.say(
                "on-that-day", heading, telling.told(Telling.grouped(branches, this::brief)));
    }

    private boolean isAlike() {
        return Telling.grouped(question.branches(), this::brief).size() == 1;
    }

    /// Whether to begin with a yes or a no.
    private String verdict() {
        long open = question.branches().stream().filter(this::isOpen).count();
        if (open != 0 && open != question.branches().size()) {
            return "as-it-is";
        }
        return question.ask().verdict(open > 0);
    }

    private boolean isOpen(Branch branch) {
        Plan plan = day.plan(branch);
        return question.hour() == null
                ? !plan.closed()
                : HourFit.fits(plan, question.hour(), day.minuteNow());
    }

    private Doing doing(Plan plan) {
        return switch (question.ask()) {
            case OPEN, CLOSED ->
                    question.hour() == null
                            ? Doing.IS_OPEN
                            : HourFit.doing(plan, question.hour(), day.minuteNow());
            case OPENS -> Doing.OPENS;
            case CLOSES -> Doing.CLOSES;
            case HOURS -> Doing.IS_OPEN;
        };
    }

    /// One of several different places, below a heading.
    private Clause brief(Branch branch) {
        Plan plan = day.plan(branch);
        @Nullable String own = day.special(question.branches()).isPresent() ? null : plan.special();
        if (plan.closed()) {
            Clause closed = Clause.of(day.isPast() ? "was-closed" : "is-closed");
            return own == null ? closed : Clause.of("closed-on", "(" + own + ")");
        }
        return switch (doing(plan)) {
            case IS_OPEN ->
                    Clause.of(
                            day.isPast() ? "was-open" : "is-open",
                            telling.named(telling.days.spans(plan.spans()), own));
            case STAYS_OPEN -> Clause.of("is-open", until(branch, plan));
            case OPENS -> opens(plan, "");
            case CLOSES -> closes(branch, plan, "");
        };
    }

    /// All places alike, in one sentence.
    private Clause whole(Branch branch) {
        Plan plan = day.plan(branch);
        if (plan.closed()) {
            boolean always = plan.special() == null && day.name() == null && !day.isPast();
            return Clause.of(
                    day.isPast() ? "was-closed-on" : "closed-on", always ? day.usual() : label);
        }
        if (at() != null && isYesOrNo()) {
            return Clause.of(isOpen(branch) ? "is-open" : "closed-on", minute(at()) + " " + label);
        }
        return switch (doing(plan)) {
            case IS_OPEN ->
                    Clause.of(
                            day.isPast() ? "was-open" : "is-open",
                            DayPhrases.joined(label, telling.days.fromSpans(plan.spans())));
            case STAYS_OPEN -> Clause.of("is-open", until(branch, plan) + " " + label);
            case OPENS -> opens(plan, " " + labelFor(branch));
            case CLOSES -> closes(branch, plan, " " + labelFor(branch));
        };
    }

    /// What closes at five does not close in the evening.
    private String labelFor(Branch branch) {
        return question.hour() instanceof Part && isYesOrNo() && !isOpen(branch)
                ? day.label(question.branches(), null)
                : label;
    }

    private boolean isYesOrNo() {
        return question.ask() == Ask.OPEN || question.ask() == Ask.CLOSED;
    }

    private Clause opens(Plan plan, String behind) {
        boolean past = day.isPast() || day.isToday() && plan.opens() <= day.minuteNow();
        return Clause.of(past ? "opened" : "opens", telling.days.at(plan.opens()) + behind);
    }

    private Clause closes(Branch branch, Plan plan, String behind) {
        boolean past = day.isPast() || day.isToday() && plan.closes() <= day.minuteNow();
        String at = telling.days.at(plan.closes()) + behind;
        if (day.date() == null || past) {
            return Clause.of(past ? "has-closed" : "closes", at);
        }
        Instant end = plan.spans().getLast().endOn(day.date(), telling.hours.zone());
        return telling.hours.openAt(branch.id(), end)
                ? Clause.of("is-open", until(branch, plan))
                : Clause.of("closes", telling.withMinutes(at, end));
    }

    /// Until the end of the day's hours, or beyond midnight.
    private String until(Branch branch, Plan plan) {
        if (day.date() != null) {
            Instant end = plan.spans().getLast().endOn(day.date(), telling.hours.zone());
            if (telling.hours.openAt(branch.id(), end)) {
                return telling.hours
                        .nextChange(branch.id(), end)
                        .map(then -> telling.days.until(then, telling.now, telling.hours.zone()))
                        .orElseGet(() -> telling.words.say("always"));
            }
        }
        return telling.days.until(plan.closes());
    }

    /// The next change after what was asked.
    private List<String> next() {
        List<Branch> branches = question.branches();
        Plan plan = day.plan(branches.getFirst());
        if (plan.closed()) {
            return day.date() == null || day.isPast()
                    ? List.of()
                    : telling.opensNext(
                            branches, day.date().atStartOfDay(telling.hours.zone()).toInstant());
        }
        if (at() == null || !isYesOrNo()) {
            return List.of();
        }
        int asked = at().minute();
        return List.of(
                plan.spans().stream()
                        .filter(span -> span.from() > asked && !plan.openAt(asked))
                        .findFirst()
                        .map(span -> count("it-opens", telling.days.at(span.from())))
                        .orElseGet(() -> count("it-closes", telling.days.at(plan.closes()))));
    }

    private String count(String key, String time) {
        return telling.words.count(key, question.branches().size(), time);
    }

    private @Nullable Clock at() {
        return question.hour() instanceof Clock clock && clock.side() == Side.AT ? clock : null;
    }

    private String minute(Clock clock) {
        return telling.days.at(clock.minute());
    }
}
