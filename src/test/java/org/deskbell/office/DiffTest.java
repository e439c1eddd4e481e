package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class DiffTest {
    @Test
    void aChangedLineShowsWhichWordsChanged() {
        assertThat(diff("a\nYou can renew twice.\nz", "a\nYou may renew three times.\nz"))
                .isEqualTo(
                        """
                         a
                        -You [can] renew [twice].
                        +You [may] renew [three times].
                         z\
                        """);
    }

    @Test
    void addedAndRemovedLinesStandWhereTheyAre() {
        assertThat(diff("a\nb\nc", "a\nc\nd"))
                .isEqualTo(
                        """
                         a
                        -b
                         c
                        +d\
                        """);
    }

    @Test
    void whatIsFarFromAChangeIsLeftOut() {
        String lines =
                IntStream.range(0, 20).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

        assertThat(diff(lines, lines.replace("line 10", "line X")))
                .isEqualTo(
                        """
                        @7 lines the same
                         line 7
                         line 8
                         line 9
                        -line [10]
                        +line [X]
                         line 11
                         line 12
                         line 13
                        @6 lines the same\
                        """);
    }

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(Diff.between("a\nb", "a\nb")).noneMatch(line -> line.kind() == Diff.Kind.ADDED);
        assertThat(Diff.between("", "")).isEmpty();
    }

    @Test
    void eachSideCanBeReadBackFromIt() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String before = text(random);
            String after = text(random);
            List<Diff.Line> diff = Diff.between(before, after);
            if (diff.stream().noneMatch(line -> line.kind() == Diff.Kind.SKIPPED)) {
                assertThat(side(diff, Diff.Kind.REMOVED)).isEqualTo(before.lines().toList());
                assertThat(side(diff, Diff.Kind.ADDED)).isEqualTo(after.lines().toList());
            }
        }
    }

    @Test
    void textsThatHaveNothingInCommonAreComparedInNoTime() {
        String before =
                IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        long start = System.nanoTime();

        assertThat(Diff.between(before, before.replace('a', 'b'))).hasSize(40_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(_ -> "w".repeat(random.nextInt(3)) + " and")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> side(List<Diff.Line> diff, Diff.Kind side) {
        return diff.stream()
                .filter(line -> line.kind() == Diff.Kind.SAME || line.kind() == side)
                .map(Diff.Line::text)
                .toList();
    }

    private static String diff(String before, String after) {
        return Diff.between(before, after).stream()
                .map(
                        line ->
                                sign(line.kind())
                                        + line.parts().stream()
                                                .map(
                                                        p ->
                                                                p.changed()
                                                                        ? "[" + p.text() + "]"
                                                                        : p.text())
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String sign(Diff.Kind kind) {
        return switch (kind) {
            case SAME -> " ";
            case REMOVED -> "-";
            case ADDED -> "+";
            case SKIPPED -> "@";
        };
    }
}
