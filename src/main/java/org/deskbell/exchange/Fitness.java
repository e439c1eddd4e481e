package org.deskbell.exchange;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.exchange.Import.State;
import org.deskbell.exchange.PlanRow.Kind;
import org.deskbell.kernel.Recent;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Finds out what of an import can go live. What has to be mended is left out, and what only needs
/// it, and so on. A page asks again and again: the last few answers are remembered. Thread-safe.
@Component
final class Fitness {
    private static final int REMEMBERED = 2;
    private static final int MOST_ROUNDS = 20;

    private final PlanStore plans;
    private final ManyDocuments documents;
    private final Answers answers;
    private final Map<Case, Known> known = new Recent<>(REMEMBERED);

    private record Case(UUID id, State state, Instant changed) {}

    /// @param live what was published then
    private record Known(Content live, Fit fit) {}

    Fitness(PlanStore plans, ManyDocuments documents, Answers answers) {
        this.plans = plans;
        this.documents = documents;
        this.answers = answers;
    }

    synchronized Fit of(Import one) {
        var asked = new Case(one.id(), one.state(), one.made().changed());
        Content live = answers.content();
        Known before = known.get(asked);
        if (before != null && before.live() == live) {
            return before.fit();
        }
        Fit fit = find(rows(one));
        known.put(asked, new Known(live, fit));
        return fit;
    }

    private List<PlanRow> rows(Import one) {
        return one.state() == State.PLANNED ? plans.chosen(one.id()) : plans.toPublish(one.id());
    }

    private Fit find(List<PlanRow> rows) {
        var texts = new TreeMap<String, String>();
        for (PlanRow row : rows) {
            if (row.kind() != Kind.REMOVED) {
                texts.put(row.path(), row.text());
            }
        }
        List<String> gone =
                rows.stream().filter(row -> row.kind() == Kind.REMOVED).map(PlanRow::path).toList();
        int all = texts.size();
        var problems = Planner.problems(documents, texts, gone);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!texts.keySet().removeAll(problems.keySet())) {
                break;
            }
            problems = Planner.problems(documents, texts, gone);
        }
        List<String> blockers =
                problems.entrySet().stream()
                        .flatMap(
                                found ->
                                        found.getValue().stream()
                                                .map(p -> found.getKey() + ", " + p))
                        .toList();
        Content content = documents.ahead(texts, gone);
        return new Fit(texts, gone, all - texts.size(), blockers, content);
    }
}
