package org.deskbell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answering.Link;
import org.deskbell.answering.Past;
import org.deskbell.answering.Past.Turn;
import org.deskbell.answering.Past.Word;
import org.deskbell.conversation.Change.Frame;
import org.deskbell.kernel.ConversationId;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the bot remembers of a visit stands in the database and nowhere else.
class PastOnDiskTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Signal CHOSEN =
            new Signal(Signal.Kind.CHOSEN, "how do I renew", "card", List.of("items", "card"));

    @TempDir private Path folder;

    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");
    private final Visit visit = visit();
    private TestDatabase database;
    private ConversationStore store;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        store =
                new ConversationStore(
                        database.database(), new ConversationRows(JSON), _ -> {}, clock);
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void theNextServerKnowsWhatWasSaid() throws IOException {
        say("how do I renew", thought("clarify", null, null), offering("items", "card"));
        say("the second", thought("answer", "choice", "how do I renew"), source("card"));
        close();
        open();

        Past past = store.past(visit.id(), 5);

        assertThat(past.turns())
                .containsExactly(
                        new Turn(
                                "how do I renew",
                                Link.NONE,
                                Word.CLARIFY,
                                null,
                                List.of("items", "card")),
                        new Turn("how do I renew", Link.CHOICE, Word.ANSWER, "card", List.of()));
        assertThat(store.past(visit.id(), 3).turns()).hasSize(1);
    }

    @Test
    void whatWasSaidBeforeALibrarianCameIsNoLongerMeant() {
        say("how do I renew", thought("answer", null, null), source("items"));
        store.change(visit.id(), change -> change.become(change.state().toLine(), null, "in-line"));
        store.change(
                visit.id(), change -> change.become(change.state().toBot(), null, "back-to-bot"));

        assertThat(store.past(visit.id(), 99)).isEqualTo(Past.NONE);
    }

    @Test
    void theWordsThatRangKeepThePastThatTheyHad() {
        say("how do I renew", thought("answer", null, null), source("items"));
        say("a person please", thought("handoff", null, null), EntryDetail.NONE);
        store.change(visit.id(), change -> change.become(change.state().toLine(), null, "in-line"));

        assertThat(store.past(visit.id(), 3).turns())
                .extracting(Turn::faq)
                .containsExactly("items");
    }

    @Test
    void signalsComeNewestFirstAndGoWithTheirConversation() {
        say("how do I renew", thought("clarify", null, null), offering("items", "card"));
        var signals = new Signals(database.database());
        var nothing =
                new Signal(Signal.Kind.UNHELPFUL, "how do I renew", null, List.of("items", "card"));
        keep(1, CHOSEN);
        clock.advance(Duration.ofMinutes(1));
        keep(3, nothing);

        assertThat(signals.since(Instant.EPOCH, 9)).containsExactly(nothing, CHOSEN);
        assertThat(signals.since(clock.instant(), 9)).containsExactly(nothing);
        assertThat(signals.since(Instant.EPOCH, 1)).containsExactly(nothing);

        store.forgetBefore(clock.instant().plusSeconds(1));

        assertThat(signals.since(Instant.EPOCH, 9)).isEmpty();
    }

    private void keep(int seq, Signal signal) {
        store.change(
                visit.id(),
                change -> {
                    change.signal(seq, signal);
                    return change.id();
                });
    }

    private void say(String words, Thought thought, EntryDetail reply) {
        store.changeOrBegin(
                visit,
                change -> {
                    Entry said = change.patronSaid(new Frame(UUID.randomUUID(), "say"), words);
                    change.botSaid(said.seq(), "a reply", reply);
                    change.thought(said.seq(), JSON.writeValueAsString(thought));
                    return said;
                });
    }

    private static Thought thought(String outcome, @Nullable String link, @Nullable String asked) {
        return new Thought(outcome, null, null, 0.5, link, asked, List.of());
    }

    private static EntryDetail offering(String... faqs) {
        List<EntryDetail.Choice> choices =
                List.of(faqs).stream().map(faq -> new EntryDetail.Choice(faq, faq)).toList();
        return new EntryDetail(List.of(), null, choices, 0.5, null, null, null);
    }

    private static EntryDetail source(String faq) {
        var source = new EntryDetail.Source(faq, faq, "/faq/" + faq, null);
        return new EntryDetail(List.of(), source, List.of(), 0.9, null, null, null);
    }

    private static Visit visit() {
        return new Visit(new ConversationId(UUID.randomUUID()), "token", false, "en", null, null);
    }
}
