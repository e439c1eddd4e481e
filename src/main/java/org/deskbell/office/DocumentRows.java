package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqText;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Standing;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.StoredDocument.State;
import org.deskbell.answers.Version;
import org.deskbell.hours.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// All documents as rows, by title. A version never changes, so each is read once, and kept: with
/// 10,000 answers that is some 30 MB.
@Component
final class DocumentRows {
    /// For more than so many, all are read at once.
    private static final int FEW = 50;

    private final KnowledgeBase knowledge;
    private final Answers answers;
    private final Hours hours;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    /// @param order by which it is sorted
    private record Read(Version version, @Nullable Faq faq, String searched, String order) {
        static Read of(Version version) {
            Faq faq = FaqText.read(version.path(), version.text()).orElse(null);
            String searched = (version.path() + "\n" + version.text()).toLowerCase(Locale.ROOT);
            String title = faq == null ? version.path() : faq.title();
            return new Read(version, faq, searched, title.toLowerCase(Locale.ROOT));
        }

        boolean is(Standing standing) {
            return version.number() == standing.latest();
        }
    }

    private record Ordered(String by, DocumentRow row) {}

    DocumentRows(KnowledgeBase knowledge, Answers answers, Hours hours, Clock clock) {
        this.knowledge = knowledge;
        this.answers = answers;
        this.hours = hours;
        this.clock = clock;
    }

    List<DocumentRow> all() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
        List<Standing> standings = knowledge.standings();
        catchUp(standings);
        return standings.stream()
                .flatMap(standing -> row(standing, today).stream())
                .sorted(Comparator.comparing(Ordered::by))
                .map(Ordered::row)
                .toList();
    }

    private void catchUp(List<Standing> standings) {
        List<String> unread =
                standings.stream()
                        .filter(standing -> !isRead(standing))
                        .map(Standing::path)
                        .toList();
        if (unread.size() > FEW) {
            knowledge.documents().parallelStream().map(StoredDocument::latest).forEach(this::keep);
        } else {
            unread.forEach(
                    path ->
                            knowledge
                                    .document(path)
                                    .map(StoredDocument::latest)
                                    .ifPresent(this::keep));
        }
        if (read.size() > standings.size()) {
            read.keySet()
                    .retainAll(standings.stream().map(Standing::path).collect(Collectors.toSet()));
        }
    }

    private boolean isRead(Standing standing) {
        Read known = read.get(standing.path());
        return known != null && known.is(standing);
    }

    private void keep(Version version) {
        read.put(version.path(), Read.of(version));
    }

    /// What somebody has changed in this very moment has the version that was read, or is gone.
    private Optional<Ordered> row(Standing standing, LocalDate today) {
        return Optional.ofNullable(read.get(standing.path()))
                .map(
                        known -> {
                            var document =
                                    new StoredDocument(
                                            known.version(),
                                            standing.published(),
                                            standing.retired());
                            return new Ordered(
                                    known.order(),
                                    new DocumentRow(
                                            document,
                                            known.faq(),
                                            known.searched(),
                                            isKeptBack(document, known.faq()),
                                            today));
                        });
    }

    private boolean isKeptBack(StoredDocument document, @Nullable Faq faq) {
        return document.state() == State.PUBLISHED && faq != null && answers.isKeptBack(faq);
    }
}
