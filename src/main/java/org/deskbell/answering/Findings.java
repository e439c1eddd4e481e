package org.deskbell.answering;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What was found out about a message, whatever was decided: what a librarian is shown.
///
/// @param confidence   how likely the best FAQ is to be right
/// @param language     a language tag: `en`
/// @param intent       what it is taken to mean, FAQ or not: `renew-items`, `scope:complaint`
/// @param alternatives the next best FAQs, at most five, the likeliest first; with any outcome
/// but an answer they begin with the best there is
/// @param masked       whether personal data was taken out before anything else
public record Findings(
        double confidence,
        String language,
        @Nullable String intent,
        List<Alternative> alternatives,
        boolean masked) {}
