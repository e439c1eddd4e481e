package org.deskbell.answers;

import org.deskbell.hours.Hours;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What patrons see, read from the store and shown by [Answers] and [Hours]. Catching up is safe at
/// any time and from any thread: it compares what is shown with what is published.
final class Published {
    private static final Logger log = LoggerFactory.getLogger(Published.class);

    private final FaqStore store;
    private final Answers answers;
    private final Hours hours;

    private Map<String, Integer> shown = Map.of();
    private volatile SortedMap<String, Parsed> documents = new TreeMap<>();

    Published(FaqStore store, Answers answers, Hours hours) {
        this.store = store;
        this.answers = answers;
        this.hours = hours;
    }

    Answers answers() {
        return answers;
    }

    /// Shows what is published, at once and by words only.
    synchronized void begin() {
        Content content = readChanges();
        hours.replace(content.hours());
        answers.showWords(content);
        content.problems().forEach(problem -> log.warn("To be mended: {}", problem));
    }

    /// Shows what was published since.
    synchronized void catchUp() {
        Content content = readChanges();
        hours.replace(content.hours());
        answers.show(content);
    }

    /// How a document would be, and what would have to be mended: in it, and in others because of
    /// it.
    Preview preview(String path, String text) {
        var parsed = DocumentReader.read(path, text);
        List<Problem> before = answers.content().problems();
        List<Problem> problems =
                with(path, text).problems().stream()
                        .filter(problem -> problem.path().equals(path) || !before.contains(problem))
                        .toList();
        return new Preview(
                parsed.piece() instanceof Faq faq
                        ? Optional.of(answers.asOfNow(faq))
                        : Optional.empty(),
                problems);
    }

    /// All that is published, with this text for that document; null: without it.
    Content with(String path, @Nullable String text) {
        var changed = new TreeMap<>(documents);
        if (text == null) {
            changed.remove(path);
        } else {
            changed.put(path, DocumentReader.read(path, text));
        }
        return Content.of(changed.values());
    }

    /// All that is published, with these texts and without what is gone.
    Content with(Map<String, String> texts, Collection<String> gone) {
        var changed = new TreeMap<>(documents);
        changed.keySet().removeAll(gone);
        read(texts).forEach(parsed -> changed.put(parsed.path(), parsed));
        return Content.of(changed.values());
    }

    /// What would have to be mended then. Where an old and a new document do not go together, the
    /// new one is told of it.
    List<Problem> problemsWith(Map<String, String> texts, Collection<String> gone) {
        var old = new TreeMap<>(documents);
        old.keySet().removeAll(gone);
        old.keySet().removeAll(texts.keySet());
        List<Parsed> fresh = read(texts);
        List<Parsed> oldFirst = Stream.concat(old.values().stream(), fresh.stream()).toList();
        Set<Problem> before = Set.copyOf(answers.content().problems());
        return Stream.concat(
                        fresh.stream().flatMap(parsed -> parsed.problems().stream()),
                        CrossCheck.problems(oldFirst).stream()
                                .filter(
                                        problem ->
                                                texts.containsKey(problem.path())
                                                        || !before.contains(problem)))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Parsed> read(Map<String, String> texts) {
        return texts.entrySet().parallelStream()
                .map(document -> DocumentReader.read(document.getKey(), document.getValue()))
                .sorted(Comparator.comparing(Parsed::path))
                .toList();
    }

    private Parsed read(Version version) {
        Parsed parsed = DocumentReader.read(version.path(), version.text());
        return parsed.piece() instanceof Faq faq
                ? store.lookedAt(version)
                        .map(when -> parsed.with(faq.reviewedAt(when)))
                        .orElse(parsed)
                : parsed;
    }

    private Content readChanges() {
        Map<String, Integer> published = store.published();
        var next = new TreeMap<>(documents);
        next.keySet().retainAll(published.keySet());
        published.forEach(
                (path, version) -> {
                    if (!version.equals(shown.get(path))) {
                        next.put(path, read(store.version(path, version).orElseThrow()));
                    }
                });
        shown = published;
        documents = next;
        return Content.of(next.values());
    }
}
