package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.KnowledgePublished;
import org.deskbell.hours.Hours;
import org.deskbell.privacy.Redactor;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentTrainer;
import org.deskbell.understanding.ModelShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/// By words alone, which is trained in a moment.
class BrainsTest {
    @TempDir Path folder;
    private final Embedder embedder = Embedder.off();

    private static final Map<String, String> SMALL =
            Map.of(
                    "library.yml", "name: Small Library\nemergency: Call 911.\n",
                    "faq/wifi.md", faq("wifi", "wifi password", "how do i get on the internet"),
                    "faq/parking.md", faq("parking", "where to park", "is there a garage"));

    @Test
    void theModelOfTheShippedKnowledgeBaseIsThereAtOnce() {
        try (var brains = brains(Shipped.CONTENT, Shipped.EMBEDDER)) {
            assertThat(brains.isReady()).isFalse();

            brains.begin();

            assertThat(brains.isReady()).isTrue();
            assertThat(folder.resolve("models")).doesNotExist();
        }
    }

    @Test
    void anotherKnowledgeBaseIsLearntInTheBackgroundAndKept() {
        Content small = Content.of(SMALL);
        try (var brains = brains(small, embedder)) {
            brains.begin();
            Awaitility.await().until(brains::isReady);
            assertThat(brains.get().interpreter().interpret("wifi password").intents())
                    .first()
                    .satisfies(intent -> assertThat(intent.label()).isEqualTo("wifi"));
        }
        try (var restarted = brains(small, embedder)) {
            restarted.begin();

            assertThat(restarted.isReady()).isTrue();
        }
    }

    @Test
    void whatIsPublishedLaterIsLearntLater() {
        try (var answers = Answers.over(Content.of(SMALL), embedder);
                var brains =
                        new Brains(embedder, answers, shelf(), () -> 0.95, Duration.ofMillis(10))) {
            brains.begin();
            Awaitility.await().until(brains::isReady);

            brains.on(new KnowledgePublished());

            assertThat(brains.isReady()).isTrue(); // nothing new
        }
    }

    @Test
    void learningLeavesTheSharedPoolToOthersAndStopsWhenTheServerDoes() {
        var pools = new TreeSet<String>();
        try (var brains = brains(with(Shipped.CONTENT, "theremins", "a theremin"), embedder)) {
            brains.begin();
            Awaitility.await()
                    .until(
                            () -> {
                                learners().map(BrainsTest::pool).forEach(pools::add);
                                return pools.contains("learning");
                            });
        }
        assertThat(pools).containsExactly("learning");
        Awaitility.await().until(() -> learners().findAny().isEmpty());
    }

    /// Threads of any pool of forks that fit a model.
    private static Stream<Thread> learners() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(e -> e.getKey() instanceof ForkJoinWorkerThread)
                .filter(
                        e ->
                                Stream.of(e.getValue())
                                        .map(StackTraceElement::getClassName)
                                        .anyMatch(IntentTrainer.class.getName()::equals))
                .map(Map.Entry::getKey);
    }

    private static String pool(Thread worker) {
        return worker.getName().replaceFirst("-.*", "");
    }

    @Test
    void whatIsPublishedIsToldBeforeItIsLearnt() {
        Content more = with(Shipped.CONTENT, "theremins", "can i borrow a theremin");
        try (var answers = Answers.over(more, Shipped.EMBEDDER)) {
            var answering =
                    new Answering(
                            new Redactor(),
                            Shipped.BENCH::brain,
                            answers,
                            new OpeningTimes(Hours.of(more.hours()), Shipped.CLOCK));

            Decision decision = answering.decide("can i borrow a theremin?", null);

            assertThat(decision.findings().alternatives().getFirst().faq().id())
                    .isEqualTo("theremins");
        }
    }

    @Test
    void whatIsPublishedIsLearntFirstAndHowSureToBeLater() {
        Content small = Content.of(SMALL);
        Content more = with(small, "theremins", "can i borrow a theremin");
        var training = new Training(embedder);
        Model before = training.train(small);

        Model soon = before.with(training.classifiers(more));

        Brain brain = Brain.of(soon, embedder, "en", 0.95);
        assertThat(brain.interpreter().interpret("theremin").intents().getFirst().label())
                .isEqualTo("theremins");
        assertThat(brain.in("en").calibration())
                .isEqualTo(Brain.of(before, embedder, "en", 0.95).in("en").calibration());
    }

    private static Content with(Content content, String id, String question) {
        Content one = Content.of(Map.of("faq/" + id + ".md", faq(id, question)));
        return content.withFaqs(
                Stream.concat(content.faqs().stream(), one.faqs().stream()).toList());
    }

    @Test
    void withNothingToTellApartThereIsNothingToLearn() {
        try (var brains = brains(Content.of(Map.of()), embedder)) {
            brains.begin();
            Awaitility.await().until(brains::isReady);

            assertThat(brains.get().interpreter().interpret("wifi").intents()).isEmpty();
        }
    }

    private Brains brains(Content content, Embedder with) {
        return new Brains(
                with, Answers.over(content, with), shelf(), () -> 0.95, Duration.ofMillis(10));
    }

    private ModelShelf shelf() {
        return new ModelShelf(folder.resolve("models"));
    }

    private static String faq(String id, String... questions) {
        return """
        ---
        id: %s
        title: %s
        department: technology
        audience: [everyone]
        language: en
        questions:
          - %s
        keywords: []
        related: []
        review-by: 2027-06-30
        ---
        Here is the answer.
        """
                .formatted(id, "About " + id, String.join("\n  - ", questions));
    }
}
