package org.deskbell.understanding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a message says, as far as a machine can tell.
///
/// @param text      the message with its typing errors mended, as all else was read from it
/// @param language  a language tag: `en`
/// @param gibberish whether it says nothing that anybody could answer: keys hit at random, a lone
///     number
/// @param intents   what it may mean, the likeliest first; empty before anything was learnt
/// @param energy    how much speaks for anything at all that was learnt: a logarithm, without
///     bounds and low for what is like nothing; 0 before anything was learnt
/// @param alarm     how likely somebody is in danger; 0 before anything was learnt
/// @param vector    its meaning, where there is an embedding model; not to be changed
/// @param words     how many words it has
/// @param strange   the share of them that the library never heard
public record Interpretation(
        String text,
        String language,
        boolean gibberish,
        List<Intent> intents,
        double energy,
        double alarm,
        float @Nullable [] vector,
        int words,
        double strange) {

    /// The same with its intents as likely as the temperature says.
    public Interpretation at(Temperature temperature) {
        return new Interpretation(
                text,
                language,
                gibberish,
                temperature.of(intents),
                energy,
                alarm,
                vector,
                words,
                strange);
    }
}
