package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.understanding.IntentTrainer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// How long a decision and learning take; docs/benchmarks/speed.md has the figures. Run by
///
/// `./mvnw test -Dtest=SpeedBenchmark`
///
/// for a decision on one core behind `taskset -c 0`. Surefire finds this class only when it is
/// named.
class SpeedBenchmark {
    private static final int WARM_UP = 800;

    /// So often are those asked before: the virtual machine has compiled what is often run.
    private static final int ROUNDS = 5;

    /// All that is done for a question that nobody has asked before.
    @Test
    void aDecision() {
        var questions =
                new ArrayList<>(
                        Shipped.CONTENT.in("en").practice().stream()
                                .flatMap(practice -> practice.questions().stream())
                                .map(golden -> "please " + golden.ask()) // no model holds it
                                .toList());
        Collections.shuffle(questions, new Random(1));
        List<String> asked = questions.subList(WARM_UP, questions.size());
        for (int i = 0; i < ROUNDS; i++) {
            questions.subList(0, WARM_UP).forEach(Shipped::decide);
        }

        tell("a decision", asked, Shipped::decide);
        tell("of it a vector", asked, question -> Shipped.EMBEDDER.embed("well " + question));
        tell(
                "of it understanding, with the vector",
                asked,
                Shipped.BENCH.brain().interpreter()::interpret);
    }

    /// With the vectors of all phrasings at hand.
    @Test
    void learning() {
        var english = Shipped.CONTENT.in("en").phrasings();
        assertThat(Shipped.BENCH.brain().skills()).isNotEmpty(); // the vectors have been read
        for (int i = 0; i < 2; i++) {
            tell("one fit of %d phrasings".formatted(english.size()), this::fit);
        }
        tell("all learning", () -> new Training(Shipped.EMBEDDER).train(Shipped.CONTENT));
    }

    private void fit() {
        new IntentTrainer(Shipped.EMBEDDER).train(Shipped.CONTENT.in("en").phrasings());
    }

    private static void tell(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("| %s | %.1f s |%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void tell(String what, List<String> each, Consumer<String> work) {
        double[] took = new double[each.size()];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            work.accept(each.get(i));
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                "| %s | n %d | median %.2f ms | 90 %% %.2f ms |%n",
                what, took.length, took[took.length / 2], took[took.length * 9 / 10]);
    }
}
