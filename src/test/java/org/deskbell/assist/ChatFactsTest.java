package org.deskbell.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.assist.ReadLevel.Facts;
import org.deskbell.conversation.Entry;
import org.deskbell.conversation.Entry.Kind;
import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.conversation.EntryDetail;
import org.deskbell.conversation.Thought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ChatFactsTest {
    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void timeIsCountedFromEachClaimToItsLibrariansLastWord() {
        said(0, Speaker.PATRON, "who won the race in 1974");
        state(1, "waiting", null);
        state(4, "librarian", "Mary");
        said(6, Speaker.LIBRARIAN, "Let me look.");
        said(9, Speaker.LIBRARIAN, "A Mr Smith, https://example.org/1974, says the paper.");
        state(10, "waiting", null);
        state(30, "librarian", "Ruth");
        said(32, Speaker.LIBRARIAN, "See https://example.org/1974. And (https://example.org/b)");
        said(33, Speaker.PATRON, "thanks");
        state(60, "closed", null);

        Facts facts = facts(List.of());
        assertThat(facts.minutes()).isEqualTo(7);
        assertThat(facts.librarians()).isEqualTo(2);
        assertThat(facts.librarianMessages()).isEqualTo(3);
        assertThat(facts.patronMessages()).isEqualTo(2);
        assertThat(facts.sources()).isEqualTo(2);
        assertThat(facts.lost()).isFalse();
    }

    @Test
    void anAnswerAndTheAddressOfItsPageAreOneSource() {
        state(0, "librarian", "Mary");
        said(1, Speaker.PATRON, "how do I renew");
        said(2, Speaker.LIBRARIAN, "Twice. https://library.org/faq/renew-items");

        Facts facts = facts(List.of("renew-items"));
        assertThat(facts.sources()).isEqualTo(1);
        assertThat(facts.topic()).isEqualTo("renew-items");
    }

    @Test
    void topicAndReasonComeFromWhatTheBotMadeOfIt() {
        state(0, "librarian", "Mary");
        said(1, Speaker.LIBRARIAN, "Hello.");

        Facts facts =
                ChatFacts.of(
                        entries,
                        List.of(
                                thought("answer", null, "library-hours"),
                                thought("handoff", "research-question", "scope:research")),
                        List.of());
        assertThat(facts.topic()).isEqualTo("library-hours");
        assertThat(facts.reason()).isEqualTo("research-question");
    }

    @Test
    void whoeverDoesNotComeBackToALibrariansQuestionIsLost() {
        said(0, Speaker.PATRON, "printing");
        state(1, "librarian", "Mary");
        said(2, Speaker.LIBRARIAN, "Which printer?");
        assertThat(facts(List.of()).lost()).isTrue();

        said(3, Speaker.PATRON, "the red one");
        assertThat(facts(List.of()).lost()).isFalse();
    }

    @Test
    void whoeverIsAnsweredAndSaysNothingMoreIsNotLost() {
        said(0, Speaker.PATRON, "are you open");
        state(1, "librarian", "Mary");
        said(2, Speaker.LIBRARIAN, "Until 8 pm.");

        assertThat(facts(List.of()).lost()).isFalse();
    }

    private Facts facts(List<String> faqs) {
        return ChatFacts.of(entries, List.of(), faqs);
    }

    private void said(int minute, Speaker who, String text) {
        add(minute, who, Kind.SAID, text, null, EntryDetail.NONE);
    }

    private void state(int minute, String state, @Nullable String name) {
        var detail = new EntryDetail(List.of(), null, List.of(), null, null, name, null);
        add(minute, Speaker.SYSTEM, Kind.STATE, "", state, detail);
    }

    private void add(
            int minute,
            Speaker who,
            Kind kind,
            String text,
            @Nullable String state,
            EntryDetail detail) {
        entries.add(
                new Entry(
                        entries.size() + 1,
                        START.plusSeconds(60L * minute),
                        who,
                        kind,
                        null,
                        null,
                        text,
                        state,
                        null,
                        detail));
    }

    private static Thought thought(String outcome, @Nullable String reason, String intent) {
        return new Thought(outcome, reason, intent, 0.5, null, null, List.of());
    }
}
