package org.deskbell.answering;

import org.deskbell.understanding.Intent;

import java.util.List;

/// Why a message was decided as it was, for whoever looks after the answers. Probabilities are from
/// 0 to 1.
///
/// @param read      the message as it was read: without personal data, typing errors mended
/// @param tokens    its words, as the classifier has them
/// @param energy    how much speaks for anything that was learnt: a logarithm without bounds
/// @param alarm     how likely somebody is in danger
/// @param outside   how likely no FAQ is meant
/// @param intents   what it may mean, the likeliest first, at most ten
/// @param hits      the FAQs that were weighed, the likeliest first, at most ten
/// @param confidence that the best FAQ is right
/// @param point     what the confidence is held against
/// @param rule      which rule decided, in a sentence
public record Explanation(
        String read,
        List<String> tokens,
        String language,
        boolean gibberish,
        double energy,
        double alarm,
        double outside,
        List<Intent> intents,
        List<Weighed> hits,
        double confidence,
        Point point,
        String rule) {
    static final int MOST = 10;

    /// A FAQ that was weighed.
    ///
    /// @param classified its probability among all that was learnt
    /// @param nearest    the cosine of the nearest way of asking for it
    /// @param found      the score of the search, by meaning and a little by words
    /// @param words      how well its words fit: BM25, unbounded
    /// @param confidence that it is right
    public record Weighed(
            String faq,
            String title,
            double classified,
            double nearest,
            double found,
            double words,
            double confidence) {}

    /// From which confidence on the bot answers, and from which it asks back.
    public record Point(double answer, double clarify) {}
}
