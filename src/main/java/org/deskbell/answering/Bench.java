package org.deskbell.answering;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.hours.Hours;
import org.deskbell.privacy.Redactor;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.ModelFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/// Decisions on a knowledge base without a server, to be measured. The model is the one that the
/// build has trained, or one that is trained now.
record Bench(Answering answering, Brain brain, Answers answers) implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bench.class);

    static Bench of(Content content, Embedder embedder, double precision, Clock clock) {
        return of(content, Optional.of(model(content, embedder)), embedder, precision, clock);
    }

    /// @param model empty: nothing was learnt
    static Bench of(
            Content content,
            Optional<Model> model,
            Embedder embedder,
            double precision,
            Clock clock) {
        String home = content.library().language();
        Brain brain =
                model.map(known -> Brain.of(known, embedder, home, precision))
                        .orElseGet(() -> Brain.untrained(embedder, home));
        var answers = Answers.over(content, embedder, clock);
        var times = new OpeningTimes(Hours.of(content.hours()), clock);
        return new Bench(
                new Answering(new Redactor(), () -> brain, answers, times), brain, answers);
    }

    static Model model(Content content, Embedder embedder) {
        ModelFiles shipped = ModelFiles.shipped();
        if (!shipped.key().equals(Optional.of(Model.key(content, embedder)))) {
            log.warn("No model of this knowledge base is at hand; it is trained now");
            return new Training(embedder).train(content);
        }
        try {
            embedder.know(shipped);
            return Model.read(shipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        answers.close();
    }
}
