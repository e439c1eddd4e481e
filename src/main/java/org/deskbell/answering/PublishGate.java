package org.deskbell.answering;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.kernel.Recent;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Shows what would change for patrons before something is published: a candidate is trained beside
/// the live model, and both are asked all that is known to be asked. Looks are taken in the
/// background, one after another, and the last few are remembered. Thread-safe.
public final class PublishGate implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PublishGate.class);
    private static final int REMEMBERED = 8;

    private final Embedder embedder;
    private final Answers answers;
    private final Brains brains;
    private final DoubleSupplier precision;
    private final Clock clock;
    private final Map<Step, Look> looks = new Recent<>(REMEMBERED);
    private final ExecutorService looker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("gate").daemon().factory());
    private final ForkJoinPool pool = new ForkJoinPool();

    PublishGate(
            Embedder embedder,
            Answers answers,
            Brains brains,
            DoubleSupplier precision,
            Clock clock) {
        this.embedder = embedder;
        this.answers = answers;
        this.brains = brains;
        this.precision = precision;
        this.clock = clock;
    }

    /// From what is published to what may be, under the precision that is wanted.
    private record Step(Content before, Content after, double precision) {}

    /// How far a look has come. Thread-safe.
    public static final class Look {
        /// What is being done.
        public enum Stage {
            WAITING,
            LEARNING,
            ASKING,
            DONE,
            FAILED
        }

        private final AtomicInteger asked = new AtomicInteger();
        private volatile Stage stage = Stage.WAITING;
        private volatile int questions;
        private volatile @Nullable GateReport report;

        public Stage stage() {
            return stage;
        }

        public boolean isGoingOn() {
            return stage != Stage.DONE && stage != Stage.FAILED;
        }

        /// How many of the [#questions] were asked so far.
        public int asked() {
            return asked.get();
        }

        /// 0 until it is known.
        public int questions() {
            return questions;
        }

        /// Once it is done.
        public Optional<GateReport> report() {
            return Optional.ofNullable(report);
        }
    }

    /// Looks what would change if this were published, unless that is being looked at, or known.
    /// Returns at once.
    ///
    /// @param ofPatrons what patrons have asked lately
    public Look look(Content after, Supplier<List<GateQuestion>> ofPatrons) {
        var step = step(after);
        synchronized (looks) {
            Look known = looks.get(step);
            if (known != null && known.stage != Look.Stage.FAILED) {
                return known;
            }
            var look = new Look();
            looks.put(step, look);
            looker.execute(() -> take(look, step, ofPatrons));
            return look;
        }
    }

    private Step step(Content after) {
        return new Step(answers.content(), after, precision.getAsDouble());
    }

    /// What a look has found, if one was taken and nothing else was published since.
    public Optional<GateReport> report(Content after) {
        synchronized (looks) {
            return Optional.ofNullable(looks.get(step(after))).flatMap(Look::report);
        }
    }

    private void take(Look look, Step step, Supplier<List<GateQuestion>> ofPatrons) {
        try {
            look.report =
                    pool.submit(
                                    () ->
                                            new Lookahead(embedder, step.precision, clock)
                                                    .look(
                                                            step.before,
                                                            brains.model(),
                                                            step.after,
                                                            ofPatrons.get(),
                                                            watching(look, step.after)))
                            .get();
            look.stage = Look.Stage.DONE;
        } catch (RuntimeException | ExecutionException | InterruptedException e) {
            look.stage = Look.Stage.FAILED;
            if (!looker.isShutdown()) {
                log.error("What a publish would change could not be found out", e);
            }
        }
    }

    private Lookahead.Watcher watching(Look look, Content after) {
        return new Lookahead.Watcher() {
            @Override
            public void learning() {
                look.stage = Look.Stage.LEARNING;
            }

            @Override
            public void learnt(Map<String, IntentClassifier> classifiers) {
                brains.expect(new Brains.Candidate(Model.key(after, embedder), classifiers));
            }

            @Override
            public void asking(int questions) {
                look.questions = questions;
                look.stage = Look.Stage.ASKING;
            }

            @Override
            public void asked() {
                if (looker.isShutdown()) {
                    throw new CancellationException();
                }
                look.asked.incrementAndGet();
            }
        };
    }

    @Override
    public void close() {
        looker.shutdownNow();
        pool.shutdownNow();
    }
}
