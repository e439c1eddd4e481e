package org.deskbell.gaps;

import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.conversation.Transcript;
import org.deskbell.conversation.Transcript.Line;
import org.deskbell.conversation.Transcripts;
import org.deskbell.gaps.GapStore.Asked;
import org.deskbell.inbox.Inbox;
import org.deskbell.kernel.ConversationId;
import org.deskbell.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The wordings of a gap, with what librarians said or wrote to them. That is read where it stands
/// each time and kept nowhere else. Personal data is taken out of it, since librarians' words are
/// not masked where they stand.
@Component
class Examples {
    private static final int MOST = 200;

    /// So many messages of a librarian, right after the question, are the answer.
    private static final int MESSAGES = 6;

    private final GapStore store;
    private final Transcripts transcripts;
    private final Inbox inbox;
    private final Redactor redactor;

    Examples(GapStore store, Transcripts transcripts, Inbox inbox, Redactor redactor) {
        this.store = store;
        this.transcripts = transcripts;
        this.inbox = inbox;
        this.redactor = redactor;
    }

    /// The newest first.
    List<Example> of(int gap) {
        List<Asked> asked = store.asked(gap, MOST);
        Map<ConversationId, Transcript> chats = chats(asked);
        Map<ConversationId, String> mails = inbox.answersTo(left(asked));
        Map<String, Example> wordings = new LinkedHashMap<>();
        for (Asked one : asked) {
            wordings.merge(
                    Likeness.plain(one.words()), example(one, chats, mails), Examples::together);
        }
        return List.copyOf(wordings.values());
    }

    private Map<ConversationId, Transcript> chats(List<Asked> asked) {
        List<ConversationId> ids =
                asked.stream()
                        .map(Asked::conversation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return transcripts.of(ids).stream()
                .collect(Collectors.toMap(Transcript::id, Function.identity()));
    }

    private static List<ConversationId> left(List<Asked> asked) {
        return asked.stream()
                .filter(one -> one.sign() == Sign.LEFT)
                .map(Asked::conversation)
                .filter(Objects::nonNull)
                .toList();
    }

    private Example example(
            Asked one, Map<ConversationId, Transcript> chats, Map<ConversationId, String> mails) {
        Transcript chat = one.conversation() == null ? null : chats.get(one.conversation());
        String mail = one.sign() == Sign.LEFT && chat != null ? mails.get(chat.id()) : null;
        return new Example(
                one.id(),
                one.words(),
                one.times(),
                one.at(),
                one.sign(),
                chat == null ? null : answer(chat, one.seq(), mail));
    }

    private static Example together(Example newest, Example older) {
        return new Example(
                newest.id(),
                newest.words(),
                newest.times() + older.times(),
                newest.last(),
                newest.sign(),
                newest.answer() == null ? older.answer() : newest.answer());
    }

    /// What a librarian said between the question and the next that the bot was asked, or wrote
    /// about what was left.
    private @Nullable String answer(Transcript chat, int seq, @Nullable String mail) {
        int next =
                chat.lines().stream()
                        .filter(line -> line.thought() != null && line.seq() > seq)
                        .mapToInt(Line::seq)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
        String said =
                chat.lines().stream()
                        .filter(line -> line.speaker() == Speaker.LIBRARIAN)
                        .filter(line -> line.seq() > seq && line.seq() < next)
                        .limit(MESSAGES)
                        .map(Line::text)
                        .collect(Collectors.joining("\n"));
        String answer = said.isBlank() ? mail : said;
        return answer == null ? null : redactor.redact(answer).text();
    }
}
