package org.deskbell.answering;

/// How to decide in one language.
record Skill(Calibration calibration, OperatingPoint point) {
    /// Search alone, which never answers by itself what it is not very sure of.
    static final Skill OF_SEARCH = new Skill(Calibration.OF_SEARCH, OperatingPoint.CAUTIOUS);

    static Skill of(Calibration calibration, double precision) {
        return new Skill(calibration, OperatingPoint.of(calibration, precision));
    }
}
