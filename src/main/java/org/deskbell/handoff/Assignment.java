package org.deskbell.handoff;

import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom a patron rings, and in which order. Pure.
final class Assignment {
    /// The least loaded first, and among those whoever has had nobody for longest.
    private static final Comparator<Worker> FREEST =
            Comparator.comparingInt(Worker::chats)
                    .thenComparing(Worker::idleSince)
                    .thenComparing(worker -> worker.id().value());

    private Assignment() {}

    /// One ring: for whom, and for how long.
    sealed interface Step {
        Duration lasts();

        /// Whether one librarian alone is rung, who misses it when nothing happens.
        default boolean isForOne() {
            return !(this instanceof All);
        }
    }

    /// The librarian whom a colleague has passed the patron to.
    record Person(StaffId who, Duration lasts) implements Step {}

    /// The freest of a department.
    record One(@Nullable Department department, Duration lasts) implements Step {}

    /// Everybody of a department who is free.
    record All(@Nullable Department department, Duration lasts) implements Step {}

    /// The rings of one round, in their order: the librarian who is wanted, the department, those
    /// that stand in for it, everybody.
    static List<Step> round(Call call, RingPlan plan) {
        var steps = new ArrayList<Step>();
        if (call.wanted() != null) {
            steps.add(new Person(call.wanted(), plan.one()));
        }
        Department first = call.department();
        if (first == null) {
            steps.add(new One(null, plan.one()));
        } else {
            Stream.concat(Stream.of(first), plan.rule(first).then().stream())
                    .map(plan::rule)
                    .forEach(
                            rule -> {
                                steps.add(new One(rule.department(), rule.one()));
                                steps.add(new All(rule.department(), rule.all()));
                            });
        }
        steps.add(new All(null, plan.all()));
        return steps;
    }

    /// Who is rung in this step. Whoever writes in the patron's language comes first; where nobody
    /// does, the others are better than no one.
    ///
    /// @param passed those who have said that they cannot take this patron
    static Set<StaffId> rung(Step step, Call call, List<Worker> workers, Set<StaffId> passed) {
        List<Worker> free =
                workers.stream()
                        .filter(Worker::isFree)
                        .filter(worker -> !passed.contains(worker.id()))
                        .toList();
        return switch (step) {
            case Person(StaffId who, _) -> ids(free.stream().filter(w -> w.id().equals(who)));
            case One(Department department, _) ->
                    ids(speaking(call, free, department).min(FREEST).stream());
            case All(Department department, _) -> ids(speaking(call, free, department));
        };
    }

    private static Stream<Worker> speaking(
            Call call, List<Worker> free, @Nullable Department department) {
        List<Worker> serving = free.stream().filter(worker -> worker.serves(department)).toList();
        List<Worker> speaking =
                serving.stream().filter(worker -> worker.speaks(call.language())).toList();
        return (speaking.isEmpty() ? serving : speaking).stream();
    }

    private static Set<StaffId> ids(Stream<Worker> workers) {
        return workers.map(Worker::id).collect(Collectors.toUnmodifiableSet());
    }

    /// The first step after `from` that rings anybody.
    static Optional<Integer> next(
            List<Step> round, int from, Call call, List<Worker> workers, Set<StaffId> passed) {
        return Stream.iterate(from + 1, i -> i < round.size(), i -> i + 1)
                .filter(i -> !rung(round.get(i), call, workers, passed).isEmpty())
                .findFirst();
    }
}
