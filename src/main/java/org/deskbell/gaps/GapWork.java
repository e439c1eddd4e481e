package org.deskbell.gaps;

import org.deskbell.answers.AcceptedPhrasings;
import org.deskbell.answers.FaqDrafts;
import org.deskbell.gaps.Gap.State;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// What editors do about a gap: each is one change with its line in the audit log.
@Component
class GapWork {
    private final GapStore store;
    private final AcceptedPhrasings phrasings;
    private final FaqDrafts drafts;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GapWork(
            GapStore store,
            AcceptedPhrasings phrasings,
            FaqDrafts drafts,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.phrasings = phrasings;
        this.drafts = drafts;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    long today() {
        return Days.of(clock.instant());
    }

    void decide(Gap gap, State state, StaffId who) {
        String what =
                switch (state) {
                    case OPEN -> "opened again";
                    case DONE -> "marked done";
                    case OUTSIDE -> "marked out of scope";
                };
        database.write(
                _ -> {
                    store.decide(gap, state, state == State.OPEN ? null : who, clock.instant());
                    record(who, what, gap);
                    return true;
                });
    }

    void assign(Gap gap, @Nullable StaffId to, StaffId who) {
        database.write(
                _ -> {
                    store.assign(gap.number(), to);
                    record(who, to == null ? "assigned to nobody" : "assigned to " + to, gap);
                    return true;
                });
    }

    String draft(Gap gap, List<Example> chosen, Department department, StaffId who) {
        List<String> words = chosen.stream().map(Example::words).toList();
        String answer =
                chosen.stream()
                        .map(Example::answer)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        return database.write(
                _ -> {
                    String path =
                            drafts.draft(words.getFirst(), answer, department, gap.language(), who);
                    phrasings.began(path, words.getFirst(), origin(gap), who);
                    phrasings.accept(path, words, origin(gap), who);
                    store.drafted(gap.number(), path);
                    record(who, "began an answer for", gap);
                    return path;
                });
    }

    int accept(Gap gap, List<Example> chosen, String path, StaffId who) {
        List<String> words = chosen.stream().map(Example::words).toList();
        return phrasings.accept(path, words, origin(gap), who);
    }

    private void record(StaffId who, String what, Gap gap) {
        events.publishEvent(new StaffAction(who, what, origin(gap)));
    }

    /// As the record and the phrasings name it.
    private static String origin(Gap gap) {
        return "gap " + gap.number();
    }
}
