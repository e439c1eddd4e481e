package org.deskbell.benchmarks;

import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

import org.deskbell.understanding.Phrasing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/// OpenNLP as others use it.
record OpenNlp(Function<String, double[]> outcomes, Function<double[], String> best)
        implements Classifier {

    /// Its document categorizer with all its defaults: words between spaces, a hundred iterations,
    /// features that occur five times.
    static OpenNlp byDefault(List<Phrasing> train) {
        try {
            var samples =
                    train.stream()
                            .map(p -> new DocumentSample(p.label(), words(p.text())))
                            .toList();
            var model =
                    DocumentCategorizerME.train(
                            "en",
                            ObjectStreamUtils.createObjectStream(samples),
                            TrainingParameters.defaultParams(),
                            new DoccatFactory());
            var categorizer = new DocumentCategorizerME(model);
            return new OpenNlp(
                    text -> categorizer.categorize(words(text)), categorizer::getBestCategory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As Tock configures it (theopenconversationkit/tock, OpenNlpModelBuilder.kt): tokens of the
    /// simple tokenizer as they are, a thousand iterations, no rare features left out below a
    /// thousand sentences, else those that occur five times.
    static OpenNlp asTock(List<Phrasing> train) {
        try {
            var events = train.stream().map(p -> new Event(p.label(), tokens(p.text()))).toList();
            var parameters = TrainingParameters.defaultParams();
            parameters.put(TrainingParameters.ITERATIONS_PARAM, 1_000);
            parameters.put(TrainingParameters.CUTOFF_PARAM, train.size() < 1_000 ? 1 : 5);
            DataIndexer indexer = new OnePassDataIndexer();
            indexer.init(parameters, null);
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            var trainer = new GISTrainer();
            trainer.init(parameters, null);
            MaxentModel model =
                    trainer.trainModel(
                            1_000,
                            indexer,
                            parameters.getIntParameter(TrainingParameters.CUTOFF_PARAM, 1));
            return new OpenNlp(text -> model.eval(tokens(text)), model::getBestOutcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] words(String text) {
        return WhitespaceTokenizer.INSTANCE.tokenize(text);
    }

    private static String[] tokens(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text);
    }

    @Override
    public List<Guess> guess(List<String> texts) {
        return texts.stream().map(this::guess).toList();
    }

    private Guess guess(String text) {
        double[] outcomes = this.outcomes.apply(text);
        double highest = 0;
        for (double outcome : outcomes) {
            highest = Math.max(highest, outcome);
        }
        return new Guess(best.apply(outcomes), highest, highest);
    }
}
