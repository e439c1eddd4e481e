package org.deskbell.answering;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a decision may know of the visit so far: the last few things that a patron asked, and what
/// was decided on each. Immutable; it grows by [#then].
///
/// @param turns the oldest first
public record Past(List<Turn> turns) {
    /// How many turns are remembered; what was said before them is no longer what "it" means.
    public static final int MOST = 6;

    private static final int LONG = 16;

    /// Nothing was said yet, or whoever asks keeps no past.
    public static final Past NONE = new Past(List.of());

    /// What the bot did about a message.
    public enum Word {
        ANSWER,
        CLARIFY,
        REPHRASE,
        CHAT,
        HANDOFF
    }

    /// One message, and what came of it.
    ///
    /// @param asked   the question as it was read, without personal data
    /// @param link    how it hung together with what was before
    /// @param faq     that it was answered with
    /// @param offered the FAQs that the patron could choose from
    public record Turn(
            String asked, Link link, Word word, @Nullable String faq, List<String> offered) {
        static Turn of(Resolved resolved) {
            return new Turn(
                    resolved.asked(),
                    resolved.link(),
                    word(resolved.decision()),
                    resolved.decision() instanceof Decision.Answer answer
                            ? answer.faq().id()
                            : null,
                    resolved.decision() instanceof Decision.Clarify clarify
                            ? clarify.choices().stream().map(c -> c.faq().id()).toList()
                            : List.of());
        }

        private static Word word(Decision decision) {
            return switch (decision) {
                case Decision.Answer _ -> Word.ANSWER;
                case Decision.Clarify _ -> Word.CLARIFY;
                case Decision.Rephrase _ -> Word.REPHRASE;
                case Decision.Chat _ -> Word.CHAT;
                case Decision.HandOff _ -> Word.HANDOFF;
            };
        }
    }

    public Past {
        turns = List.copyOf(turns.subList(Math.max(0, turns.size() - MOST), turns.size()));
    }

    /// This past and one turn more.
    public Past then(Resolved resolved) {
        var longer = new ArrayList<>(turns);
        longer.add(Turn.of(resolved));
        return new Past(longer);
    }

    public Optional<Turn> last() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    /// What it was about most lately: the last turn that FAQs were told or offered in.
    public Optional<Turn> topic() {
        return turns.reversed().stream()
                .filter(turn -> turn.faq() != null || !turn.offered().isEmpty())
                .findFirst();
    }

    /// The last turn that offered this FAQ to choose.
    public Optional<Turn> offering(String faq) {
        return turns.reversed().stream().filter(turn -> turn.offered().contains(faq)).findFirst();
    }

    /// The question that a follow-up varies: the last one, or, where that has grown long by
    /// follow-ups, the one that the topic began with.
    String question() {
        String last = topic().map(Turn::asked).orElse("");
        return last.split("\\s+").length <= LONG
                ? last
                : thread().stream()
                        .filter(t -> t.word() != Word.CHAT)
                        .findFirst()
                        .map(Turn::asked)
                        .orElse(last);
    }

    boolean endsWith(Word word) {
        return last().filter(turn -> turn.word() == word).isPresent();
    }

    /// The turns of the present topic: back to the one that began it.
    List<Turn> thread() {
        var thread = new ArrayList<Turn>();
        for (Turn turn : turns.reversed()) {
            thread.add(turn);
            if (turn.link() == Link.NONE && turn.word() != Word.CHAT) {
                break;
            }
        }
        return thread.reversed();
    }

    /// The FAQs that were told or offered in the present topic.
    Set<String> seen() {
        var seen = new HashSet<String>();
        thread().forEach(
                        turn ->
                                Stream.concat(
                                                Stream.ofNullable(turn.faq()),
                                                turn.offered().stream())
                                        .forEach(seen::add));
        return seen;
    }
}
