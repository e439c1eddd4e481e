package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answering.PublishGate.Look;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.ModelFiles;
import org.deskbell.understanding.ModelShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How long a look at the gate takes when 500 FAQs are to be learnt. The figures are in
/// docs/benchmarks/import.md. Run by
///
/// `./mvnw test -Dtest=GateBenchmark`
///
/// Surefire finds this class only when it is named. The answers beside the shipped ones are made up
/// of words in 20 ways to ask each; what they cost is what counts, not how they are understood.
class GateBenchmark {
    private static final int FAQS = Integer.getInteger("deskbell.faqs", 500);
    private static final int WAYS = 20;
    private static final List<String> ASKS =
            List.of("where is", "can i have", "who mends", "how much is", "do you keep", "lost my");

    @TempDir private Path folder;

    @Test
    void aLookAtFiveHundredAnswers() throws Exception {
        Map<String, String> documents = new TreeMap<>(Shipped.documents());
        long own =
                documents.keySet().stream().filter(path -> path.matches("faq/[^.]+\\.md")).count();
        IntStream.range(0, FAQS - (int) own)
                .forEach(i -> documents.put("faq/made-up-%d.md".formatted(i), madeUp(i)));
        Content before = Content.of(documents);
        var shelf = new ModelShelf(folder.resolve("models"));
        Model live = live(before);
        shelf.keep(
                Model.key(before, Shipped.EMBEDDER),
                into -> live.write(into, before, Shipped.EMBEDDER));
        try (Answers answers = Answers.over(before, Shipped.EMBEDDER, Shipped.CLOCK);
                var brains =
                        new Brains(
                                Shipped.EMBEDDER, answers, shelf, () -> 0.95, Duration.ofHours(1));
                var gate =
                        new PublishGate(
                                Shipped.EMBEDDER, answers, brains, () -> 0.95, Shipped.CLOCK)) {
            brains.begin();
            for (int i = 1; i <= 4; i++) {
                documents.put("faq/made-up-0.md", madeUp(i * FAQS));
                look(gate, Content.of(documents));
            }
        }
    }

    /// What an office that has been up a while has learnt of these answers. How sure to be is that
    /// of the shipped ones, which takes longer and matters nothing here.
    private static Model live(Content content) throws IOException {
        long start = System.nanoTime();
        Map<String, IntentClassifier> classifiers =
                new Training(Shipped.EMBEDDER).classifiers(content);
        System.out.printf("learnt from nothing in %.1f s%n", (System.nanoTime() - start) / 1e9);
        return Model.read(ModelFiles.shipped()).with(classifiers);
    }

    private static void look(PublishGate gate, Content after) throws InterruptedException {
        long start = System.nanoTime();
        long learnt = start;
        Look look = gate.look(after, List::of);
        while (look.isGoingOn()) {
            if (look.stage() == Look.Stage.WAITING || look.stage() == Look.Stage.LEARNING) {
                learnt = System.nanoTime();
            }
            Thread.sleep(20);
        }
        assertThat(look.report()).isPresent();
        System.out.printf(
                "learnt after %.1f s, %,d questions asked of both after %.1f s%n",
                (learnt - start) / 1e9, look.questions(), (System.nanoTime() - start) / 1e9);
    }

    private static String madeUp(int number) {
        var random = new Random(number);
        String name = word(random) + " " + word(random);
        return """
        ---
        id: made-up-%d
        title: The %s
        department: circulation
        questions:
        %s
        review-by: 2099-01-01
        ---
        It is on floor %d.
        """
                .formatted(
                        number % FAQS,
                        name,
                        IntStream.range(0, WAYS)
                                .mapToObj(
                                        _ ->
                                                "  - %s %s %s"
                                                        .formatted(
                                                                ASKS.get(
                                                                        random.nextInt(
                                                                                ASKS.size())),
                                                                name,
                                                                word(random)))
                                .distinct()
                                .collect(Collectors.joining("\n")),
                        number % 9);
    }

    private static String word(Random random) {
        return Stream.generate(
                        () ->
                                ""
                                        + "bdfgklmnprst".charAt(random.nextInt(12))
                                        + "aeiou".charAt(random.nextInt(5)))
                .limit(3)
                .collect(Collectors.joining());
    }
}
