package org.deskbell.browser;

import org.deskbell.support.FaultyNetwork.Line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What patrons were shown, and when, and whether it was true:
///
/// - words are shown as sent only when they are in the store, and never again as unsent;
/// - a tab is shown as online for at most 35 s after bytes began to vanish on its line, and for at
///   most 5 s after its line was closed.
final class Shown {
    private static final Duration SILENCE = Duration.ofSeconds(35);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private record Status(Instant at, String status) {}

    private record Words(String tab, String text) {}

    private final Map<String, List<Status>> statuses = new HashMap<>();
    private final Map<Words, String> states = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> unproved = new HashSet<>();
    private final List<String> untruths = new ArrayList<>();

    /// @param log of the page
    @SuppressWarnings("unchecked")
    void add(Object log) {
        for (Map<String, Object> line : (List<Map<String, Object>>) log) {
            var at = Instant.ofEpochMilli(((Number) line.get("at")).longValue());
            String tab = String.valueOf(line.get("tab"));
            if (line.get("status") instanceof String status) {
                statuses.computeIfAbsent(tab, _ -> new ArrayList<>()).add(new Status(at, status));
            } else {
                words(new Words(tab, (String) line.get("text")), (String) line.get("state"));
            }
        }
    }

    private void words(Words words, String state) {
        String before = states.put(words, state);
        if (state.equals("sent")) {
            sent.add(words.tab());
            unproved.add(words.text());
        } else if (!state.equals("unsent") || "sent".equals(before)) {
            untruths.add("%s: %s, before: %s".formatted(words, state, before));
        }
    }

    void complains(String problem) {
        untruths.add(problem);
    }

    boolean hasSentWords(String tab) {
        return sent.contains(tab);
    }

    /// Whether something was shown as sent that has not been looked for in the store.
    boolean awaitsProof() {
        return !unproved.isEmpty();
    }

    void compare(Collection<String> stored) {
        unproved.removeAll(new HashSet<>(stored));
        unproved.forEach(text -> untruths.add("shown as sent, and not in the store: " + text));
        unproved.clear();
    }

    List<String> untruths(List<Line> lines) {
        var all = new ArrayList<>(untruths);
        for (Line line : lines) {
            line.swallowedAt()
                    .filter(at -> unnoticed(line.name(), at).compareTo(SILENCE) > 0)
                    .ifPresent(at -> all.add("a silence unnoticed by " + line.name() + " " + at));
            line.closedAt()
                    .filter(_ -> line.wasNewest())
                    .filter(at -> unnoticed(line.name(), at).compareTo(CLOSING) > 0)
                    .ifPresent(at -> all.add("an end unnoticed by " + line.name() + " " + at));
        }
        return all;
    }

    /// In words, how long the longest silence was taken for a connection.
    String noticed(List<Line> lines) {
        long longest =
                lines.stream()
                        .flatMap(
                                line ->
                                        line.swallowedAt().stream()
                                                .map(at -> unnoticed(line.name(), at)))
                        .mapToLong(Duration::toMillis)
                        .max()
                        .orElse(0);
        return "silence noticed after at most %d ms".formatted(longest);
    }

    /// For how long a tab that was online at a moment was still shown so.
    private Duration unnoticed(String tab, Instant from) {
        Instant online = null;
        for (Status next : statuses.getOrDefault(tab, List.of())) {
            boolean isOnline = next.status().equals("online");
            if (next.at().isAfter(from)) {
                return online == null ? Duration.ZERO : Duration.between(from, next.at());
            }
            online = isOnline ? next.at() : null;
        }
        return online == null ? Duration.ZERO : Duration.between(from, Instant.now());
    }
}
