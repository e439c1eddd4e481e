package org.deskbell.assist;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.assist.Taught.Outcome;
import org.deskbell.conversation.DeskReading;
import org.deskbell.conversation.DeskReading.Words;
import org.deskbell.conversation.Entry;
import org.deskbell.conversation.Thought;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What Deskbell does for a librarian who writes to a patron, and what it learns by it. It says
/// nothing to anybody. Thread-safe; a few milliseconds a call.
@Component
public class Assist {
    /// From this cosine on an answer that shares no word may be meant.
    private static final double NEAR = 0.6;

    private final DeskReading desk;
    private final Suggesting suggesting;
    private final SignalStore signals;
    private final Answers answers;
    private final Database database;
    private final Clock clock;

    Assist(
            DeskReading desk,
            Suggesting suggesting,
            SignalStore signals,
            Answers answers,
            Database database,
            Clock clock) {
        this.desk = desk;
        this.suggesting = suggesting;
        this.signals = signals;
        this.answers = answers;
        this.database = database;
        this.clock = clock;
    }

    /// Answers to what the patron said last.
    ///
    /// @throws NoSuchChat when it neither waits nor is with a librarian
    public Suggestions suggestions(ConversationId id) {
        if (desk.open(id).isEmpty()) {
            throw new NoSuchChat(id);
        }
        return desk.newestWords(id)
                .map(words -> suggesting.about(id, words))
                .orElse(Suggestions.NONE);
    }

    /// Answers for what a librarian types: by words and their beginnings, then by meaning.
    ///
    /// @param language of the answers; the library's own where there are none
    /// @param most     how many at most
    public List<Faq> faqs(String typed, String language, int most) {
        List<String> spoken = answers.content().languages();
        String tag = spoken.contains(language) ? language : spoken.getFirst();
        List<Faq> begun = answers.suggest(typed, tag, most);
        Stream<Faq> meant =
                begun.size() == most
                        ? Stream.empty()
                        : answers.findByMeaning(typed, tag, most).stream()
                                .filter(hit -> hit.lexical() > 0 || hit.cosine() >= NEAR)
                                .map(hit -> hit.faq());
        return Stream.concat(
                        begun.stream().flatMap(faq -> answers.faq(faq.id(), tag).stream()), meant)
                .collect(
                        LinkedHashMap<String, Faq>::new,
                        (map, faq) -> map.putIfAbsent(faq.id(), faq),
                        LinkedHashMap::putAll)
                .values()
                .stream()
                .limit(most)
                .toList();
    }

    /// Keeps what came of the suggestions for a patron's words. The first time counts for each FAQ;
    /// that something else was said counts as long as no FAQ was.
    ///
    /// @param seq      of the patron's words
    /// @param faqUsed  the FAQ that the librarian took, if any
    /// @param textSaid what the patron was told; only how much of it is changed is kept
    /// @throws NoSuchChat when there are no such words, or they are erased
    /// @throws IllegalArgumentException when there is no such answer
    public void said(
            ConversationId id, StaffId who, int seq, @Nullable String faqUsed, String textSaid) {
        Words words = desk.words(id, seq).orElseThrow(() -> new NoSuchChat(id));
        Suggestions shown = suggesting.about(id, words);
        if (faqUsed == null && !shown.teaches()) {
            return;
        }
        Taken taken =
                faqUsed == null
                        ? new Taken(Outcome.IGNORED, null)
                        : taken(faqUsed, shown, textSaid);
        var taught =
                new Taught(
                        UUID.randomUUID().toString(),
                        id,
                        seq,
                        shown.question(),
                        shown.language(),
                        shown.offered(),
                        shown.sure(),
                        faqUsed,
                        taken.outcome(),
                        taken.changedShare(),
                        who,
                        clock.instant());
        database.write(
                jdbc -> {
                    // Asked again here: whatever is erased from now on is told to the store.
                    if (desk.words(id, seq).isEmpty()) {
                        throw new NoSuchChat(id);
                    }
                    SignalStore.keep(jdbc, taught);
                    return true;
                });
    }

    private record Taken(Outcome outcome, @Nullable Double changedShare) {}

    private Taken taken(String faq, Suggestions shown, String said) {
        Optional<Suggestion> suggested = shown.of(faq);
        if (suggested.isEmpty()) {
            return new Taken(Outcome.FOUND, EditShare.between(text(faq, shown), said));
        }
        double share = EditShare.between(suggested.get().text(), said);
        return new Taken(share == 0 ? Outcome.USED : Outcome.CHANGED, share);
    }

    private String text(String faq, Suggestions shown) {
        return answers.faq(faq, shown.language())
                .or(() -> answers.faq(faq))
                .map(Suggesting::plain)
                .orElseThrow(() -> new IllegalArgumentException("There is no such answer."));
    }

    /// How hard a chat was that a librarian has or had.
    ///
    /// @throws NoSuchChat when no librarian had it
    public ReadLevel readLevel(ConversationId id) {
        List<Entry> entries = desk.transcript(id);
        if (entries.isEmpty()) {
            throw new NoSuchChat(id);
        }
        List<Thought> thoughts =
                entries.stream()
                        .filter(entry -> entry.speaker() == Entry.Speaker.PATRON)
                        .flatMap(entry -> desk.thought(id, entry.seq()).stream())
                        .toList();
        List<String> faqs =
                signals.turnsBefore(id, Integer.MAX_VALUE).stream()
                        .map(turn -> turn.faq())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return ReadLevel.suggest(ChatFacts.of(entries, thoughts, faqs));
    }
}
