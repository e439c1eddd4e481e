package org.deskbell.answering;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.KnowledgePublished;
import org.deskbell.settings.SettingChanged;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.ModelFiles;
import org.deskbell.understanding.ModelShelf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Keeps what decisions are made with in step with what is published. A model that fits is taken
/// from the shelf; else one is trained in the background, one at a time, while the last one or
/// search alone goes on deciding.
final class Brains implements Supplier<Brain>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Brains.class);

    /// How long what is being learnt may take to stop; nobody writes a model after that.
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final Embedder embedder;
    private final Answers answers;
    private final ModelShelf shelf;
    private final DoubleSupplier precision;
    private final Duration quiet;
    private final ScheduledExecutorService trainer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform()
                            .name("training")
                            .daemon()
                            .priority(Thread.MIN_PRIORITY)
                            .factory());

    /// What training does side by side is done here: in the pool that all of the JVM shares it
    /// would hold up for minutes whoever else needs that pool, HTTP clients among them.
    private final ForkJoinPool learners =
            new ForkJoinPool(
                    Runtime.getRuntime().availableProcessors(), Brains::learner, null, false);
    private volatile Brain brain;
    private volatile @Nullable Model model;
    private volatile String learnt = "";
    private volatile @Nullable Candidate candidate;
    private @Nullable Future<?> next;

    /// @param precision how many of a hundred answers are to be right, as a share
    /// @param quiet     how long to wait for more after a publish: editors often publish several
    ///     documents one after another
    Brains(
            Embedder embedder,
            Answers answers,
            ModelShelf shelf,
            DoubleSupplier precision,
            Duration quiet) {
        this.embedder = embedder;
        this.answers = answers;
        this.shelf = shelf;
        this.precision = precision;
        this.quiet = quiet;
        this.brain = Brain.untrained(embedder, language());
    }

    @Override
    public Brain get() {
        return brain;
    }

    /// Whether decisions are made with what was learnt from all that is published now.
    boolean isReady() {
        return learnt.equals(Model.key(answers.content(), embedder));
    }

    /// What all that is published taught, or taught before; empty until something did.
    Optional<Model> model() {
        return Optional.ofNullable(model);
    }

    /// What questions mean once a content is published that is not yet: then it is known at once.
    ///
    /// @param key of that content's model
    record Candidate(String key, Map<String, IntentClassifier> classifiers) {}

    void expect(Candidate next) {
        candidate = next;
    }

    private Optional<Map<String, IntentClassifier>> learntAhead(String key) {
        return Optional.ofNullable(candidate)
                .filter(known -> known.key().equals(key))
                .map(Candidate::classifiers);
    }

    /// Takes the model of what is published off the shelf, or has one trained.
    void begin() {
        String key = Model.key(answers.content(), embedder);
        shelf.find(key).or(shelf::last).ifPresent(this::use);
        if (!isReady()) {
            trainAfter(Duration.ZERO);
        }
    }

    @EventListener
    void on(KnowledgePublished published) {
        if (!isReady()) {
            Model before = model;
            if (before != null) {
                learntAhead(Model.key(answers.content(), embedder))
                        .ifPresent(classifiers -> use(learnt, before.with(classifiers)));
            }
            trainAfter(quiet);
        }
    }

    /// What was learnt says for each precision what it takes.
    @EventListener
    void on(SettingChanged change) {
        Model known = model;
        if (known != null) {
            use(learnt, known);
        }
    }

    private synchronized void trainAfter(Duration delay) {
        if (next != null) {
            next.cancel(false); // one that has begun goes on, and this one comes after it
        }
        next =
                trainer.schedule(
                        () -> learners.submit(this::train).get(),
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static ForkJoinWorkerThread learner(ForkJoinPool pool) {
        var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("learning-" + thread.getPoolIndex());
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private void train() {
        Content content = answers.content();
        String key = Model.key(content, embedder);
        try {
            if (!Training.isEnough(content)) {
                use(key, Brain.untrained(embedder, language()));
                return;
            }
            log.info("Learning from {} FAQs", content.faqs().size());
            var training = new Training(embedder);
            Map<String, IntentClassifier> classifiers =
                    learntAhead(key).orElseGet(() -> training.classifiers(content));
            Model before = model;
            if (before != null) { // patrons need not wait for all the rest
                use(learnt, before.with(classifiers));
                log.info("Learnt what questions mean");
            }
            Model after = training.train(content, classifiers);
            use(key, after);
            shelf.keep(key, folder -> after.write(folder, content, embedder));
            log.info("Learnt how sure to be");
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            if (trainer.isShutdown()) {
                log.info("Learning was stopped, and begins anew at the next start");
            } else {
                log.error("Learning failed; decisions are made as before", e);
            }
        }
    }

    private void use(ModelFiles files) {
        try {
            use(files.key().orElseThrow(), Model.read(files));
        } catch (IOException | RuntimeException e) {
            log.warn("A trained model cannot be read and is trained anew", e);
        }
    }

    private void use(String key, Model other) {
        model = other;
        use(key, Brain.of(other, embedder, language(), precision.getAsDouble()));
    }

    private void use(String key, Brain other) {
        brain = other;
        learnt = key;
    }

    private String language() {
        return answers.content().library().language();
    }

    @Override
    public void close() {
        trainer.shutdownNow();
        learners.shutdownNow();
        try {
            learners.awaitTermination(TO_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
