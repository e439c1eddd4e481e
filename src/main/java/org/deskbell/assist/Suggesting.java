package org.deskbell.assist;

import org.deskbell.answering.Alternative;
import org.deskbell.answering.Answering;
import org.deskbell.answering.Decision;
import org.deskbell.answering.Past;
import org.deskbell.answering.Reason;
import org.deskbell.answering.Resolved;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.KnowledgePublished;
import org.deskbell.conversation.ConversationEvent;
import org.deskbell.conversation.DeskReading;
import org.deskbell.conversation.DeskReading.Words;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Recent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes suggestions by the bot's own decision on a patron's words, and remembers some hundred of
/// them in memory. Thread-safe; a few milliseconds, on the thread of whoever asks.
@Component
class Suggesting {
    private static final int MOST = 3;
    private static final int REMEMBERED = 500;

    /// What is less likely is no help to read.
    private static final double WORTH_READING = 0.05;

    /// A librarian's own words are wanted here, and nobody's are to be studied.
    private static final Set<Reason> NO_FAQ_MATTER =
            Set.of(
                    Reason.EMERGENCY,
                    Reason.ABUSE,
                    Reason.ASKED_FOR_HUMAN,
                    Reason.SPECIFIC_ACCOUNT,
                    Reason.COMPLAINT);

    private final DeskReading desk;
    private final Answering answering;
    private final Answers answers;
    private final SignalStore signals;
    private final Map<Key, Suggestions> made = new Recent<>(REMEMBERED);

    private record Key(ConversationId conversation, int seq) {}

    Suggesting(DeskReading desk, Answering answering, Answers answers, SignalStore signals) {
        this.desk = desk;
        this.answering = answering;
        this.answers = answers;
        this.signals = signals;
    }

    /// @param words that are still there, so that nothing erased is told
    Suggestions about(ConversationId id, Words words) {
        var key = new Key(id, words.seq());
        synchronized (made) {
            Suggestions known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        Suggestions fresh = make(words, past(id, words.seq()));
        synchronized (made) {
            made.put(key, fresh);
        }
        return fresh;
    }

    /// What the bot said since the last change of who answers; after one, what librarians answered.
    private Past past(ConversationId id, int seq) {
        Past withBot = desk.past(id, seq);
        return withBot.turns().isEmpty() ? new Past(signals.turnsBefore(id, seq)) : withBot;
    }

    private Suggestions make(Words words, Past past) {
        Resolved resolved = answering.decide(words.text(), words.language(), past);
        Decision decision = resolved.decision();
        return new Suggestions(
                words.seq(),
                resolved.asked(),
                decision.findings().language(),
                decision instanceof Decision.Answer answer ? answer.faq().id() : null,
                teaches(decision),
                isEmergency(decision)
                        ? List.of()
                        : suggested(decision)
                                .filter(one -> one.confidence() >= WORTH_READING)
                                .collect(
                                        LinkedHashMap<String, Suggestion>::new,
                                        (map, one) -> map.putIfAbsent(one.faq(), one),
                                        LinkedHashMap::putAll)
                                .values()
                                .stream()
                                .limit(MOST)
                                .toList());
    }

    /// What patrons are not told yet, librarians are not given to tell them.
    private Stream<Suggestion> suggested(Decision decision) {
        return Stream.concat(
                decision instanceof Decision.Answer answer
                        ? Stream.of(told(answer))
                        : Stream.empty(),
                Stream.concat(
                        decision.more().stream().map(Suggesting::told),
                        decision.findings().alternatives().stream()
                                .filter(one -> answers.isTold(one.faq()))
                                .map(Suggesting::alternative)));
    }

    private static Suggestion told(Decision.Answer answer) {
        return suggestion(answer.faq(), answer.message(), answer.findings().confidence());
    }

    private static Suggestion alternative(Alternative one) {
        return suggestion(one.faq(), plain(one.faq()), one.confidence());
    }

    static String plain(Faq faq) {
        return FaqMarkdown.plain(faq.shortAnswer());
    }

    private static Suggestion suggestion(Faq faq, String text, double confidence) {
        return new Suggestion(faq.id(), faq.title(), text, faq.url(), confidence);
    }

    private static boolean isEmergency(Decision decision) {
        return handedOff(decision).filter(Reason.EMERGENCY::equals).isPresent();
    }

    private static boolean teaches(Decision decision) {
        return !(decision instanceof Decision.Chat)
                && handedOff(decision).filter(NO_FAQ_MATTER::contains).isEmpty();
    }

    private static Optional<Reason> handedOff(Decision decision) {
        return decision instanceof Decision.HandOff handOff
                ? Optional.of(handOff.reason())
                : Optional.empty();
    }

    @EventListener
    void on(KnowledgePublished published) {
        synchronized (made) {
            made.clear();
        }
    }

    @EventListener
    void on(ConversationEvent.Erased erased) {
        synchronized (made) {
            made.keySet().removeIf(key -> key.conversation().equals(erased.id()));
        }
    }
}
