package org.deskbell.understanding;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a sentence is laid out for the model: its meaning, if vectors are there, and its words.
///
/// @param meaning how much meaning counts; nought where there are no vectors
/// @param words   how much words count beside it
record FeatureSpace(Vocabulary vocabulary, float meaning, float words) {
    /// Always there, so that a label can be likelier than others before a word is read.
    static final String BIAS = "bias";

    private static final float WORDS_ALONE = 10;

    /// With this many phrasings for each label the scales are [#MEANING] and [#WORDS].
    private static final double USUAL = 10;

    private static final double MEANING = 10;
    private static final double WORDS = 4;

    private static final List<String> DIMENSIONS =
            IntStream.range(0, Embedder.DIMENSIONS).mapToObj(d -> "e" + d).toList();

    /// Features by name, with how strongly a sentence has each.
    record Features(String[] names, float[] values) {}

    /// The more phrasings a label has, the more of its own words are known, and the more weight the
    /// data can bear; docs/benchmarks/answers.md has the figures.
    ///
    /// @param perLabel how many phrasings a label has on average
    static FeatureSpace of(Vocabulary vocabulary, boolean hasVectors, double perLabel) {
        double many = perLabel / USUAL;
        return hasVectors
                ? new FeatureSpace(
                        vocabulary,
                        (float) Math.clamp(MEANING * Math.pow(many, 0.25), 8, 15),
                        (float) Math.clamp(WORDS * Math.sqrt(many), 2, 10))
                : new FeatureSpace(vocabulary, 0, WORDS_ALONE);
    }

    /// Every feature there is; the dimensions of meaning come first.
    List<String> names() {
        return Stream.of(
                        hasMeaning() ? DIMENSIONS : List.<String>of(),
                        List.of(BIAS),
                        vocabulary.features().keySet())
                .flatMap(names -> names.stream())
                .toList();
    }

    Features features(List<String> words, float @Nullable [] vector) {
        Map<String, Float> known = vocabulary.vector(words);
        boolean hasVector = hasMeaning() && vector != null;
        int size = (hasVector ? Embedder.DIMENSIONS : 0) + 1 + known.size();
        var features = new Features(new String[size], new float[size]);
        int at = 0;
        if (hasMeaning() && vector != null) {
            for (; at < Embedder.DIMENSIONS; at++) {
                features.names[at] = DIMENSIONS.get(at);
                features.values[at] = meaning * vector[at];
            }
        }
        features.names[at] = BIAS;
        features.values[at++] = 1;
        for (var feature : known.entrySet()) {
            features.names[at] = feature.getKey();
            features.values[at++] = this.words * feature.getValue();
        }
        return features;
    }

    /// How much a feature counts here.
    float strength(String name) {
        return name.equals(BIAS) ? 1 : DIMENSIONS.contains(name) ? meaning : words;
    }

    private boolean hasMeaning() {
        return meaning > 0;
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(meaning + "\t" + words), vocabulary.lines()).toList());
    }

    static FeatureSpace read(InputStream file) {
        List<String> lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                        .lines()
                        .toList();
        String[] scales = lines.getFirst().split("\t");
        return new FeatureSpace(
                Vocabulary.of(lines.stream().skip(1)),
                Float.parseFloat(scales[0]),
                Float.parseFloat(scales[1]));
    }
}
