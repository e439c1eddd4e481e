package org.deskbell.answering;

/// How one question went that the model had not seen.
///
/// @param place  of the right FAQ in the ranking, 0 for the best; -1 if it is not in it
/// @param weight how much it counts, so that the mixture is that of a chat
record Outcome(double confidence, int place, double weight) {}
