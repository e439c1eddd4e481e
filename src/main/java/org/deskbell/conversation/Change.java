package org.deskbell.conversation;

import org.deskbell.conversation.Entry.Kind;
import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One transaction on one conversation: what is appended here and every change of owner are
// committed together or not at all.
final class Change {
    /// A client's frame, for recognising it when it is sent again.
    record Frame(UUID id, String type) {}

    private final ConversationStore.Tables tables;
    private final Instant now;
    private Conversation conversation;

    Change(ConversationStore.Tables tables, Conversation conversation, Instant now) {
        this.tables = tables;
        this.conversation = conversation;
        this.now = now;
    }

    ConversationId id() {
        return conversation.id();
    }

    ConversationState state() {
        return conversation.state();
    }

    @Nullable String language() {
        return conversation.language();
    }

    Instant now() {
        return now;
    }

    /// What this frame made when it came the first time.
    Optional<Applied> applied(UUID frameId) {
        return tables.applied(id(), frameId);
    }

    record Applied(Entry entry, String frameType) {
        /// Erased words can no longer be compared; the frame is taken for the same.
        boolean sameAs(Frame frame, @Nullable String text) {
            return frameType.equals(frame.type())
                    && (text == null || entry.kind() == Kind.ERASED || text.equals(entry.text()));
        }
    }

    Entry patronSaid(Frame frame, String text) {
        return append(Speaker.PATRON, Kind.SAID, frame, null, text, EntryDetail.NONE);
    }

    Entry botSaid(@Nullable Integer re, String text, EntryDetail detail) {
        return append(Speaker.BOT, Kind.SAID, null, re, text, detail);
    }

    Entry librarianSaid(Frame frame, String text, String name) {
        return append(Speaker.LIBRARIAN, Kind.SAID, frame, null, text, EntryDetail.spokenBy(name));
    }

    Entry systemSaid(String text, EntryDetail detail) {
        return append(Speaker.SYSTEM, Kind.SAID, null, null, text, detail);
    }

    /// Changes who answers, and says so in the transcript. The bot owes nothing any more for what
    // was said before.
    Entry become(ConversationState next, @Nullable Frame frame, String words) {
        tables.settleAll(id());
        conversation =
                new Conversation(
                        id(),
                        next,
                        conversation.lastSeq(),
                        conversation.language(),
                        conversation.page(),
                        now);
        String name = next instanceof ConversationState.WithLibrarian with ? with.name() : null;
        EntryDetail detail = name == null ? EntryDetail.NONE : EntryDetail.spokenBy(name);
        return append(Speaker.SYSTEM, Kind.STATE, frame, null, words, detail);
    }

    void owe(Entry entry, @Nullable String faq) {
        tables.owe(id(), entry.seq(), state().owner(), faq);
    }

    /// True, once, when the reply to `seq` is still owed under the present owner.
    boolean settle(int seq, int owner) {
        return tables.settle(id(), seq) && state().owner() == owner;
    }

    void thought(int re, String body) {
        tables.thought(id(), re, body);
    }

    void rate(int seq, boolean helpful) {
        tables.rate(id(), seq, helpful, now);
    }

    Optional<Entry> entry(int seq) {
        return tables.entry(id(), seq);
    }

    void eraseWords() {
        tables.eraseWords(id());
    }

    private Entry append(
            Speaker speaker,
            Kind kind,
            @Nullable Frame frame,
            @Nullable Integer re,
            String text,
            EntryDetail detail) {
        int seq = conversation.lastSeq() + 1;
        boolean state = kind == Kind.STATE;
        var entry =
                new Entry(
                        seq,
                        now,
                        speaker,
                        kind,
                        frame == null ? null : frame.id(),
                        re,
                        text,
                        state ? state().key() : null,
                        state ? state().owner() : null,
                        detail);
        conversation =
                new Conversation(
                        id(), state(), seq, conversation.language(), conversation.page(), now);
        tables.insert(id(), entry, frame == null ? null : frame.type());
        tables.save(conversation);
        return entry;
    }
}
