package org.deskbell.conversation;

import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    /// A patron's words with what the bot did about them.
    ///
    /// @param noHelp        the patron said that the reply was no help, by a button or in words
    /// @param thenLibrarian the patron asked for a librarian before anything else
    public record Turn(
            Line said,
            Thought thought,
            @Nullable Line reply,
            boolean noHelp,
            boolean thenLibrarian) {
        public boolean is(String outcome) {
            return thought.outcome().equals(outcome);
        }

        public boolean isLinked(String link) {
            return link.equals(thought.link());
        }
    }

    /// What the bot was asked, in order.
    public List<Turn> turns() {
        List<Line> asked = lines.stream().filter(line -> line.thought() != null).toList();
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < asked.size(); i++) {
            turns.add(turn(asked.get(i), i + 1 < asked.size() ? asked.get(i + 1) : null));
        }
        return turns;
    }

    private Turn turn(Line said, @Nullable Line next) {
        Line reply =
                lines.stream()
                        .filter(line -> line.speaker() == Entry.Speaker.BOT)
                        .filter(line -> Integer.valueOf(said.seq()).equals(line.re()))
                        .findFirst()
                        .orElse(null);
        Thought after = next == null ? null : next.thought();
        boolean judged = reply != null && Boolean.FALSE.equals(reply.helpful());
        return new Turn(
                said,
                Objects.requireNonNull(said.thought()),
                reply,
                judged || after != null && "unhelpful".equals(after.link()),
                after != null && "asked-for-human".equals(after.reason()) || isRung(said, next));
    }

    private boolean isRung(Line said, @Nullable Line next) {
        int end = next == null ? Integer.MAX_VALUE : next.seq();
        return lines.stream()
                .anyMatch(
                        line ->
                                line.seq() > said.seq()
                                        && line.seq() < end
                                        && "ask-librarian".equals(line.frame()));
    }
}
