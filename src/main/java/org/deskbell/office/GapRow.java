package org.deskbell.office;

import org.deskbell.gaps.Gap;
import org.deskbell.gaps.Gaps.Nearest;
import org.deskbell.gaps.Sign;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A gap as the pages show it.
///
/// @param nearest what the bot makes of it now
record GapRow(Gap gap, Nearest nearest) {
    /// Of the drawing of its course, in its own units.
    private static final int STEP = 8;

    private static final int HEIGHT = 20;

    /// What went wrong, the most frequent first: `3 × not sure, 1 × patron left`.
    public String signs() {
        var names = new Names();
        return gap.signs().entrySet().stream()
                .sorted(
                        Comparator.comparing(Map.Entry<Sign, Integer>::getValue)
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .map(sign -> sign.getValue() + " × " + names.sign(sign.getKey()))
                .collect(Collectors.joining(", "));
    }

    /// How the last 30 days compare with the 30 before.
    public String trend() {
        int now = gap.times();
        int before = gap.before();
        if (before == 0) {
            return now == 0 ? "not in 60 days" : "new: none in the 30 days before";
        }
        String than = before + " in the 30 days before";
        return now > before
                ? "more: " + than
                : now < before ? "less: " + than : "the same: " + than;
    }

    /// The course of 60 days as the points of a line.
    public String points() {
        List<Integer> course = gap.course();
        int most = Math.max(1, course.stream().mapToInt(Integer::intValue).max().orElse(1));
        return IntStream.range(0, course.size())
                .mapToObj(
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        "%d,%.1f",
                                        i * STEP + 2,
                                        HEIGHT + 2 - course.get(i) * HEIGHT / (double) most))
                .collect(Collectors.joining(" "));
    }

    /// `62 %`, in one piece.
    public String sure() {
        return Math.round(100 * nearest.confidence()) + "\u00a0%";
    }
}
