package org.deskbell.upkeep;

import org.deskbell.conversation.Transcript;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How often the bot gave each answer, and what came of it: counted from the chats that are kept.
final class Use {
    private static final Counted NONE = new Counted(0, 0, 0);

    private final Map<String, Counted> answers = new HashMap<>();
    private final Map<Told, Counted> told = new HashMap<>();
    private @Nullable Instant first;

    /// An answer in one of its languages.
    private record Told(String faq, @Nullable String language) {}

    /// @param shown     how often the bot gave it
    /// @param librarian how often the patron asked for a librarian right after it
    /// @param noHelp    how often the patron said that it was no help
    record Counted(int shown, int librarian, int noHelp) {
        Counted plus(Counted other) {
            return new Counted(
                    shown + other.shown, librarian + other.librarian, noHelp + other.noHelp);
        }
    }

    void add(List<Transcript> chats) {
        chats.stream()
                .flatMap(chat -> chat.lines().stream())
                .map(Transcript.Line::at)
                .min(Instant::compareTo)
                .ifPresent(at -> first = first == null || at.isBefore(first) ? at : first);
        chats.stream().flatMap(chat -> chat.turns().stream()).forEach(this::add);
    }

    private void add(Transcript.Turn turn) {
        Transcript.Line reply = turn.reply();
        if (reply != null && reply.faq() != null) {
            String faq = reply.faq();
            var one = new Counted(1, turn.thenLibrarian() ? 1 : 0, turn.noHelp() ? 1 : 0);
            answers.merge(faq, one, Counted::plus);
            told.merge(new Told(faq, reply.language()), one, Counted::plus);
        }
    }

    /// In all its languages together.
    Counted of(String faq) {
        return answers.getOrDefault(faq, NONE);
    }

    Counted of(String faq, String language) {
        return told.getOrDefault(new Told(faq, language), NONE);
    }

    Counted all() {
        return answers.values().stream().reduce(NONE, Counted::plus);
    }

    Stream<Map.Entry<String, Counted>> each() {
        return answers.entrySet().stream();
    }

    /// The first thing that was said in them; null: there is none.
    @Nullable Instant first() {
        return first;
    }
}
