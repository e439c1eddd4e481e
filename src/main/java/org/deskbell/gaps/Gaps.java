package org.deskbell.gaps;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.gaps.Gap.State;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What patrons asked and did not get, for those who write the answers: the questions that went
/// wrong, those together that ask the same, and what is decided about them. Thread-safe.
@Component
public class Gaps {
    private final GapStore store;
    private final Gathering gathering;
    private final Naming naming;
    private final Examples examples;
    private final Answers answers;
    private final GapWork work;

    Gaps(
            GapStore store,
            Gathering gathering,
            Naming naming,
            Examples examples,
            Answers answers,
            GapWork work) {
        this.store = store;
        this.gathering = gathering;
        this.naming = naming;
        this.examples = examples;
        this.answers = answers;
        this.work = work;
    }

    /// How far the reading of what was said has come.
    ///
    /// @param looked up to when everything was read; null: never since the server started
    public record Progress(boolean going, int done, int of, @Nullable Instant looked) {}

    public Progress progress() {
        Gathering.Progress now = gathering.progress();
        return new Progress(now.going(), now.done(), now.of(), now.looked());
    }

    /// Begins to read what was said since the last time, and returns at once. It begins by itself
    /// every 10 minutes.
    public void look() {
        gathering.begin();
    }

    /// Those that the filter wants, the worst first; a few milliseconds for some thousand.
    public List<Gap> list(GapFilter filter) {
        return store.all(work.today()).stream()
                .filter(gap -> gap.state() != State.OPEN || !gap.isRightlyRefused())
                .filter(filter::fits)
                .filter(
                        gap ->
                                filter.department() == null
                                        || department(gap) == filter.department())
                .sorted(filter.best())
                .toList();
    }

    /// How many open ones somebody is to see to.
    public long assignedTo(StaffId who) {
        return store.assignedTo(who);
    }

    public Optional<Gap> find(int number) {
        return store.find(number, work.today());
    }

    private @Nullable Department department(Gap gap) {
        return Optional.ofNullable(gap.faq())
                .flatMap(answers.content()::faq)
                .map(Faq::department)
                .orElse(null);
    }

    /// @param faq nearest to a gap; none: nothing is near
    public record Nearest(@Nullable Faq faq, double confidence) {}

    /// What the bot makes of the gap's question now; some milliseconds.
    public Nearest nearest(Gap gap) {
        Naming.Nearest now = naming.lately(gap.words(), gap.language());
        String id = now.faq();
        Faq faq =
                id == null
                        ? null
                        : answers.content()
                                .faq(id, gap.language())
                                .or(() -> answers.content().faq(id))
                                .orElse(null);
        return new Nearest(faq, now.confidence());
    }

    /// The wordings of a gap, the newest first.
    public List<Example> examples(int number) {
        return examples.of(number);
    }

    /// Says what is to become of a gap; [State#OPEN] undoes the others.
    public void decide(Gap gap, State state, StaffId who) {
        work.decide(gap, state, who);
    }

    /// @param to null: nobody in particular
    public void assign(Gap gap, @Nullable StaffId to, StaffId who) {
        work.assign(gap, to, who);
    }

    /// Begins an answer to a gap: its wordings are the phrasings, a librarian's answer the text.
    ///
    /// @param chosen ids of examples; the first one names the answer
    /// @return the new document's path
    /// @throws IllegalArgumentException when none is chosen, or one cannot be a phrasing
    public String draft(Gap gap, List<String> chosen, Department department, StaffId who) {
        return work.draft(gap, chosen(gap, chosen), department, who);
    }

    /// Adds wordings of a gap to the phrasings of an answer, as a draft.
    ///
    /// @return how many it did not have yet
    /// @throws IllegalArgumentException when none is chosen, or one cannot be a phrasing
    public int accept(Gap gap, List<String> chosen, String path, StaffId who) {
        return work.accept(gap, chosen(gap, chosen), path, who);
    }

    private List<Example> chosen(Gap gap, List<String> ids) {
        List<Example> found =
                examples.of(gap.number()).stream().filter(one -> ids.contains(one.id())).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Tick at least one of the questions first.");
        }
        return found;
    }
}
