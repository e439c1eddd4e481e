package org.deskbell.gaps;

import org.deskbell.answers.MissedSearch;
import org.deskbell.gaps.GapTables.Leader;
import org.deskbell.gaps.Likeness.Point;
import org.deskbell.store.Database;
import org.deskbell.understanding.Embedder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sorts questions into gaps. A question joins the gap whose name it is most like, if it is like
/// enough, and else begins one; what has once been sorted stays where it is, so that a decision
/// about a gap holds. Of new questions those come first that were asked most, then the oldest: the
/// same questions make the same gaps.
@Component
class Sorting {
    private static final int BATCH = 25;

    private final Embedder embedder;
    private final Naming naming;
    private final Tending tending;
    private final Database database;

    Sorting(Embedder embedder, Naming naming, Tending tending, Database database) {
        this.embedder = embedder;
        this.naming = naming;
        this.tending = tending;
        this.database = database;
    }

    interface Watcher {
        void sorted(int done, int of);
    }

    /// The same words, however they are written.
    private record Key(String language, String words) {}

    private static final class Same {
        private final List<Missed> questions = new ArrayList<>();
        private @Nullable MissedSearch search;
        private int times;
        private Instant first = Instant.MAX;

        void add(Missed one) {
            questions.add(one);
            times++;
            first = one.at().isBefore(first) ? one.at() : first;
        }

        void add(MissedSearch one) {
            search = one;
            times += one.times();
            first = one.first().isBefore(first) ? one.first() : first;
        }

        String words() {
            return search == null ? questions.getFirst().words() : search.words();
        }
    }

    void sort(
            List<Missed> questions,
            Collection<MissedSearch> searches,
            Instant now,
            Watcher watcher) {
        Map<Key, Same> groups = groups(questions, searches);
        List<Map.Entry<Key, Same>> order =
                groups.entrySet().stream()
                        .sorted(
                                Comparator.<Map.Entry<Key, Same>>comparingInt(
                                                group -> -group.getValue().times)
                                        .thenComparing(group -> group.getValue().first)
                                        .thenComparing(group -> group.getKey().words()))
                        .toList();
        if (order.isEmpty()) {
            return;
        }
        List<Leader> leaders = new ArrayList<>(new GapTables(database.reads()).leaders());
        Map<Integer, String> grown = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i += BATCH) {
            int end = Math.min(i + BATCH, order.size());
            place(order.subList(i, end), leaders, grown, now);
            watcher.sorted(end, order.size() + grown.size());
        }
        naming.name(
                grown, done -> watcher.sorted(order.size() + done, order.size() + grown.size()));
    }

    private static Map<Key, Same> groups(
            List<Missed> questions, Collection<MissedSearch> searches) {
        Map<Key, Same> groups = new HashMap<>();
        for (Missed one : questions) {
            same(groups, one.language(), one.words()).add(one);
        }
        for (MissedSearch one : searches) {
            same(groups, one.language(), one.words()).add(one);
        }
        return groups;
    }

    private static Same same(Map<Key, Same> groups, String language, String words) {
        return groups.computeIfAbsent(new Key(language, Likeness.plain(words)), _ -> new Same());
    }

    private record Placed(Key key, Same same, Point point) {}

    /// Some at a time, so that neither the disk nor anybody who writes meanwhile waits for long.
    private void place(
            List<Map.Entry<Key, Same>> groups,
            List<Leader> leaders,
            Map<Integer, String> grown,
            Instant now) {
        List<Placed> placed =
                groups.stream().map(group -> placed(group.getKey(), group.getValue())).toList();
        database.write(
                jdbc -> {
                    var tables = new GapTables(jdbc);
                    placed.forEach(
                            one ->
                                    place(one, leaders, tables, now)
                                            .ifPresent(
                                                    gap -> grown.put(gap, one.key().language())));
                    return true;
                });
    }

    private Placed placed(Key key, Same same) {
        String words = same.words();
        return new Placed(
                key, same, Point.of(words, embedder.embed(words, key.language()).orElse(null)));
    }

    /// @return the gap that it is in now; none: its words have been erased meanwhile
    private static Optional<Integer> place(
            Placed one, List<Leader> leaders, GapTables tables, Instant now) {
        List<Missed> there = one.same().questions.stream().filter(tables::isThere).toList();
        MissedSearch search = one.same().search;
        if (there.isEmpty() && search == null) {
            return Optional.empty();
        }
        Key key = one.key();
        Optional<Leader> leader = nearest(key, one.point(), leaders);
        int gap =
                leader.map(Leader::gap)
                        .orElseGet(
                                () ->
                                        tables.begin(
                                                key.language(),
                                                one.same().words(),
                                                one.point().vector(),
                                                now));
        there.forEach(question -> tables.add(gap, question));
        if (search != null) {
            tables.count(gap, search, search.times());
        }
        if (leader.isEmpty()) {
            leaders.add(new Leader(gap, key.language(), key.words(), one.point()));
        }
        return Optional.of(gap);
    }

    private static Optional<Leader> nearest(Key key, Point point, List<Leader> leaders) {
        Leader best = null;
        double most = 1;
        for (Leader leader : leaders) {
            if (leader.language().equals(key.language())) {
                double like =
                        leader.words().equals(key.words())
                                ? Double.MAX_VALUE
                                : Likeness.of(leader.point(), point);
                if (like >= most && (best == null || like > most)) {
                    best = leader;
                    most = like;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// What changes by itself once nothing is left to sort.
    ///
    /// @param reconsider whether the bot may make other things of the questions than before
    void tidy(Instant now, boolean reconsider) {
        tending.rename(naming);
        tending.bringBack(now);
        if (reconsider) {
            tending.reconsider(naming);
        }
    }
}
