package org.deskbell.exchange;

import org.deskbell.answers.Documents;
import org.deskbell.answers.KnowledgeZip;
import org.deskbell.answers.UnreadableZip;
import org.deskbell.exchange.Import.State;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Imports from the first look at a file to the undo. Whatever takes its time is done in the
/// background, goes on after a restart, and is found again by the import's id. Thread-safe.
@Component
public final class Imports {
    private static final int MOST_LISTED = 20;

    private final ImportStore store;
    private final PlanStore plans;
    private final Jobs jobs;
    private final ExchangeSettings settings;
    private final Clock clock;

    /// What is done in the background.
    @Component
    record Jobs(Cataloguing cataloguing, Applying applying, Fitness fitness, Work work) {}

    Imports(ImportStore store, PlanStore plans, Jobs jobs, ExchangeSettings settings, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param name   of the file
    /// @param chosen what it is, by whoever sends it; null: what it looks like
    /// @throws ImportRefused when nothing of it can be imported
    public Import begin(
            Path file, String name, @Nullable Format chosen, Department department, StaffId who) {
        try {
            byte[] start = start(file);
            if (Sniffed.isZip(start)) {
                return begin(zip(file), name, department, who);
            }
            Sniffed.refuseOthers(start);
            if (chosen == Format.DESKBELL_ZIP) {
                throw new ImportRefused("This is no zip.");
            }
            Decoded decoded = Decoded.of(Files.readAllBytes(file));
            return begin(decoded, name, chosen, department, who);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Import begin(Documents documents, String name, Department department, StaffId who) {
        Import made =
                made(name, Format.DESKBELL_ZIP, State.READING, department, null, List.of(), who);
        store.add(made, null);
        jobs.cataloguing().read(made.id(), documents);
        return made;
    }

    private Import begin(
            Decoded decoded,
            String name,
            @Nullable Format chosen,
            Department department,
            StaffId who) {
        String text = decoded.text();
        if (text.isBlank()) {
            throw new ImportRefused("There is nothing in it.");
        }
        Format format = chosen == null || !chosen.isFile() ? Sniffed.format(text) : chosen;
        var notes = new ArrayList<>(decoded.notes());
        Columns columns = null;
        if (format == Format.TABLE) {
            columns = Columns.guess(Table.read(text, settings.rows()));
        }
        State state = columns == null ? State.READING : State.COLUMNS;
        Import made = made(name, format, state, department, columns, notes, who);
        store.add(made, text);
        if (state == State.READING) {
            jobs.cataloguing().read(made.id());
        }
        return made;
    }

    /// A plan of what would change if these words were replaced in every document that is not
    /// retired.
    ///
    /// @throws ImportRefused when there is nothing to replace
    public Import replace(List<Replacement> words, StaffId who) {
        Rewording rewording = Rewording.of(words);
        Import made =
                made(
                        rewording.name(),
                        Format.WORDS,
                        State.READING,
                        Department.CIRCULATION,
                        null,
                        List.of(),
                        who);
        store.add(made, rewording.source());
        jobs.cataloguing().read(made.id());
        return made;
    }

    private Import made(
            String name,
            Format format,
            State state,
            Department department,
            @Nullable Columns columns,
            List<String> notes,
            StaffId who) {
        var at = new Import.Made(who, clock.instant(), clock.instant());
        return new Import(
                UUID.randomUUID(), name, format, state, department, columns, notes, at, false, "");
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static Documents zip(Path file) {
        try {
            Documents documents = KnowledgeZip.read(file);
            boolean isOffice =
                    documents.strays().stream()
                            .anyMatch(stray -> stray.path().equals("[Content_Types].xml"));
            if (isOffice) {
                throw new ImportRefused(
                        "This is an Excel or Word file. Open it, save it as CSV UTF-8, and send"
                                + " that.");
            }
            if (documents.texts().isEmpty()) {
                throw new ImportRefused(
                        "No file in this zip belongs to a knowledge base: they are called"
                                + " faq/renew-items.md, hours.yml and so on.");
            }
            return documents;
        } catch (UnreadableZip unreadable) {
            throw new ImportRefused(String.valueOf(unreadable.getMessage()));
        }
    }

    public Optional<Import> find(UUID id) {
        return store.find(id);
    }

    /// Newest first.
    public List<Import> latest() {
        return store.latest(MOST_LISTED);
    }

    /// How many days a plan is kept.
    public long daysKept() {
        return settings.keep().toDays();
    }

    /// How large a file may be, in bytes, and how many rows it may have.
    public long largest() {
        return settings.largest().toBytes();
    }

    public int mostRows() {
        return settings.rows();
    }

    /// The first rows of a table, with its headings, for whoever says which column is what.
    public Preview preview(UUID id) {
        Table table = Table.read(store.source(id).orElseThrow(), settings.rows());
        return new Preview(
                table.headings(),
                table.delimiter(),
                table.rows().size(),
                table.rows().stream().limit(Preview.ROWS).toList());
    }

    /// The beginning of a table.
    ///
    /// @param size how many rows there are in all
    public record Preview(
            List<String> headings, char delimiter, int size, List<List<String>> rows) {
        private static final int ROWS = 3;
    }

    /// Reads the rows of a table, once it is known which column is what.
    ///
    /// @throws ImportRefused when a question or answer has no column
    public void read(UUID id, Columns columns, StaffId who) {
        columns.problem()
                .ifPresent(
                        problem -> {
                            throw new ImportRefused(problem);
                        });
        store.columns(id, columns);
        if (store.begin(id, State.COLUMNS, State.READING, who, false, "")) {
            jobs.cataloguing().read(id);
        }
    }

    /// Back to the question which column is what.
    public void askAgain(UUID id, StaffId who) {
        if (store.source(id).isPresent()) {
            store.begin(id, State.PLANNED, State.COLUMNS, who, false, "");
        }
    }

    /// Makes a plan anew, against what there is now.
    public void compareAgain(UUID id, StaffId who) {
        if (store.begin(id, State.PLANNED, State.READING, who, false, "")
                || store.begin(id, State.UNDONE, State.READING, who, false, "")) {
            jobs.cataloguing().compareAgain(id);
        }
    }

    public Counts counts(UUID id) {
        return plans.counts(id);
    }

    public Progress progress(UUID id) {
        return jobs.work().progress(id);
    }

    public List<PlanRow> page(UUID id, PlanFilter filter, int size, int page) {
        return plans.page(id, filter, size, page);
    }

    public int count(UUID id, PlanFilter filter) {
        return plans.count(id, filter);
    }

    /// Of the rows that were shown, those that are ticked are chosen.
    public void choose(UUID id, Collection<Integer> shown, Collection<Integer> ticked) {
        store.ifPlanned(id, () -> plans.choose(id, shown, ticked));
    }

    public void chooseAll(UUID id, PlanFilter filter, boolean chosen) {
        store.ifPlanned(id, () -> plans.chooseAll(id, filter, chosen));
    }

    /// Saves what is chosen, in the background. Patrons see nothing of it.
    public boolean save(UUID id, StaffId who) {
        return start(id, State.PLANNED, who, false, "saved " + called(id));
    }

    /// What can go live of what is chosen, or of what was saved and is not live yet.
    public Fit fit(UUID id) {
        return jobs.fitness().of(store.find(id).orElseThrow());
    }

    /// Publishes what is chosen, or what was saved and nobody has changed since, all at one moment.
    ///
    /// @param what for the record: `published an import`
    public boolean publish(UUID id, StaffId who, String what) {
        return start(id, State.PLANNED, who, true, what)
                || start(id, State.APPLIED, who, true, what);
    }

    private boolean start(UUID id, State from, StaffId who, boolean publish, String what) {
        boolean begun = store.begin(id, from, State.APPLYING, who, publish, what);
        if (begun) {
            jobs.applying().apply(id);
        }
        return begun;
    }

    /// Makes every document what it was, but for those that somebody has changed since.
    public boolean undo(UUID id, StaffId who) {
        boolean begun =
                store.begin(
                        id, State.APPLIED, State.UNDOING, who, false, "took back " + called(id));
        if (begun) {
            jobs.applying().undo(id);
        }
        return begun;
    }

    private String called(UUID id) {
        return store.find(id).map(one -> one.format().called()).orElseThrow();
    }

    /// What a crash has interrupted goes on.
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        for (Import found : store.goingOn()) {
            switch (found.state()) {
                case READING -> {
                    if (store.source(found.id()).isPresent()) {
                        jobs.cataloguing().read(found.id());
                    } else {
                        store.fail(
                                found.id(),
                                State.FAILED,
                                "The server was stopped while it read this. Send the file once"
                                        + " more.");
                    }
                }
                case APPLYING -> jobs.applying().apply(found.id());
                case UNDOING -> jobs.applying().undo(found.id());
                case COLUMNS, PLANNED, APPLIED, UNDONE, FAILED -> {}
            }
        }
    }

    @Scheduled(initialDelay = 1, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        store.forget(clock.instant().minus(settings.keep()));
    }
}
