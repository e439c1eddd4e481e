package org.deskbell.answering;

import java.util.List;

/// How to rank candidates and how sure to be, learnt on questions that were kept back, and how
/// those went.
record Calibration(Ranking ranking, Confidence confidence, List<Outcome> outcomes) {
    /// For search alone, before anything was learnt: it seldom answers, and rather asks.
    static final Calibration OF_SEARCH =
            new Calibration(Ranking.BY_SEARCH, Confidence.BY_SEARCH, List.of());
}
