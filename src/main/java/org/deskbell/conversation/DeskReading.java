package org.deskbell.conversation;

import org.deskbell.answering.Past;
import org.deskbell.conversation.ConversationState.WithLibrarian;
import org.deskbell.handoff.Colleague;
import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.InLine;
import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is read at the desk of patrons' conversations: those that wait or are with a librarian, and
/// of others nothing. Thread-safe.
@Service
public class DeskReading {
    private static final int LONGEST_READ = 2_000;
    private static final int MOST_EARLIER = 5;

    private final ConversationStore store;
    private final Handoff handoff;
    private final JsonMapper json;

    DeskReading(ConversationStore store, Handoff handoff, JsonMapper json) {
        this.store = store;
        this.handoff = handoff;
        this.json = json;
    }

    /// A conversation in the line or with a librarian, as the console lists it.
    ///
    /// @param name       of its librarian, null while it waits
    /// @param lastWords  the patron's newest words, empty when there are none
    /// @param lastSeq    the newest entry, for counting what is unread
    /// @param unanswered since when the patron's words have waited for a librarian's
    public record Listed(
            InLine inLine,
            @Nullable String name,
            List<Colleague> helpers,
            @Nullable String language,
            String lastWords,
            int lastSeq,
            Optional<Instant> unanswered) {}

    /// A conversation that waits or is with a librarian; empty for any other.
    public Optional<Listed> listed(ConversationId id) {
        return handoff.find(id)
                .flatMap(
                        inLine ->
                                store.conversation(id)
                                        .map(conversation -> listed(inLine, conversation)));
    }

    private Listed listed(InLine inLine, Conversation conversation) {
        ConversationId id = conversation.id();
        return new Listed(
                inLine,
                conversation.state() instanceof WithLibrarian with ? with.name() : null,
                handoff.helpers(id),
                conversation.language(),
                store.newestPatronWords(id).map(Entry::text).orElse(""),
                conversation.lastSeq(),
                store.unansweredSince(id));
    }

    /// The conversation's header, if it waits or is with a librarian: nobody at the desk reads a
    /// chat that the bot answers.
    public Optional<Conversation> open(ConversationId id) {
        return handoff.find(id).flatMap(_ -> store.conversation(id));
    }

    /// A chat that the patron had before, and lets librarians see.
    ///
    /// @param words  the patron's first, empty when there are none
    /// @param reason how a librarian said that it ended, where one did
    public record Earlier(
            ConversationId id,
            Instant begun,
            String words,
            @Nullable String reason,
            List<String> tags) {}

    /// What the same patron had before a chat that waits or is with a librarian, newest first, as
    /// far as the patron lets librarians see it.
    public List<Earlier> earlier(ConversationId id) {
        return open(id).isEmpty() ? List.of() : store.before(id, MOST_EARLIER);
    }

    /// The transcript of a chat that is [#earlier] than `id`; of any other, nothing.
    public List<Entry> earlierTranscript(ConversationId id, ConversationId earlier) {
        return earlier(id).stream().anyMatch(one -> one.id().equals(earlier))
                ? store.entriesAfter(earlier, 0, LONGEST_READ)
                : List.of();
    }

    /// What the bot made of the patron's words `re`.
    public Optional<Thought> thought(ConversationId id, int re) {
        return store.thought(id, re).map(body -> json.readValue(body, Thought.class));
    }

    /// What a patron said.
    ///
    /// @param language of the conversation, where it is known
    public record Words(int seq, String text, @Nullable String language) {}

    /// The patron's newest words, if the chat waits or is with a librarian.
    public Optional<Words> newestWords(ConversationId id) {
        return open(id).flatMap(
                        chat -> store.newestPatronWords(id).flatMap(said -> words(chat, said)));
    }

    /// The patron's words `seq`, unless they are erased.
    public Optional<Words> words(ConversationId id, int seq) {
        return store.conversation(id)
                .flatMap(
                        chat ->
                                store.entriesAfter(id, seq - 1, 1).stream()
                                        .filter(entry -> entry.seq() == seq)
                                        .findFirst()
                                        .flatMap(said -> words(chat, said)));
    }

    private static Optional<Words> words(Conversation chat, Entry said) {
        return said.speaker() == Entry.Speaker.PATRON && said.text() != null
                ? Optional.of(new Words(said.seq(), said.text(), chat.language()))
                : Optional.empty();
    }

    /// What was said with the bot before the words `seq`, as the bot itself remembers it.
    public Past past(ConversationId id, int seq) {
        return store.past(id, seq);
    }

    /// The first entries of a chat that a librarian has or had; none of any other.
    public List<Entry> transcript(ConversationId id) {
        List<Entry> entries = store.entriesAfter(id, 0, LONGEST_READ);
        return entries.stream().anyMatch(DeskReading::isClaim) ? entries : List.of();
    }

    /// Whether a librarian takes the chat with it.
    private static boolean isClaim(Entry entry) {
        return "librarian".equals(entry.state());
    }

    /// What colleagues have noted, oldest first.
    public List<Note> notes(ConversationId id) {
        return store.notes(id);
    }
}
