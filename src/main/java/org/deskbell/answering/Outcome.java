package org.deskbell.answering;

/// How one question went that the model had not seen.
///
/// @param confidence that the best FAQ is right
/// @param outside    how likely it is that no FAQ answers it
/// @param place      of the right FAQ in the ranking, 0 for the best; -1 if it is not in it
record Outcome(double confidence, double outside, int place) {
    /// Whether it is a matter for a FAQ, as far as can be told.
    boolean isInside() {
        return confidence >= outside;
    }

    boolean isRight() {
        return place == 0;
    }
}
