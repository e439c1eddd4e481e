package org.deskbell.gaps;

/// The numbers by which a gap counts, and comes back.
public final class GapRules {
    /// What was rightly handed over counts from so many times in 30 days on.
    public static final int OFTEN = 10;

    /// From so many times since the decision on a gap may come back.
    public static final int AGAIN = 5;

    /// What is out of scope comes back when it is asked so much oftener than before the decision.
    public static final int OFTENER = 2;

    /// Days that are looked at together.
    public static final int DAYS = 30;

    private GapRules() {}

    /// Whether a gap has to be decided on once more.
    ///
    /// @param before times in the 30 days before the decision
    /// @param since  times in the last 30 days, as far as they are after the day of the decision
    static boolean isBack(Gap.State state, int before, int since) {
        return switch (state) {
            case OPEN -> false;
            case DONE -> since >= AGAIN;
            case OUTSIDE -> since >= Math.max(AGAIN, OFTENER * before);
        };
    }
}
