package org.deskbell.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What changed from one text to another, line by line, and word by word within changed lines.
final class Diff {
    /// Beyond this many comparisons the middle counts as replaced: no editor reads such a diff.
    private static final long MOST_WORK = 4_000_000;

    /// Unchanged lines shown around a change.
    private static final int AROUND = 3;

    private static final Pattern WORDS = Pattern.compile("(?<=\\W)|(?=\\W)");

    enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /// Unchanged lines that are left out; the text says how many.
        SKIPPED
    }

    /// @param parts the line in pieces; of a changed line, those that differ are marked
    record Line(Kind kind, List<Part> parts) {
        public String text() {
            return String.join("", parts.stream().map(Part::text).toList());
        }
    }

    record Part(String text, boolean changed) {}

    private record Edit<T>(Kind kind, T item) {}

    private Diff() {}

    static List<Line> between(String before, String after) {
        List<Edit<String>> edits = edits(before.lines().toList(), after.lines().toList());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < edits.size(); ) {
            Kind kind = edits.get(i).kind();
            if (kind == Kind.SAME) {
                lines.add(plain(edits.get(i++)));
                continue;
            }
            int start = i;
            while (i < edits.size() && edits.get(i).kind() != Kind.SAME) {
                i++;
            }
            lines.addAll(changed(edits.subList(start, i)));
        }
        return withoutLongRuns(lines);
    }

    /// A run of changed lines: the removed first, each compared with the added one of its place.
    private static List<Line> changed(List<Edit<String>> run) {
        List<String> removed = items(run, Kind.REMOVED);
        List<String> added = items(run, Kind.ADDED);
        var first = new ArrayList<Line>();
        var second = new ArrayList<Line>();
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            if (i < removed.size() && i < added.size()) {
                var words = edits(words(removed.get(i)), words(added.get(i)));
                first.add(new Line(Kind.REMOVED, parts(words, Kind.REMOVED)));
                second.add(new Line(Kind.ADDED, parts(words, Kind.ADDED)));
            } else if (i < removed.size()) {
                first.add(new Line(Kind.REMOVED, List.of(new Part(removed.get(i), false))));
            } else {
                second.add(new Line(Kind.ADDED, List.of(new Part(added.get(i), false))));
            }
        }
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Line plain(Edit<String> edit) {
        return new Line(edit.kind(), List.of(new Part(edit.item(), false)));
    }

    private static List<String> words(String line) {
        return List.of(WORDS.split(line));
    }

    private static List<String> items(List<Edit<String>> run, Kind kind) {
        return run.stream().filter(edit -> edit.kind() == kind).map(Edit::item).toList();
    }

    /// The words of one side, neighbours of the same sort joined.
    private static List<Part> parts(List<Edit<String>> words, Kind side) {
        var parts = new ArrayList<Part>();
        for (Edit<String> word : words) {
            if (word.kind() != Kind.SAME && word.kind() != side) {
                continue;
            }
            boolean changed = word.kind() == side;
            if (!parts.isEmpty() && parts.getLast().changed() == changed) {
                parts.add(new Part(parts.removeLast().text() + word.item(), changed));
            } else {
                parts.add(new Part(word.item(), changed));
            }
        }
        return parts;
    }

    /// The shortest way from one list to the other: the longest common subsequence stays.
    private static <T> List<Edit<T>> edits(List<T> before, List<T> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        var edits = new ArrayList<Edit<T>>();
        before.subList(0, head).forEach(item -> edits.add(new Edit<>(Kind.SAME, item)));
        middle(
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail),
                edits);
        before.subList(before.size() - tail, before.size())
                .forEach(item -> edits.add(new Edit<>(Kind.SAME, item)));
        return edits;
    }

    private static <T> void middle(List<T> before, List<T> after, List<Edit<T>> edits) {
        if ((long) before.size() * after.size() > MOST_WORK) {
            before.forEach(item -> edits.add(new Edit<>(Kind.REMOVED, item)));
            after.forEach(item -> edits.add(new Edit<>(Kind.ADDED, item)));
            return;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                edits.add(new Edit<>(Kind.SAME, before.get(i++)));
                j++;
            } else if (j == after.size()
                    || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                edits.add(new Edit<>(Kind.REMOVED, before.get(i++)));
            } else {
                edits.add(new Edit<>(Kind.ADDED, after.get(j++)));
            }
        }
    }

    /// How long a subsequence the rests have in common, by where they begin.
    private static <T> int[][] common(List<T> before, List<T> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> withoutLongRuns(List<Line> lines) {
        var shown = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); ) {
            int start = i;
            while (i < lines.size() && lines.get(i).kind() == Kind.SAME) {
                i++;
            }
            int before = start == 0 ? 0 : AROUND;
            int after = i == lines.size() ? 0 : AROUND;
            int skipped = i - start - before - after;
            if (skipped > 1) {
                shown.addAll(lines.subList(start, start + before));
                shown.add(
                        new Line(
                                Kind.SKIPPED,
                                List.of(new Part(skipped + " lines the same", false))));
                shown.addAll(lines.subList(i - after, i));
            } else {
                shown.addAll(lines.subList(start, i));
            }
            if (i < lines.size()) {
                shown.add(lines.get(i++));
            }
        }
        return shown;
    }
}
