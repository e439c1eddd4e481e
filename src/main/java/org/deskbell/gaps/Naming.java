package org.deskbell.gaps;

import org.deskbell.answering.Answering;
import org.deskbell.answering.Decision;
import org.deskbell.answers.KnowledgePublished;
import org.deskbell.gaps.GapStore.Asked;
import org.deskbell.gaps.Likeness.Point;
import org.deskbell.kernel.Recent;
import org.deskbell.store.Database;
import org.deskbell.understanding.Embedder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final GapStore store;
    private final Embedder embedder;
    private final Answering answering;
    private final Database database;
    private final Clock clock;
    private final Map<String, Then> lately = Collections.synchronizedMap(new Recent<>(1_000));

    Naming(GapStore store, Embedder embedder, Answering answering, Database database, Clock clock) {
        this.store = store;
        this.embedder = embedder;
        this.answering = answering;
        this.database = database;
        this.clock = clock;
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

    private record Then(Nearest nearest, Instant at) {}

    /// The same, remembered for some minutes while nothing is published.
    Nearest lately(String words, String language) {
        Instant now = clock.instant();
        String key = language + " " + words;
        Then known = lately.get(key);
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known.nearest();
        }
        var then = new Then(nearest(words, language), now);
        lately.put(key, then);
        return then.nearest();
    }

    @EventListener
    void on(KnowledgePublished published) {
        lately.clear();
    }

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
