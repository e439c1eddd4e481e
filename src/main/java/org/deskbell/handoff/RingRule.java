package org.deskbell.handoff;

import org.deskbell.kernel.Department;

import java.time.Duration;
import java.util.List;

/// How a department's patrons ring.
///
/// @param one  how long the one librarian of the department is rung who is freest
/// @param all  how long everybody of it is rung after that
/// @param then the departments that are rung next, in this order; after the last, everybody is
public record RingRule(Department department, Duration one, Duration all, List<Department> then) {
    /// The shortest and the longest ring.
    public static final Duration SHORTEST = Duration.ofSeconds(5);

    public static final Duration LONGEST = Duration.ofMinutes(10);

    public RingRule {
        then = List.copyOf(then);
        if (then.contains(department) || then.stream().distinct().count() < then.size()) {
            throw new IllegalArgumentException("A department is rung once in a round.");
        }
        for (Duration ring : List.of(one, all)) {
            if (ring.compareTo(SHORTEST) < 0 || ring.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A ring lasts 5 seconds to 10 minutes.");
            }
        }
    }
}
