package org.deskbell.handoff;

import org.deskbell.kernel.Department;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How patrons ring, department by department. Immutable.
///
/// @param one   how long the freest is rung where a department has no rule of its own
/// @param all   how long everybody is rung after that
/// @param rules those that departments have of their own
record RingPlan(Duration one, Duration all, Map<Department, RingRule> rules) {
    RingRule rule(Department department) {
        return rules.getOrDefault(department, new RingRule(department, one, all, List.of()));
    }
}
