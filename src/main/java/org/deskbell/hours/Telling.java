package org.deskbell.hours;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What all answers about hours are made with: the hours, the moment, and the words of a language.
final class Telling {
    private static final int SOON_MINUTES = 60;
    private static final int FAR_DAYS = 7;

    private final LibraryNames library;
    final OpeningHours hours;
    final Phrasebook words;
    final DayPhrases days;
    final Instant now;
    final LocalDate today;

    Telling(LibraryNames library, Phrasebook words, Instant now) {
        this.library = library;
        this.hours = library.hours();
        this.words = words;
        this.days = new DayPhrases(words);
        this.now = now;
        this.today = LocalDate.ofInstant(now, hours.zone());
    }

    Plan plan(Branch branch, LocalDate day) {
        return new Plan(
                hours.on(branch.id(), day),
                hours.special(branch.id(), day)
                        .map(special -> library.name(special, words))
                        .orElse(null));
    }

    /// The same below a heading, which says already why a day is special.
    Plan planUnder(@Nullable String heading, Branch branch, LocalDate day) {
        Plan plan = plan(branch, day);
        return Objects.equals(plan.special(), heading) ? new Plan(plan.spans(), null) : plan;
    }

    Plan usualPlan(Branch branch, DayOfWeek day) {
        return new Plan(hours.usual(branch.id(), day), null);
    }

    /// `Main Library`, `East Branch and Riverside Branch`, `all branches`.
    String names(List<Branch> branches) {
        int n = branches.size();
        if (n > 1 && n == hours.branches().size()) {
            return words.say(n == 2 ? "both" : "all");
        }
        return words.list(branches.stream().map(Branch::name).toList());
    }

    /// Those that do the same together, in the library's order.
    static SequencedMap<Clause, List<Branch>> grouped(
            List<Branch> branches, Function<Branch, Clause> clause) {
        var groups = new LinkedHashMap<Clause, List<Branch>>();
        branches.forEach(
                branch ->
                        groups.computeIfAbsent(clause.apply(branch), _ -> new ArrayList<>())
                                .add(branch));
        return groups;
    }

    /// `Main Library is open until 10 pm; East Branch and Riverside Branch are closed`.
    String told(SequencedMap<Clause, List<Branch>> groups) {
        return groups.entrySet().stream()
                .map(group -> told(group.getValue(), group.getKey()))
                .collect(Collectors.joining("; "));
    }

    String told(List<Branch> branches, Clause clause) {
        var parts = new ArrayList<String>();
        parts.add(names(branches));
        parts.addAll(clause.parts());
        return words.count(clause.key(), branches.size(), parts.toArray());
    }

    /// A time, and in how many minutes it will be if it is close.
    String withMinutes(String time, Instant then) {
        return withMinutes(time, then, "minute", "minutes");
    }

    /// The same for what lasts until then.
    String withMinutesMore(String time, Instant then) {
        return withMinutes(time, then, "minute-more", "minutes-more");
    }

    private String withMinutes(String time, Instant then, String one, String many) {
        if (!isSoon(then)) {
            return time;
        }
        long minutes = minutesUntil(then);
        return words.say(
                "soon",
                time,
                minutes == 1 ? words.say(one) : words.say(many, Long.toString(minutes)));
    }

    private boolean isSoon(Instant then) {
        return then.isAfter(now) && minutesUntil(then) < SOON_MINUTES;
    }

    private long minutesUntil(Instant then) {
        return (Duration.between(now, then).toSeconds() + 59) / 60;
    }

    /// `today`, with the name of a special day behind it.
    String named(String day, @Nullable String name) {
        return name == null ? day : words.say("named", day, name);
    }

    /// Why a closed place is closed: `on Sundays`, `today (Thanksgiving Day)`; or only `now`.
    Clause closedNow(Branch branch) {
        Plan plan = plan(branch, today);
        if (!plan.closed()) {
            return Clause.of("closed-now");
        }
        return Clause.of(
                "closed-on",
                plan.special() == null
                        ? words.say("usual-day." + today.getDayOfWeek().getValue())
                        : named(words.say("today"), plan.special()));
    }

    /// When places open next, as sentences: `It opens on Monday at 10 am`.
    ///
    /// @param from they are closed at that moment
    List<String> opensNext(List<Branch> branches, Instant from) {
        var groups = grouped(branches, branch -> opens(branch, from));
        if (groups.size() > 1) {
            List<Optional<LocalDate>> openings =
                    branches.stream().map(branch -> nextDay(branch, from)).distinct().toList();
            return List.of(
                    openings.size() == 1 && openings.getFirst().filter(this::isFar).isPresent()
                            ? words.say(
                                    "it-opens-again.many",
                                    days.day(openings.getFirst().get(), today))
                            : told(groups));
        }
        Clause only = groups.firstEntry().getKey();
        return only.key().equals("opens")
                ? List.of(words.count("it-opens", branches.size(), only.parts().toArray()))
                : List.of();
    }

    /// Far enough for one sentence to be better than the hours of each place.
    private boolean isFar(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day) >= FAR_DAYS;
    }

    private Optional<LocalDate> nextDay(Branch branch, Instant from) {
        return hours.nextChange(branch.id(), from)
                .map(then -> LocalDate.ofInstant(then, hours.zone()));
    }

    /// `opens tomorrow at 8 am`.
    Clause opens(Branch branch, Instant from) {
        return hours.nextChange(branch.id(), from)
                .map(
                        then ->
                                Clause.of(
                                        "opens",
                                        withMinutes(days.at(then, now, hours.zone()), then)))
                .orElse(Clause.of("closed-for-good"));
    }
}
