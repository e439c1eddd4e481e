package org.deskbell.understanding;

import org.deskbell.understanding.FeatureSpace.Features;
import org.deskbell.understanding.MaxentFit.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Learns from examples what sentences mean: a few seconds for a few thousand of them. Thread-safe.
public final class IntentTrainer {
    /// Changes whenever the same phrasings give another model.
    public static final int VERSION = 6;

    /// The price of large weights; it and the scales of [FeatureSpace] are one knob.
    private static final double L2 = 1;

    private static final int THREADS = 2;

    private final Embedder embedder;
    private final int threads;

    /// One that works on two threads of its own.
    public IntentTrainer(Embedder embedder) {
        this(embedder, THREADS);
    }

    private IntentTrainer(Embedder embedder, int threads) {
        this.embedder = embedder;
        this.threads = threads;
    }

    /// The same on one thread: for whoever has several to train at a time.
    public IntentTrainer alone() {
        return new IntentTrainer(embedder, 1);
    }

    /// A classifier of these phrasings' labels. Where there is no embedding model for their
    /// language it goes by words alone, and is the better at that for having been trained so.
    public IntentClassifier train(List<Phrasing> phrasings) {
        return train(phrasings, List.of(), null);
    }

    /// The same with more phrasings in another language, which teach their meaning and no word.
    ///
    /// @param before what was learnt of nearly the same; it changes how long this takes and, within
    ///     a tolerance, nothing else
    public IntentClassifier train(
            List<Phrasing> own, List<Phrasing> others, @Nullable IntentClassifier before) {
        boolean meaning = own.stream().allMatch(this::hasMeaning);
        List<Phrasing> more =
                meaning ? others.stream().filter(this::hasMeaning).toList() : List.of();
        List<Phrasing> phrasings = Stream.concat(own.stream(), more.stream()).toList();
        List<float[]> vectors =
                phrasings.parallelStream().flatMap(p -> embedder.study(p).stream()).toList();
        List<List<String>> known =
                own.stream().map(p -> TextFeatures.words(p.text(), p.language())).toList();
        List<List<String>> words =
                Stream.concat(known.stream(), more.stream().map(_ -> List.<String>of())).toList();
        List<String> labels =
                List.copyOf(new TreeSet<>(phrasings.stream().map(Phrasing::label).toList()));
        var space =
                FeatureSpace.of(
                        Vocabulary.of(known), meaning, (double) phrasings.size() / labels.size());
        float[] middle = meaning ? middle(vectors) : new float[0];
        Map<String, Integer> numbers = numbers(space.names());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < phrasings.size(); i++) {
            float @Nullable [] vector = meaning ? minus(vectors.get(i), middle) : null;
            rows.add(
                    row(
                            space.features(words.get(i), vector),
                            numbers,
                            Collections.binarySearch(labels, phrasings.get(i).label())));
        }
        float[][] start =
                before == null
                        ? new float[numbers.size()][labels.size()]
                        : before.weights(space, labels);
        if (meaning) {
            move(start, space.features(List.of(), middle), 1);
        }
        float[][] weights =
                new MaxentFit(rows, numbers.size(), labels.size(), L2).fit(threads, start);
        if (meaning) {
            move(weights, space.features(List.of(), middle), -1);
        }
        return IntentClassifier.of(space, labels, weights);
    }

    private boolean hasMeaning(Phrasing phrasing) {
        return embedder.study(phrasing).isPresent();
    }

    private static Map<String, Integer> numbers(List<String> names) {
        var numbers = new HashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private static Row row(Features features, Map<String, Integer> numbers, int label) {
        int[] known = new int[features.names().length];
        for (int i = 0; i < known.length; i++) {
            known[i] = numbers.getOrDefault(features.names()[i], 0);
        }
        return new Row(known, features.values(), label);
    }

    /// All sentences have much in common, and that makes the valley narrow in which the weights are
    /// sought. Seen from the middle it is wide: half the steps, the same weights in the end.
    private static float[] middle(List<float[]> vectors) {
        float[] middle = new float[Embedder.DIMENSIONS];
        for (float[] vector : vectors) {
            for (int d = 0; d < middle.length; d++) {
                middle[d] += vector[d] / vectors.size();
            }
        }
        return middle;
    }

    private static float[] minus(float[] vector, float[] middle) {
        float[] difference = new float[vector.length];
        for (int d = 0; d < vector.length; d++) {
            difference[d] = vector[d] - middle[d];
        }
        return difference;
    }

    /// Makes weights that fit vectors as they are fit them seen from the middle, or back.
    private static void move(float[][] weights, Features middle, int sign) {
        int bias = middle.values().length - 1;
        for (int d = 0; d < bias; d++) {
            for (int label = 0; label < weights[bias].length; label++) {
                weights[bias][label] += sign * middle.values()[d] * weights[d][label];
            }
        }
    }
}
