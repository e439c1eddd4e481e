package org.deskbell.hours;

import org.deskbell.hours.Hour.Part;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A question about opening hours, as it was understood.
///
/// @param branches those that it is about, at least one
/// @param named    whether it names them; else it is about all
/// @param hour     a time of the day, if it is about one
/// @param part     a part of the day that is named, also beside an hour
record HoursQuestion(
        List<Branch> branches,
        boolean named,
        When when,
        Ask ask,
        @Nullable Hour hour,
        @Nullable Part part) {

    /// What is asked when nothing is.
    static HoursQuestion asOfNow(List<Branch> branches) {
        return new HoursQuestion(branches, true, new When.Now(), Ask.HOURS, null, null);
    }

    /// The same for some of the branches, without a wish for a yes or a no.
    HoursQuestion asStatementOn(List<Branch> those) {
        return new HoursQuestion(those, named, when, Ask.HOURS, null, null);
    }
}
