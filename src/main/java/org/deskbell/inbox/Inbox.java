package org.deskbell.inbox;

import org.deskbell.answers.Answers;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Where questions are put that are answered later. Thread-safe. The e-mail address is the one
/// thing that is not masked.
@Service
public class Inbox {
    private final InboxStore store;
    private final InboxLists lists;
    private final DueDates dueDates;
    private final Redactor redactor;
    private final Answers answers;
    private final InboxNews news;
    private final Clock clock;

    Inbox(
            InboxStore store,
            InboxLists lists,
            DueDates dueDates,
            Redactor redactor,
            Answers answers,
            InboxNews news,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.dueDates = dueDates;
        this.redactor = redactor;
        this.answers = answers;
        this.news = news;
        this.clock = clock;
    }

    /// Within a transaction: a patron leaves a question in a chat. A second one of the same id is
    /// not kept.
    ///
    /// @param language of the answer; the library's own when it is not known
    public void leave(
            UUID id,
            ConversationId conversation,
            String text,
            String email,
            @Nullable String language) {
        keep(id, Source.CHAT, conversation, text, email, language, null);
    }

    /// Within a transaction: a librarian has promised in a chat to write, and has the question.
    public void promise(
            ConversationId conversation,
            String question,
            String email,
            @Nullable String language,
            StaffId by) {
        keep(UUID.randomUUID(), Source.PROMISE, conversation, question, email, language, by);
    }

    /// What was answered last to the question that was left in each of these chats, as it was
    /// written.
    public Map<ConversationId, String> answersTo(Collection<ConversationId> chats) {
        return chats.isEmpty() ? Map.of() : lists.answersTo(chats);
    }

    /// @param me whose questions are counted as mine
    public InboxCounts counts(StaffId me) {
        return lists.counts(me);
    }

    private void keep(
            UUID id,
            Source source,
            ConversationId conversation,
            String text,
            String email,
            @Nullable String language,
            @Nullable StaffId by) {
        Instant now = clock.instant();
        var question =
                new Question(
                        id,
                        "",
                        source,
                        conversation,
                        Objects.requireNonNullElseGet(
                                language, () -> answers.content().library().language()),
                        null,
                        email.strip(),
                        now,
                        dueDates.of(now),
                        by,
                        by == null ? null : now,
                        null,
                        null);
        if (store.add(question, redactor.redact(text).text(), null)) {
            news.changed();
        }
    }
}
