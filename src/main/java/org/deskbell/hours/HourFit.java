package org.deskbell.hours;

import org.deskbell.hours.Hour.Clock;
import org.deskbell.hours.Hour.Part;

/// Whether a place is open at the hour that is asked about.
final class HourFit {
    private HourFit() {}

    /// @param from the minute from which on the day is still to come
    static boolean fits(Plan plan, Hour hour, int from) {
        if (plan.closed()) {
            return false;
        }
        return switch (hour) {
            case Clock(var side, int minute) ->
                    switch (side) {
                        case AT -> plan.openAt(minute);
                        case BEFORE -> plan.opens() < minute;
                        case AFTER -> plan.closes() > Math.max(minute, from);
                        case UNTIL -> plan.closes() >= minute && plan.closes() > from;
                    };
            case Part part -> plan.openBetween(Math.max(part.from(), from), part.to());
        };
    }

    /// What a place does that is not closed all day, seen from that hour.
    static Doing doing(Plan plan, Hour hour, int from) {
        boolean fits = fits(plan, hour, from);
        return switch (hour) {
            case Clock(var side, int minute) ->
                    switch (side) {
                        case AT -> fits ? Doing.STAYS_OPEN : around(plan, minute);
                        case BEFORE -> Doing.OPENS;
                        case AFTER, UNTIL -> fits ? Doing.STAYS_OPEN : Doing.CLOSES;
                    };
            case Part part ->
                    switch (part) {
                        case MORNING -> Doing.OPENS;
                        case AFTERNOON -> Doing.IS_OPEN;
                        case EVENING -> fits ? Doing.STAYS_OPEN : Doing.CLOSES;
                    };
        };
    }

    private static Doing around(Plan plan, int minute) {
        if (minute < plan.opens()) {
            return Doing.OPENS;
        }
        return minute >= plan.closes() ? Doing.CLOSES : Doing.IS_OPEN;
    }

    /// Which of a day's times to tell.
    enum Doing {
        /// From when to when.
        IS_OPEN,

        /// Until when.
        STAYS_OPEN,

        OPENS,

        CLOSES
    }
}
