package org.deskbell.gaps;

import org.deskbell.gaps.Gap.State;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/// Which gaps are wanted, and in what order; what is null is not asked for.
///
/// @param sign       among those of the last 30 days
/// @param department of the nearest answer
/// @param me         whose gaps are meant by [Show#MINE]
public record GapFilter(
        Order order,
        Show show,
        @Nullable Sign sign,
        @Nullable Department department,
        @Nullable String language,
        StaffId me) {
    public enum Order {
        COST,
        TIMES
    }

    public enum Show {
        OPEN,
        MINE,
        ASSIGNED,
        DONE,
        OUTSIDE,
        ALL
    }

    boolean fits(Gap gap) {
        return isShown(gap)
                && (sign == null || gap.signs().containsKey(sign))
                && (language == null || gap.language().equals(language));
    }

    private boolean isShown(Gap gap) {
        return switch (show) {
            case OPEN -> gap.state() == State.OPEN;
            case MINE -> gap.state() == State.OPEN && me.equals(gap.assignedTo());
            case ASSIGNED -> gap.state() == State.OPEN && gap.assignedTo() != null;
            case DONE -> gap.state() == State.DONE;
            case OUTSIDE -> gap.state() == State.OUTSIDE;
            case ALL -> true;
        };
    }

    Comparator<Gap> best() {
        Comparator<Gap> cost = Comparator.comparingInt(Gap::cost).reversed();
        Comparator<Gap> times = Comparator.comparingInt(Gap::times).reversed();
        Comparator<Gap> wanted =
                switch (order) {
                    case COST -> cost.thenComparing(times);
                    case TIMES -> times.thenComparing(cost);
                };
        return wanted.thenComparing(Comparator.comparingInt(Gap::before).reversed())
                .thenComparing(Gap::number);
    }
}
