package org.deskbell.answering;

import org.deskbell.answering.Past.Turn;
import org.deskbell.answering.Reading.Weighted;
import org.deskbell.answers.Faq;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a message that comes after others. It may be a question of its own, be about the last
/// answer, or vary the last question; after a question back it may pick a choice. What it means is
/// what these readings mean together, each as much as it is likely.
final class Continuing {
    /// From here on it is a question of its own; what looks like a follow-up needs more.
    private static final double SURELY = 0.5;

    private static final double CERTAINLY = 0.9;

    /// How much less likely a message stands by itself when something was asked back: one that is
    /// only a part of a sentence, and any other.
    private static final double NAMING = 0.3;

    private static final double ANSWERING = 0.5;

    /// A short question that names so many things can stand alone.
    private static final int SEVERAL = 2;

    /// How likely a part of a sentence, and a whole one, picks one of the choices.
    private static final double PICKED = 0.5;

    private static final double HARDLY_PICKED = 0.15;

    /// What a choice that the words do not name has beside one that they do.
    private static final double FAINT = 0.05;

    /// Of what was taken for the meaning and put right.
    private static final double REFUTED = 0.15;

    /// How much the words that put something right say by themselves.
    private static final double PART = 0.3;

    private static final double WHOLE = 0.6;

    private final Thought thought;
    private final Past past;
    private final Rewriting rewriting;

    Continuing(Thought thought, Past past) {
        this.thought = thought;
        this.past = past;
        this.rewriting = new Rewriting(thought);
    }

    /// @param topic the turn that it may go on about
    /// @param own   the message by itself
    Resolved of(Turn topic, Reading own) {
        Optional<String> correction = Wording.correction(own.text());
        return correction.isPresent()
                ? corrected(topic, thought.read(correction.get()))
                : continued(topic, own);
    }

    private Resolved continued(Turn topic, Reading own) {
        Wording wording = Wording.of(own.text());
        if (isClear(topic, own, wording)) {
            return new Resolved(own.text(), Link.NONE, thought.decide(own));
        }
        Reading rewritten = rewriting.of(past.question(), own.text(), wording);
        Set<String> offered = topic.faq() == null ? Set.copyOf(topic.offered()) : Set.of();
        Reading pick = rewritten.weighed(faq -> own.of(faq) + FAINT).among(offered);
        String last = topic.faq() == null ? pick.first() : topic.faq();
        String title = thought.faq(last, own).map(Faq::title).orElse("");
        Reading about = thought.read(title + " " + own.text());
        Dependence likely = Dependence.of(wording, own, about, rewritten, last);
        double picks = 0;
        if (!offered.isEmpty()) {
            boolean names = wording.isFragment();
            likely = likely.rather(names ? NAMING : ANSWERING);
            picks = (names ? PICKED : HARDLY_PICKED) * own.leaning(offered);
        }
        boolean dependent = likely.alone() < (wording.isLoose() ? CERTAINLY : SURELY);
        Reading mixed =
                Reading.mixed(
                        dependent ? rewritten.text() : own.text(),
                        List.of(
                                new Weighted(own, likely.alone()),
                                new Weighted(about, likely.about() * (1 - picks)),
                                new Weighted(rewritten, likely.rewritten() * (1 - picks)),
                                new Weighted(pick, (1 - likely.alone()) * picks)));
        boolean picked = wording.isFragment() && offered.contains(mixed.first());
        Link link = !dependent ? Link.NONE : picked ? Link.CHOICE : Link.FOLLOW_UP;
        return new Resolved(mixed.text(), link, thought.decide(mixed));
    }

    /// A whole question that has its answer by itself.
    private boolean isClear(Turn topic, Reading own, Wording wording) {
        return topic.faq() != null
                && (!wording.isShort() || wording.content().size() >= SEVERAL)
                && !wording.isLoose()
                && own.confidence() >= thought.point(own).answer();
    }

    private Resolved corrected(Turn topic, Reading meant) {
        Wording wording = Wording.of(meant.text());
        Reading rewritten = rewriting.corrected(topic.asked(), meant.text(), wording);
        double own = wording.isFragment() ? PART : WHOLE;
        Reading mixed =
                Reading.mixed(
                                rewritten.text(),
                                List.of(new Weighted(meant, own), new Weighted(rewritten, 1 - own)))
                        .weighed(faq -> faq.equals(topic.faq()) ? REFUTED : 1);
        return new Resolved(mixed.text(), Link.CORRECTION, thought.decide(mixed));
    }
}
