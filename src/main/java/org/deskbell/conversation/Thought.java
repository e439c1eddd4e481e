package org.deskbell.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the bot made of a patron's words, for the librarian who takes over.
///
/// @param outcome    `answer`, `clarify`, `rephrase`, `handoff` or `chat`
/// @param reason     why it rang, for a handoff
/// @param intent     what it thinks the patron wants, a FAQ id or a scope
/// @param link       how the words hang together with what was said before, unless they stand by
///     themselves: `follow-up`, `correction`, `unhelpful` or `choice`
/// @param asked      the question that they were read as, when they do not stand by themselves
/// @param confidence the probability, 0 to 1, that its best answer is right
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Thought(
        String outcome,
        @Nullable String reason,
        @Nullable String intent,
        double confidence,
        @Nullable String link,
        @Nullable String asked,
        List<Alternative> alternatives) {

    public record Alternative(String faq, String title, double confidence) {}
}
