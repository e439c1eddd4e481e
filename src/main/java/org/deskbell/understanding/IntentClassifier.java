package org.deskbell.understanding;

import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;

import org.deskbell.understanding.FeatureSpace.Features;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Says what a sentence may mean, by an OpenNLP maximum-entropy model. The one class that knows so.
/// Immutable and thread-safe; a sentence takes a fraction of a millisecond.
public final class IntentClassifier {
    /// Weights nearer to nought are left out of the model: half of them, and the answers stay.
    private static final float SMALLEST_WEIGHT = 1e-3f;

    private static final String FEATURES = "-features.tsv";
    private static final String WEIGHTS = "-weights.bin";

    /// A label whose weights are all nought, so that its score is always nought. OpenNLP tells
    /// probabilities, not scores; by this one's all the others' can be told.
    private static final String NOTHING = "";

    private final AbstractModel model;
    private final FeatureSpace space;

    private IntentClassifier(AbstractModel model, FeatureSpace space) {
        this.model = model;
        this.space = space;
    }

    /// What a sentence may mean.
    ///
    /// @param intents all labels, the likeliest first; they add up to one
    /// @param energy the logarithm of the sum of the exponentials of the labels' scores: low for
    ///     what is like nothing that was learnt (Liu et al., Energy-based Out-of-distribution
    ///     Detection, 2020)
    record Reading(List<Intent> intents, double energy) {}

    /// @param weights of each of the space's features in turn, for each label
    static IntentClassifier of(FeatureSpace space, List<String> labels, float[][] weights) {
        List<String> names = space.names();
        Context[] contexts =
                Stream.of(weights).map(IntentClassifier::context).toArray(Context[]::new);
        String[] outcomes =
                Stream.concat(labels.stream(), Stream.of(NOTHING)).toArray(String[]::new);
        return new IntentClassifier(
                new QNModel(contexts, names.toArray(String[]::new), outcomes), space);
    }

    private static Context context(float[] weights) {
        int[] outcomes = new int[weights.length];
        double[] parameters = new double[weights.length];
        int kept = 0;
        for (int label = 0; label < weights.length; label++) {
            if (Math.abs(weights[label]) >= SMALLEST_WEIGHT) {
                outcomes[kept] = label;
                parameters[kept++] = weights[label];
            }
        }
        return new Context(Arrays.copyOf(outcomes, kept), Arrays.copyOf(parameters, kept));
    }

    Reading classify(List<String> words, float @Nullable [] vector) {
        Features features = space.features(words, vector);
        double[] probabilities = model.eval(features.names(), features.values());
        double nothing = probabilities[model.getIndex(NOTHING)];
        var intents = new ArrayList<Intent>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            if (!model.getOutcome(i).equals(NOTHING)) {
                intents.add(new Intent(model.getOutcome(i), probabilities[i] / (1 - nothing)));
            }
        }
        intents.sort(Comparator.comparingDouble(Intent::probability).reversed());
        return new Reading(intents, Math.log1p(-nothing) - Math.log(nothing));
    }

    /// Puts the classifier into a model's folder.
    ///
    /// @param name which of the classifiers there it is
    public void write(Path folder, String name) throws IOException {
        space.write(folder.resolve(name + FEATURES));
        try (var out = Files.newOutputStream(folder.resolve(name + WEIGHTS));
                var data = new DataOutputStream(new BufferedOutputStream(out))) {
            new GenericModelWriter(model, data).persist();
        }
    }

    public static IntentClassifier read(ModelFiles files, String name) throws IOException {
        try (var features = files.open(name + FEATURES);
                var weights = new BufferedInputStream(files.open(name + WEIGHTS))) {
            return new IntentClassifier(
                    new GenericModelReader(new BinaryFileDataReader(weights)).getModel(),
                    FeatureSpace.read(features));
        }
    }

    /// Its weights as they would be in another space, for other labels: nought for what is new.
    float[][] weights(FeatureSpace other, List<String> labels) {
        List<String> names = other.names();
        float[][] weights = new float[names.size()][labels.size()];
        int[] places = new int[model.getNumOutcomes()];
        Arrays.setAll(places, i -> labels.indexOf(model.getOutcome(i)));
        for (int feature = 0; feature < weights.length; feature++) {
            String name = names.get(feature);
            Context context = contexts().get(name);
            if (context != null) {
                copy(
                        context,
                        places,
                        space.strength(name) / other.strength(name),
                        weights[feature]);
            }
        }
        return weights;
    }

    private static void copy(Context context, int[] places, float factor, float[] to) {
        int[] outcomes = context.getOutcomes();
        for (int i = 0; i < outcomes.length; i++) {
            int place = places[outcomes[i]];
            if (place >= 0) {
                to[place] = factor * (float) context.getParameters()[i];
            }
        }
    }

    @SuppressWarnings("unchecked") // OpenNLP's own readers of a model cast it so
    private Map<String, Context> contexts() {
        return (Map<String, Context>) model.getDataStructures()[1];
    }

    Vocabulary vocabulary() {
        return space.vocabulary();
    }
}
