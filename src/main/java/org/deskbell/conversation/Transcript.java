package org.deskbell.conversation;

import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A conversation as those read it who want to learn what became of patrons' questions.
///
/// @param language that the patron's program is set to, as far as it is known
/// @param state    who answers now: `bot`, `waiting`, `librarian` or `closed`
public record Transcript(
        ConversationId id,
        @Nullable String language,
        String state,
        Instant changed,
        List<Line> lines) {

    /// What was said, or a change of who answers. Nothing that was erased is among them.
    ///
    /// @param re       the line that it replies to
    /// @param state    to which it changed
    /// @param frame    what the patron's program sent: `say`, `leave-question`
    /// @param faq      that the bot answered with
    /// @param language of the bot's words
    /// @param thought  what the bot made of it
    /// @param helpful  what the patron said of the bot's words
    public record Line(
            int seq,
            Instant at,
            Entry.Speaker speaker,
            String text,
            @Nullable Integer re,
            @Nullable String state,
            @Nullable String frame,
            @Nullable String faq,
            @Nullable String language,
            @Nullable Thought thought,
            @Nullable Boolean helpful) {}
}
