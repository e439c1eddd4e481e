package org.deskbell.exchange;

/// Which rows of a plan are shown.
public enum PlanFilter {
    ALL(""),
    ADDED(" and kind = 'ADDED'"),
    CHANGED(" and kind = 'CHANGED'"),
    TO_MEND(" and problems <> '' and kind not in ('SAME', 'REFUSED')"),
    REFUSED(" and kind = 'REFUSED'"),
    SAME(" and kind = 'SAME'"),
    REMOVED(" and kind = 'REMOVED'"),
    /// Chosen, and not done: somebody was quicker.
    LEFT(" and outcome <> ''");

    private final String condition;

    PlanFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
