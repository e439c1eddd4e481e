package org.deskbell.answering;

import org.deskbell.answering.Past.Turn;
import org.deskbell.answering.Past.Word;
import org.deskbell.answers.Faq;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides on one message with what was said before it. A message that can stand by itself is
/// decided by itself; any other may be read in several ways, and each reading counts as much as it
/// is likely.
final class FollowUps {
    /// With less, what looks like small talk may be a follow-up: "just for me", "is that ok".
    private static final double SURELY = 0.8;

    /// With less, what looks like abuse, or like a wish for a person, may be one.
    private static final double LIKELY = 0.5;

    /// What the first answer to a question that was asked back has to have.
    private static final double PLAUSIBLE = 0.45;

    private final Thought thought;
    private final Acts acts;
    private final Past past;
    private final Amends amends;

    FollowUps(Thought thought, Acts acts, Past past) {
        this.thought = thought;
        this.acts = acts;
        this.past = past;
        this.amends = new Amends(thought);
    }

    Resolved resolve(String text) {
        Reading own = thought.read(text);
        if (past.turns().isEmpty()) {
            return alone(own);
        }
        Resolved resolved = linked(own);
        return new Resolved(resolved.asked(), resolved.link(), patient(resolved));
    }

    private Resolved linked(Reading own) {
        boolean asked = past.endsWith(Word.CLARIFY);
        Optional<Integer> number =
                asked ? Pick.number(own.text(), offered().size()) : Optional.empty();
        if (number.isPresent()) {
            return chosen(offered().get(number.get()), own);
        }
        Decision decision = thought.decide(own);
        boolean isForeign = !thought.isHome(own); // how others hang together was not learnt
        if (isForeign || isUrgent(decision, own) || past.topic().isEmpty()) {
            return alone(own);
        }
        Turn topic = past.topic().get();
        Optional<Act> act =
                acts.of(
                        own,
                        thought.brain().interpreter(),
                        hasAnswered() ? Set.of() : Set.of(Act.UNHELPFUL));
        if (act.isPresent()) {
            return switch (act.get()) {
                case AGREE -> asked ? chosen(offered().getFirst(), own) : alone(own);
                case DONE -> alone(own);
                case NEITHER, UNHELPFUL -> unhelpful(topic);
            };
        }
        if (isSmallTalk(decision, own)) {
            return alone(own);
        }
        return new Continuing(thought, past).of(topic, own);
    }

    private Resolved alone(Reading own) {
        return new Resolved(own.text(), Link.NONE, thought.decide(own));
    }

    /// What must not wait, and what cannot hang together with anything.
    private static boolean isUrgent(Decision decision, Reading own) {
        return switch (decision) {
            case Decision.HandOff handOff ->
                    switch (handOff.reason()) {
                        case EMERGENCY, UNSUPPORTED_LANGUAGE -> true;
                        case ABUSE, ASKED_FOR_HUMAN ->
                                own.means(Verdict.SCOPE + handOff.reason().code()) >= LIKELY;
                        case LOW_CONFIDENCE,
                                RESEARCH_QUESTION,
                                SPECIFIC_ACCOUNT,
                                COMPLAINT,
                                OTHER_INSTITUTION ->
                                false;
                    };
            case Decision.Rephrase _ -> true;
            case Decision.Answer _, Decision.Clarify _, Decision.Chat _ -> false;
        };
    }

    private static boolean isSmallTalk(Decision decision, Reading own) {
        return decision instanceof Decision.Chat && own.means(Verdict.TALK) >= SURELY;
    }

    /// Whether there is an answer that can have been no help.
    private boolean hasAnswered() {
        return past.thread().stream().anyMatch(turn -> turn.word() == Word.ANSWER);
    }

    private List<String> offered() {
        return past.last().map(Turn::offered).orElse(List.of());
    }

    /// One of the FAQs that were offered, told as the answer to what they were offered for.
    Resolved choose(Faq faq) {
        String asked = past.offering(faq.id()).map(Turn::asked).orElse(faq.title());
        return new Resolved(asked, Link.CHOICE, thought.told(faq, asked, certain(faq)));
    }

    private static Findings certain(Faq faq) {
        return new Findings(1, faq.language(), faq.id(), List.of(), false);
    }

    private Resolved chosen(String faq, Reading own) {
        return thought.faq(faq, own).map(this::choose).orElseGet(() -> alone(own));
    }

    /// First the next best FAQs, if any is likely once the told one is out; then a librarian.
    private Resolved unhelpful(Turn topic) {
        boolean first =
                past.thread().stream().filter(turn -> turn.word() != Word.CHAT).count() == 1;
        Reading question = thought.read(topic.asked());
        Decision decision =
                first && topic.faq() != null
                        ? amends.nextBest(question, past.seen())
                        : amends.sorry(question);
        return new Resolved(topic.asked(), Link.UNHELPFUL, decision);
    }

    /// Nobody is asked back twice in a row: the likeliest FAQ is told, or a librarian is rung for.
    private Decision patient(Resolved resolved) {
        boolean asked = past.endsWith(Word.CLARIFY) || past.endsWith(Word.REPHRASE);
        return switch (resolved.decision()) {
            case Decision.Clarify clarify when asked -> {
                Alternative best = clarify.choices().getFirst();
                yield best.confidence() >= PLAUSIBLE
                        ? thought.told(best.faq(), resolved.asked(), clarify.findings())
                        : amends.unsure(clarify.findings());
            }
            case Decision.Rephrase rephrase when asked -> amends.unsure(rephrase.findings());
            case Decision.Answer answer -> answer;
            case Decision.Clarify clarify -> clarify;
            case Decision.Rephrase rephrase -> rephrase;
            case Decision.Chat chat -> chat;
            case Decision.HandOff handOff -> handOff;
        };
    }
}
