package org.deskbell.exchange;

import org.deskbell.answers.Documents;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqFields;
import org.deskbell.answers.FaqText;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.answers.Problem;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.StoredDocument.State;
import org.deskbell.exchange.PlanRow.Kind;
import org.deskbell.exchange.PlanRow.Result;
import org.deskbell.kernel.Department;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What would become of everything in a file, against what there is.
final class Planner {
    /// What a text may hold at most, as the knowledge base has it.
    private static final int LARGEST = 256 * 1024;

    private static final String NEWER_DRAFT =
            "Patrons see just this. There is a newer draft, which stays.";
    private static final String DRAFTED =
            "There is a draft of it; chosen and published, the draft's other changes go live too.";
    private static final String OVER_DRAFT =
            "There is a draft of it that nobody has published; this takes its place, and the draft"
                    + " stays among the versions.";
    private static final String RETIRED =
            "It was retired. Published, patrons are answered by it again.";

    private final Shelf shelf;
    private final Map<String, String> published;
    private final ManyDocuments documents;
    private final Progress progress;

    Planner(
            Shelf shelf,
            Map<String, String> published,
            ManyDocuments documents,
            Progress progress) {
        this.shelf = shelf;
        this.published = published;
        this.documents = documents;
        this.progress = progress;
    }

    /// FAQs of another maker.
    List<PlanRow> plan(List<Entry> entries, Department department) {
        var composer = new Composer(shelf, department);
        var rows = new ArrayList<PlanRow>();
        progress.of(entries.size());
        for (Entry entry : entries) {
            rows.add(row(rows.size() + 1, entry, composer));
            progress.step();
        }
        return withProblems(rows);
    }

    /// The files of a knowledge base. What is published and not among them may be removed.
    List<PlanRow> plan(Documents files) {
        var rows = new ArrayList<PlanRow>();
        progress.of(files.texts().size());
        files.texts()
                .forEach(
                        (path, text) -> {
                            rows.add(verbatim(rows.size() + 1, path, text));
                            progress.step();
                        });
        for (Problem stray : files.strays()) {
            rows.add(PlanRow.refused(rows.size() + 1, stray.path(), stray.message()));
        }
        var missing = new HashSet<>(published.keySet());
        missing.removeAll(files.texts().keySet());
        missing.stream()
                .sorted()
                .filter(documents::mayBeRetired)
                .forEach(path -> rows.add(removed(rows.size() + 1, path)));
        return withProblems(rows);
    }

    /// Every document that is not retired, with other words.
    List<PlanRow> reworded(Rewording words) {
        var rows = new ArrayList<PlanRow>();
        List<StoredDocument> all =
                shelf.documents().values().stream()
                        .filter(document -> document.state() != State.RETIRED)
                        .sorted(Comparator.comparing(StoredDocument::path))
                        .toList();
        progress.of(all.size());
        for (StoredDocument document : all) {
            String was = document.latest().text();
            String is = words.in(was);
            if (!is.equals(was)) {
                rows.add(reworded(rows.size() + 1, document, is));
            }
            progress.step();
        }
        if (rows.isEmpty()) {
            throw new ImportRefused("None of these words stands in any document.");
        }
        return withProblems(rows);
    }

    /// A draft would go live with its words; so somebody has to want it.
    private PlanRow reworded(int number, StoredDocument document, String text) {
        PlanRow row = verbatim(number, document.path(), text);
        return document.state() == State.PUBLISHED
                ? row
                : row.with(List.of(DRAFTED), row.problems(), false);
    }

    /// A plan that was made before, against what there is now.
    List<PlanRow> again(List<PlanRow> rows) {
        progress.of(rows.size());
        var renewed = new ArrayList<PlanRow>();
        for (PlanRow row : rows) {
            renewed.add(
                    switch (row.kind()) {
                        case REFUSED -> row;
                        case REMOVED ->
                                published.containsKey(row.path())
                                        ? removed(row.number(), row.path())
                                        : same(row, "It is not published any more.");
                        case ADDED, CHANGED, SAME ->
                                against(
                                        row.number(),
                                        row.place(),
                                        row.path(),
                                        row.text(),
                                        row.title(),
                                        row.notes());
                    });
            progress.step();
        }
        return withProblems(renewed);
    }

    private static PlanRow same(PlanRow row, String note) {
        return new PlanRow(
                row.number(),
                row.place(),
                row.path(),
                Kind.SAME,
                row.title(),
                List.of(),
                List.of(note),
                row.text(),
                row.basedOn(),
                false,
                Result.NONE);
    }

    private PlanRow row(int number, Entry entry, Composer composer) {
        return switch (entry) {
            case Entry.Refused(String place, String why) -> PlanRow.refused(number, place, why);
            case Entry.Document(String path, String text) -> verbatim(number, path, text);
            case Entry.Faq faq -> {
                try {
                    yield composed(number, faq, composer);
                } catch (ImportRefused refused) {
                    yield PlanRow.refused(
                            number, faq.place(), String.valueOf(refused.getMessage()));
                }
            }
        };
    }

    private PlanRow composed(int number, Entry.Faq entry, Composer composer) {
        var composed = composer.compose(entry);
        if (composed.text().length() > LARGEST) {
            throw new ImportRefused("This is longer than %d KiB.".formatted(LARGEST / 1024));
        }
        if (!shelf.take(composed.path(), composed.faq().title(), composed.faq().language())) {
            throw new ImportRefused(
                    "This is in the file already, further up: %s."
                            .formatted(composed.faq().title()));
        }
        return against(
                number,
                entry.place(),
                composed.path(),
                shelf.document(composed.path())
                        .map(now -> into(now.latest().text(), composed))
                        .orElse(composed.text()),
                composed.faq().title(),
                composed.notes());
    }

    /// Into the text that is there, so that what is the same stays as somebody wrote it.
    private static String into(String there, Composer.Composed composed) {
        Optional<Faq> meant = FaqText.read(composed.path(), composed.text());
        if (meant.isPresent() && FaqText.read(composed.path(), there).equals(meant)) {
            return there;
        }
        return FaqFields.of(composed.text())
                .filter(_ -> FaqFields.of(there).isPresent())
                .map(fields -> fields.in(there))
                .filter(text -> FaqText.read(composed.path(), text).equals(meant))
                .orElse(composed.text());
    }

    private PlanRow verbatim(int number, String path, String text) {
        String title =
                path.startsWith("faq/")
                        ? FaqText.read(path, text).map(Faq::title).orElse(path)
                        : path;
        return against(number, path, path, text, title, List.of());
    }

    private PlanRow against(
            int number, String place, String path, String text, String title, List<String> notes) {
        StoredDocument now = shelf.document(path).orElse(null);
        var told = new ArrayList<>(notes);
        told.removeIf(List.of(NEWER_DRAFT, RETIRED, OVER_DRAFT)::contains);
        Kind kind;
        if (now == null) {
            kind = Kind.ADDED;
        } else if (now.state() == State.RETIRED) {
            kind = Kind.ADDED;
            told.add(RETIRED);
        } else if (text.equals(now.latest().text())) {
            kind = Kind.SAME;
        } else if (text.equals(published.get(path))) {
            kind = Kind.SAME;
            told.add(NEWER_DRAFT);
        } else {
            kind = Kind.CHANGED;
            if (now.state() != State.PUBLISHED) {
                told.add(OVER_DRAFT);
            }
        }
        return new PlanRow(
                number,
                place,
                path,
                kind,
                title,
                List.of(),
                told,
                text,
                now == null ? 0 : now.latest().number(),
                kind.isChoosable(),
                Result.NONE);
    }

    private PlanRow removed(int number, String path) {
        StoredDocument now = shelf.document(path).orElseThrow();
        return new PlanRow(
                number,
                path,
                path,
                Kind.REMOVED,
                shelf.faq(path).map(Faq::title).orElse(path),
                List.of(),
                List.of(
                        "Published, and not in the file. Chosen, it is retired when the import is"
                                + " published."),
                "",
                now.latest().number(),
                false,
                Result.NONE);
    }

    /// What would have to be mended if all of it went live.
    private List<PlanRow> withProblems(List<PlanRow> rows) {
        var texts = new HashMap<String, String>();
        for (PlanRow row : rows) {
            if (row.kind() == Kind.ADDED || row.kind() == Kind.CHANGED) {
                texts.put(row.path(), row.text());
            }
        }
        Map<String, List<String>> found = problems(documents, texts, List.of());
        return rows.stream()
                .map(
                        row ->
                                texts.containsKey(row.path())
                                        ? row.with(
                                                row.notes(),
                                                found.getOrDefault(row.path(), List.of()),
                                                row.chosen())
                                        : row)
                .toList();
    }

    /// By path, each with its line.
    static Map<String, List<String>> problems(
            ManyDocuments documents, Map<String, String> texts, List<String> gone) {
        return documents.problems(texts, gone).stream()
                .collect(
                        Collectors.groupingBy(
                                Problem::path,
                                TreeMap::new,
                                Collectors.mapping(
                                        problem ->
                                                "Line %d: %s"
                                                        .formatted(
                                                                problem.line(), problem.message()),
                                        Collectors.toList())));
    }
}
