package org.deskbell.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Two texts that were made from one at the same time, put together line by line (diff3).
final class ThreeWay {
    private final List<String> base;
    private final List<String> one;
    private final List<String> other;

    private ThreeWay(List<String> base, List<String> one, List<String> other) {
        this.base = base;
        this.one = one;
        this.other = other;
    }

    /// @return empty where both changed the same lines, each in their way
    static Optional<String> merged(String base, String one, String other) {
        return new ThreeWay(lines(base), lines(one), lines(other)).merged();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    /// Lines that are in all three divide the texts; of each part between them one side is taken.
    private Optional<String> merged() {
        int[] inOne = matches(base, one);
        int[] inOther = matches(base, other);
        var whole = new ArrayList<String>();
        int b = 0;
        int o = 0;
        int p = 0;
        for (int i = 0; i <= base.size(); i++) {
            boolean end = i == base.size();
            if (end || inOne[i] >= 0 && inOther[i] >= 0) {
                int toOne = end ? one.size() : inOne[i];
                int toOther = end ? other.size() : inOther[i];
                Optional<List<String>> part =
                        chosen(
                                base.subList(b, i),
                                one.subList(o, toOne),
                                other.subList(p, toOther));
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                whole.addAll(part.get());
                if (!end) {
                    whole.add(base.get(i));
                }
                b = i + 1;
                o = toOne + 1;
                p = toOther + 1;
            }
        }
        return Optional.of(String.join("\n", whole));
    }

    private static Optional<List<String>> chosen(
            List<String> was, List<String> one, List<String> other) {
        if (one.equals(was) || one.equals(other)) {
            return Optional.of(other);
        }
        return other.equals(was) ? Optional.of(one) : Optional.empty();
    }

    /// Where each line of a text stands in another, in order, as many as possible; -1: nowhere.
    private static int[] matches(List<String> from, List<String> to) {
        int[][] longest = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        from.get(i).equals(to.get(j))
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] matches = new int[from.size()];
        Arrays.fill(matches, -1);
        for (int i = 0, j = 0; i < from.size() && j < to.size(); ) {
            if (from.get(i).equals(to.get(j))) {
                matches[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return matches;
    }
}
