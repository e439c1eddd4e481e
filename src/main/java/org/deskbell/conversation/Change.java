package org.deskbell.conversation;

import org.deskbell.conversation.ConversationState.Closed;
import org.deskbell.conversation.Entry.Kind;
import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.conversation.Outcome.Done;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.conversation.Outcome.Refused;
import org.deskbell.conversation.Outcome.Repeated;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// One transaction on one conversation: what is appended here and every change of owner are
/// committed together or not at all.
final class Change {
    /// A client's frame, for recognising it when it is sent again.
    record Frame(UUID id, String type) {}

    private final ConversationTables tables;
    private final Instant now;
    private Conversation conversation;
    private boolean grown;
    private boolean noted;
    private boolean erased;
    private List<ConversationId> relinked = List.of();

    Change(ConversationTables tables, Conversation conversation, Instant now) {
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

    Entry librarianSaid(@Nullable Frame frame, String text, String name) {
        return append(Speaker.LIBRARIAN, Kind.SAID, frame, null, text, EntryDetail.spokenBy(name));
    }

    Entry systemSaid(String phrase, Object... parts) {
        return systemSaid(null, phrase, parts);
    }

    /// The same, because somebody's frame asked for it.
    Entry systemSaid(@Nullable Frame frame, String phrase, Object... parts) {
        return append(
                Speaker.SYSTEM, Kind.SAID, frame, null, words(phrase, parts), EntryDetail.NONE);
    }

    /// Says something and asks the client to show a form with it.
    Entry systemOffers(@Nullable Frame frame, String offer, String phrase, Object... parts) {
        return append(
                Speaker.SYSTEM,
                Kind.SAID,
                frame,
                null,
                words(phrase, parts),
                EntryDetail.NONE.offering(offer));
    }

    /// The patron reads another language from now on.
    Done speak(String language) {
        conversation =
                new Conversation(
                        id(), state(), conversation.lastSeq(), language, conversation.page(), now);
        tables.save(conversation);
        return new Done();
    }

    /// Changes who answers, and says so in the transcript. The bot owes nothing any more for what
    /// was said before.
    Done become(ConversationState next, @Nullable Frame frame, String phrase, Object... parts) {
        tables.settleAll(id());
        conversation =
                new Conversation(
                        id(),
                        next,
                        conversation.lastSeq(),
                        conversation.language(),
                        conversation.page(),
                        now);
        EntryDetail detail =
                next instanceof ConversationState.WithLibrarian with
                        ? EntryDetail.spokenBy(with.name())
                        : EntryDetail.NONE;
        append(Speaker.SYSTEM, Kind.STATE, frame, null, words(phrase, parts), detail);
        return new Done();
    }

    /// Applies a frame the first time it comes, and only then; `text` is what must be the same
    /// when it comes again.
    Outcome once(Frame frame, @Nullable String text, Supplier<Outcome> first) {
        return applied(frame.id())
                .<Outcome>map(
                        before ->
                                before.sameAs(frame, text)
                                        ? new Repeated(before.entry())
                                        : refused(Refusal.ID_REUSED, "id-reused"))
                .orElseGet(
                        () ->
                                state() instanceof Closed
                                        ? refused(Refusal.ENDED, "ended")
                                        : first.get());
    }

    Refused refused(Refusal code, String phrase, Object... parts) {
        return new Refused(code, words(phrase, parts));
    }

    /// A phrase in the patron's language.
    String words(String phrase, Object... parts) {
        return Phrases.say(phrase, conversation.language(), parts);
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

    /// Keeps what a patron's words `seq` taught.
    void signal(int seq, Signal signal) {
        tables.signal(id(), seq, signal, now);
    }

    void rate(int seq, boolean helpful) {
        tables.rate(id(), seq, helpful, now);
    }

    Optional<Entry> entry(int seq) {
        return tables.entry(id(), seq);
    }

    /// Lets librarians see the chat with this token beside this one, or none.
    Done follow(@Nullable String token) {
        tables.follow(id(), token == null ? null : Tokens.digest(token));
        relinked = tables.sinceThen(id());
        return new Done();
    }

    void eraseWords() {
        relinked = tables.sinceThen(id());
        tables.eraseWords(id());
        erased = true;
    }

    /// Keeps a note for colleagues; the same frame keeps it once.
    Done note(UUID frameId, StaffId who, String name, String text) {
        noted |= tables.note(id(), frameId, who, name, text, now);
        return new Done();
    }

    void wrapUp(StaffId who, WrapUp wrapUp) {
        tables.wrapUp(id(), who, wrapUp, now);
    }

    /// What others have to hear of it once it is on disk.
    List<ConversationEvent> news() {
        var news = new ArrayList<ConversationEvent>();
        if (noted) {
            news.add(new ConversationEvent.Noted(id()));
        }
        if (erased) {
            news.add(new ConversationEvent.Erased(id()));
        } else if (grown) {
            news.add(new ConversationEvent.Grown(id()));
        }
        relinked.forEach(id -> news.add(new ConversationEvent.Relinked(id)));
        return news;
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
        grown = true;
        return entry;
    }
}
