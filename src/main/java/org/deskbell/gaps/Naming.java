package org.deskbell.gaps;

import org.deskbell.answering.Answering;
import org.deskbell.answering.Decision;
import org.deskbell.gaps.GapStore.Asked;
import org.deskbell.gaps.Likeness.Point;
import org.deskbell.store.Database;
import org.deskbell.understanding.Embedder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Names each gap by its most typical question: the one that all others are most like, each wording
/// as often as it was asked. Also asks the bot what it makes of that one.
@Component
class Naming {
    /// So many questions, the newest, and so many wordings of them tell what is typical.
    private static final int QUESTIONS = 200;

    private static final int WORDINGS = 25;
    private static final int BATCH = 25;

    private final GapStore store;
    private final Embedder embedder;
    private final Answering answering;
    private final Database database;

    Naming(GapStore store, Embedder embedder, Answering answering, Database database) {
        this.store = store;
        this.embedder = embedder;
        this.answering = answering;
        this.database = database;
    }

    private record Wording(String id, String words, int times, Point point) {}

    private record Named(int gap, Wording wording, Nearest nearest) {}

    /// A gap without any question keeps its name.
    ///
    /// @param gaps    with their languages
    /// @param watcher is told how many are done
    void name(Map<Integer, String> gaps, IntConsumer watcher) {
        List<Integer> numbers = List.copyOf(gaps.keySet());
        for (int i = 0; i < numbers.size(); i += BATCH) {
            int end = Math.min(i + BATCH, numbers.size());
            List<Named> named =
                    numbers.subList(i, end).stream()
                            .flatMap(gap -> named(gap, gaps.getOrDefault(gap, "en")).stream())
                            .toList();
            database.write(
                    jdbc -> {
                        var tables = new GapTables(jdbc);
                        named.forEach(one -> keep(one, tables));
                        return true;
                    });
            watcher.accept(end);
        }
    }

    private Optional<Named> named(int gap, String language) {
        return typical(store.asked(gap, QUESTIONS), language)
                .map(one -> new Named(gap, one, nearest(one.words(), language)));
    }

    private static void keep(Named named, GapTables tables) {
        Wording wording = named.wording();
        if (tables.lead(named.gap(), wording.id(), wording.words(), wording.point().vector())) {
            tables.nearest(named.gap(), named.nearest().faq(), named.nearest().confidence());
        }
    }

    private Optional<Wording> typical(List<Asked> asked, String language) {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        for (Asked one : asked) {
            wordings.merge(
                    Likeness.plain(one.words()),
                    new Wording(one.id(), one.words(), one.times(), Point.of("", null)),
                    (newest, older) ->
                            new Wording(
                                    newest.id(),
                                    newest.words(),
                                    newest.times() + older.times(),
                                    newest.point()));
        }
        List<Wording> most =
                wordings.values().stream()
                        .sorted(Comparator.comparingInt(Wording::times).reversed())
                        .limit(WORDINGS)
                        .map(
                                one ->
                                        new Wording(
                                                one.id(),
                                                one.words(),
                                                one.times(),
                                                point(one, language)))
                        .toList();
        return most.stream().max(Comparator.comparingDouble(one -> likeness(one, most)));
    }

    private Point point(Wording one, String language) {
        return Point.of(one.words(), embedder.embed(one.words(), language).orElse(null));
    }

    private static double likeness(Wording one, List<Wording> all) {
        return all.stream()
                .mapToDouble(other -> other.times() * Likeness.of(one.point(), other.point()))
                .sum();
    }

    /// @param faq its id
    record Nearest(@Nullable String faq, double confidence) {}

    /// What the bot would make of a question now.
    Nearest nearest(String words, String language) {
        Decision decision = answering.decide(words, language);
        List<Nearest> faqs = new ArrayList<>();
        if (decision instanceof Decision.Answer answer) {
            faqs.add(new Nearest(answer.faq().id(), answer.findings().confidence()));
        }
        decision.findings()
                .alternatives()
                .forEach(one -> faqs.add(new Nearest(one.faq().id(), one.confidence())));
        return faqs.isEmpty() ? new Nearest(null, 0) : faqs.getFirst();
    }
}
