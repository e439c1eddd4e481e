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

/// Says what a sentence may mean, by an OpenNLP maximum-entropy model. The one class that knows so.
/// Immutable and thread-safe; a sentence takes a fraction of a millisecond.
public final class IntentClassifier {
    /// Weights nearer to nought are left out of the model: half of them, and the answers stay.
    private static final float SMALLEST_WEIGHT = 1e-3f;

    private static final String FEATURES = "features.tsv";
    private static final String WEIGHTS = "intents.bin";

    private final AbstractModel model;
    private final FeatureSpace space;

    private IntentClassifier(AbstractModel model, FeatureSpace space) {
        this.model = model;
        this.space = space;
    }

    /// @param weights of each of the space's features in turn, for each label
    static IntentClassifier of(FeatureSpace space, List<String> labels, float[] weights) {
        List<String> names = space.names();
        var contexts = new Context[names.size()];
        for (int f = 0; f < contexts.length; f++) {
            contexts[f] = context(weights, f * labels.size(), labels.size());
        }
        return new IntentClassifier(
                new QNModel(contexts, names.toArray(String[]::new), labels.toArray(String[]::new)),
                space);
    }

    private static Context context(float[] weights, int from, int labels) {
        int[] outcomes = new int[labels];
        double[] parameters = new double[labels];
        int kept = 0;
        for (int label = 0; label < labels; label++) {
            if (Math.abs(weights[from + label]) >= SMALLEST_WEIGHT) {
                outcomes[kept] = label;
                parameters[kept++] = weights[from + label];
            }
        }
        return new Context(Arrays.copyOf(outcomes, kept), Arrays.copyOf(parameters, kept));
    }

    /// All labels, the likeliest first.
    List<Intent> classify(List<String> words, float @Nullable [] vector) {
        Features features = space.features(words, vector);
        double[] probabilities = model.eval(features.names(), features.values());
        var intents = new ArrayList<Intent>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            intents.add(new Intent(model.getOutcome(i), probabilities[i]));
        }
        intents.sort(Comparator.comparingDouble(Intent::probability).reversed());
        return intents;
    }

    /// Puts the classifier into a model's folder.
    public void write(Path folder) throws IOException {
        space.write(folder.resolve(FEATURES));
        try (var out = Files.newOutputStream(folder.resolve(WEIGHTS));
                var data = new DataOutputStream(new BufferedOutputStream(out))) {
            new GenericModelWriter(model, data).persist();
        }
    }

    public static IntentClassifier read(ModelFiles files) throws IOException {
        try (var features = files.open(FEATURES);
                var weights = new BufferedInputStream(files.open(WEIGHTS))) {
            return new IntentClassifier(
                    new GenericModelReader(new BinaryFileDataReader(weights)).getModel(),
                    FeatureSpace.read(features));
        }
    }

    Vocabulary vocabulary() {
        return space.vocabulary();
    }
}
