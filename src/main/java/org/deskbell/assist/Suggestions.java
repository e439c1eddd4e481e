package org.deskbell.assist;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What a librarian is offered for a patron's words.
///
/// @param seq         of the words; 0 when there are none
/// @param question    as it was read, without personal data
/// @param language    of the question
/// @param sure        the FAQ that the bot would answer with by itself
/// @param teaches     whether it is of use to know that none of them fitted: not of a greeting, nor
///     of what no FAQ is for
/// @param suggestions the likeliest first, at most three
public record Suggestions(
        int seq,
        String question,
        @JsonIgnore String language,
        @JsonIgnore @Nullable String sure,
        @JsonIgnore boolean teaches,
        List<Suggestion> suggestions) {
    static final Suggestions NONE = new Suggestions(0, "", "", null, false, List.of());

    Optional<Suggestion> of(String faq) {
        return suggestions.stream().filter(one -> one.faq().equals(faq)).findFirst();
    }

    List<String> offered() {
        return suggestions.stream().map(Suggestion::faq).toList();
    }
}
