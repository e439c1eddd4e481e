package org.deskbell.office;

import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.StoredDocument;
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
import java.util.concurrent.ConcurrentHashMap;

/// All documents as rows, by title. A version never changes, so each is read once.
@Component
final class DocumentRows {
    private final KnowledgeBase knowledge;
    private final Hours hours;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(int version, @Nullable Faq faq) {}

    DocumentRows(KnowledgeBase knowledge, Hours hours, Clock clock) {
        this.knowledge = knowledge;
        this.hours = hours;
        this.clock = clock;
    }

    List<DocumentRow> all() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
        return knowledge.documents().stream()
                .map(document -> new DocumentRow(document, faq(document), today))
                .sorted(Comparator.comparing(row -> row.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private @Nullable Faq faq(StoredDocument document) {
        Version latest = document.latest();
        return read.compute(
                        latest.path(),
                        (_, known) ->
                                known != null && known.version() == latest.number()
                                        ? known
                                        : read(latest))
                .faq();
    }

    private static Read read(Version version) {
        List<Faq> alone = Content.of(Map.of(version.path(), version.text())).faqs();
        return new Read(version.number(), alone.isEmpty() ? null : alone.getFirst());
    }
}
