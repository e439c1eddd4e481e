package org.deskbell.benchmarks;

import java.util.List;

/// Something that says what sentences mean, after it has learnt.
interface Classifier {
    /// @param label      what is likeliest
    /// @param confidence how likely it says that is, from 0 to 1
    /// @param inside     how much speaks for anything that was learnt: the more, the surer
    record Guess(String label, double confidence, double inside) {}

    List<Guess> guess(List<String> texts);
}
