package org.deskbell.exchange;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.answers.ManyDocuments.Before;
import org.deskbell.answers.ManyDocuments.Saved;
import org.deskbell.answers.Version;
import org.deskbell.exchange.Import.State;
import org.deskbell.exchange.ImportStore.Act;
import org.deskbell.exchange.PlanRow.Kind;
import org.deskbell.kernel.StaffAction;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Saves, publishes and takes back what is chosen, in the background. Versions are saved some at a
/// time, each batch with its rows in one commit, so that a crash loses nothing and chats do not
/// wait; what goes live does so in one commit. docs/decisions/import.md says why.
@Component
final class Applying {
    /// A commit of so many takes some hundredths of a second.
    private static final int BATCH = 100;

    private static final String STOPPED =
            "It stopped on the way; the server's log says why. What is saved is saved, and can be"
                    + " taken back.";

    private final ImportStore store;
    private final PlanStore plans;
    private final Work work;
    private final Bookshelf books;
    private final Fitness fitness;

    /// Where documents are changed, and told of.
    @Component
    record Bookshelf(
            Database database,
            KnowledgeBase knowledge,
            ManyDocuments documents,
            ApplicationEventPublisher events) {}

    Applying(ImportStore store, PlanStore plans, Work work, Bookshelf books, Fitness fitness) {
        this.store = store;
        this.plans = plans;
        this.work = work;
        this.books = books;
        this.fitness = fitness;
    }

    void apply(UUID id) {
        work.begin(
                id,
                progress -> {
                    Import one = store.find(id).orElseThrow();
                    Act act = store.act(id);
                    progress.of(plans.counts(id).chosen());
                    save(one, act, progress);
                    if (!work.isStopping()) {
                        finish(one, act, progress);
                    }
                },
                _ -> store.fail(id, State.APPLIED, STOPPED));
    }

    private void save(Import one, Act act, Progress progress) {
        List<PlanRow> batch = plans.toSave(one.id(), BATCH);
        while (!batch.isEmpty() && !work.isStopping()) {
            List<PlanRow> now = batch;
            books.database()
                    .write(
                            _ -> {
                                now.forEach(row -> save(one, row, act));
                                return now.size();
                            });
            now.forEach(_ -> progress.step());
            batch = plans.toSave(one.id(), BATCH);
        }
    }

    /// Within a change.
    private void save(Import one, PlanRow row, Act act) {
        Optional<Saved> saved =
                books.documents()
                        .save(
                                row.path(),
                                row.text(),
                                row.basedOn(),
                                act.who(),
                                (one.format().isFile() ? "Imported from " : Version.REPLACED)
                                        + one.name());
        saved.ifPresentOrElse(
                done -> store.saved(one.id(), row.number(), done),
                () ->
                        plans.left(
                                one.id(),
                                row.number(),
                                "Somebody has saved another version since the plan was made. It was"
                                        + " left as it is."));
    }

    private void finish(Import one, Act act, Progress progress) {
        if (!one.publish()) {
            record(one, act, State.APPLIED);
            return;
        }
        progress.doing("Looking through all that is to go live");
        Fit fit = fitness.of(one);
        if (!fit.blockers().isEmpty()) {
            store.fail(
                    one.id(),
                    State.APPLIED,
                    "Saved, and not published: other documents would have to be mended first. "
                            + fit.blockers().getFirst());
            return;
        }
        publish(one, act, fit);
        progress.doing("Making it known to the search");
        books.documents().show();
    }

    private void publish(Import one, Act act, Fit fit) {
        List<PlanRow> rows = plans.toPublish(one.id());
        Map<String, Before> retired = befores(fit.gone());
        books.database()
                .write(
                        _ -> {
                            Set<String> done =
                                    books.documents().publish(versions(rows, fit), fit.gone());
                            for (PlanRow row : rows) {
                                told(one, row, fit, done, retired.get(row.path()));
                            }
                            record(one, act, State.APPLIED);
                            return done.size();
                        });
    }

    private static Map<String, Integer> versions(List<PlanRow> rows, Fit fit) {
        var versions = new HashMap<String, Integer>();
        for (PlanRow row : rows) {
            Integer version = row.result().version();
            if (version != null && fit.texts().containsKey(row.path())) {
                versions.put(row.path(), version);
            }
        }
        return versions;
    }

    private void told(
            Import one, PlanRow row, Fit fit, Set<String> done, @Nullable Before retired) {
        if (done.contains(row.path())) {
            plans.published(one.id(), row.number(), retired);
        } else if (row.kind() != Kind.REMOVED && !fit.texts().containsKey(row.path())) {
            plans.left(
                    one.id(),
                    row.number(),
                    "Saved as a draft, not published: it has to be mended first.");
        } else {
            plans.left(
                    one.id(), row.number(), "Somebody has changed it since. It was left as it is.");
        }
    }

    private Map<String, Before> befores(List<String> paths) {
        var befores = new HashMap<String, Before>();
        for (String path : paths) {
            books.knowledge()
                    .document(path)
                    .ifPresent(
                            d ->
                                    befores.put(
                                            path,
                                            new Before(
                                                    d.latest().number(),
                                                    d.published(),
                                                    d.retired())));
        }
        return befores;
    }

    void undo(UUID id) {
        work.begin(
                id,
                progress -> {
                    Import one = store.find(id).orElseThrow();
                    Act act = store.act(id);
                    var counts = plans.counts(id);
                    progress.of(Math.max(counts.written(), counts.published()));
                    takeBack(one, act, progress);
                    if (!work.isStopping()) {
                        if (counts.published() > 0) {
                            progress.doing("Making it known to the search");
                            books.documents().show();
                        }
                        record(one, act, State.UNDONE);
                    }
                },
                _ -> store.fail(id, State.APPLIED, STOPPED));
    }

    private void takeBack(Import one, Act act, Progress progress) {
        List<PlanRow> batch = plans.toTakeBack(one.id(), BATCH);
        while (!batch.isEmpty() && !work.isStopping()) {
            List<PlanRow> now = batch;
            books.database()
                    .write(
                            _ -> {
                                now.forEach(row -> takeBack(one, row, act));
                                return now.size();
                            });
            now.forEach(_ -> progress.step());
            batch = plans.toTakeBack(one.id(), BATCH);
        }
    }

    /// Within a change.
    private void takeBack(Import one, PlanRow row, Act act) {
        Integer version = row.result().version();
        Before before = row.result().before();
        boolean done =
                before != null
                        && books.documents()
                                .takeBack(
                                        row.path(),
                                        version == null ? 0 : version,
                                        row.result().published(),
                                        before,
                                        act.who(),
                                        one.format().isFile()
                                                ? "As before the import from " + one.name()
                                                : Version.REPLACED + "taken back, " + one.name());
        plans.undone(
                one.id(),
                row.number(),
                done ? "" : "Somebody has changed it since the import. It was left as it is.");
    }

    /// With the state, so that both are kept or neither.
    private void record(Import one, Act act, State state) {
        books.database()
                .write(
                        _ -> {
                            books.events()
                                    .publishEvent(
                                            new StaffAction(act.who(), act.what(), one.name()));
                            store.state(one.id(), state);
                            return true;
                        });
    }
}
