package org.deskbell.answering;

import org.deskbell.understanding.Temperature;

import java.util.List;

/// How to rank candidates and how sure to be, learnt on questions that the model had not seen, and
/// how those went.
///
/// @param outcomes of questions as patrons ask them
/// @param outside  of messages that no FAQ answers
/// @param practised whether those questions are practice questions
record Calibration(
        Temperature temperature,
        Ranking ranking,
        Confidence confidence,
        List<Outcome> outcomes,
        List<Outcome> outside,
        boolean practised) {
    /// For search alone, before anything was learnt: it seldom answers, and rather asks.
    static final Calibration OF_SEARCH =
            new Calibration(
                    Temperature.NONE,
                    Ranking.BY_SEARCH,
                    Confidence.BY_SEARCH,
                    List.of(),
                    List.of(),
                    false);
}
