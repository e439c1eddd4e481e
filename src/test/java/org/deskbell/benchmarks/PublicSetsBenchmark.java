package org.deskbell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.benchmarks.Classifier.Guess;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.Phrasing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Deskbell's classifier beside others, on public sets, with floors for its own figures. Run by
///
/// `./mvnw test -Dtest=PublicSetsBenchmark -Ddeskbell.sets=DIR`
///
/// where DIR holds the repositories that docs/benchmarks/answers.md names. `-Ddeskbell.nlpjs=DIR`
/// adds nlp.js, installed there; `-Ddeskbell.set='HWU64.*'` takes only some sets. Surefire finds
/// this class only when it is named.
class PublicSetsBenchmark {
    static final List<String> NAMES =
            PublicSet.NAMES.stream()
                    .filter(
                            Pattern.compile(System.getProperty("deskbell.set", ".*"))
                                    .asMatchPredicate())
                    .toList();

    private static final Path SETS = Path.of(System.getProperty("deskbell.sets"));
    private static final Path NLPJS = Path.of(System.getProperty("deskbell.nlpjs", "none"));

    private static Embedder embedder;

    @BeforeAll
    static void open() {
        embedder = Embedder.open();
        System.out.println(
                "| set | system | right | set apart (AUROC) | calibration error | learnt in | a"
                        + " sentence |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void besideOthers(String name) {
        PublicSet set = PublicSet.read(SETS, name);
        measure(set, "OpenNLP by default", OpenNlp::byDefault);
        measure(set, "OpenNLP as Tock configures it", OpenNlp::asTock);
        if (NlpJs.isInstalled(NLPJS)) {
            measure(set, "nlp.js", train -> new NlpJs(NLPJS, train));
        }
        Figured deskbell = measure(set, "Deskbell", train -> Deskbells.learn(embedder, train));

        assertThat(deskbell.right).isGreaterThanOrEqualTo(Floor.of(name).right);
        assertThat(deskbell.apart).isGreaterThanOrEqualTo(Floor.of(name).apart);
        assertThat(deskbell.error).isLessThanOrEqualTo(Floor.of(name).error);
    }

    @ParameterizedTest
    @CsvSource({"BANKING77 10", "HWU64 10"})
    void withTypingErrors(String name) {
        PublicSet set = PublicSet.read(SETS, name);
        Deskbells deskbell = Deskbells.learn(embedder, set.train());
        double[] right = new double[4];
        for (int errors = 0; errors < right.length; errors++) {
            int each = errors;
            var random = new Random(7);
            List<Guess> guesses =
                    deskbell.guess(
                            set.test().stream()
                                    .map(p -> Typos.in(p.text(), each, random))
                                    .toList());
            right[errors] = Figures.accuracy(set.test(), guesses);
            System.out.printf(
                    "| %s, %d errors | Deskbell | %.2f %% |%n", name, errors, 100 * right[errors]);
        }

        assertThat(right[0] - right[1]).isLessThanOrEqualTo(0.05);
        assertThat(right[0] - right[2]).isLessThanOrEqualTo(0.09);
    }

    /// The least that is accepted of Deskbell.
    private record Floor(double right, double apart, double error) {
        static Floor of(String name) {
            return switch (name) {
                case "BANKING77 10" -> new Floor(0.88, 0, 0.02);
                case "BANKING77" -> new Floor(0.938, 0, 0.02);
                case "HWU64 10" -> new Floor(0.855, 0, 0.02);
                case "CLINC150 10" -> new Floor(0.92, 0.95, 0.02);
                case "CLINC150" -> new Floor(0.965, 0.975, 0.02);
                case "curekart" -> new Floor(0.87, 0.8, 1);
                case "powerplay11" -> new Floor(0.66, 0.75, 1);
                case "sofmattress" -> new Floor(0.80, 0.85, 1);
                default -> new Floor(0.8, 0, 1);
            };
        }
    }

    private record Figured(double right, double apart, double error) {}

    private static Figured measure(
            PublicSet set, String system, Function<List<Phrasing>, Classifier> learn) {
        set.train().forEach(p -> embedder.embed(p.text())); // what vectors cost is told apart
        long start = System.nanoTime();
        Classifier classifier = learn.apply(set.train());
        long learnt = System.nanoTime();
        List<Guess> inside = classifier.guess(set.test().stream().map(Phrasing::text).toList());
        long told = System.nanoTime();
        List<Guess> outside = classifier.guess(set.outside().stream().map(Phrasing::text).toList());
        var figured =
                new Figured(
                        Figures.accuracy(set.test(), inside),
                        outside.isEmpty() ? 1 : Figures.separation(inside, outside),
                        Figures.calibrationError(set.test(), inside));
        System.out.printf(
                "| %s | %s | %.2f %% | %s | %.3f | %.1f s | %.2f ms |%n",
                set.name(),
                system,
                100 * figured.right,
                outside.isEmpty() ? "" : "%.3f".formatted(figured.apart),
                figured.error,
                (learnt - start) / 1e9,
                (told - learnt) / 1e6 / set.test().size());
        return figured;
    }
}
