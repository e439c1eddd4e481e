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
/// @param meaning whether the model was trained with vectors
record FeatureSpace(Vocabulary vocabulary, boolean meaning) {
    /// Always there, so that a label can be likelier than others before a word is read.
    static final String BIAS = "bias";

    /// What makes meaning count about as much as words was measured: NLU recipe, and again on the
    /// shipped knowledge base, where anything from 7 to 14 does as well.
    private static final float MEANING_SCALE = 10;

    private static final float WORDS_SCALE = 5;
    private static final float WORDS_ALONE_SCALE = 10;

    private static final String MEANING = "meaning and words";
    private static final String WORDS = "words";

    private static final List<String> DIMENSIONS =
            IntStream.range(0, Embedder.DIMENSIONS).mapToObj(d -> "e" + d).toList();

    /// Features by name, with how strongly a sentence has each.
    record Features(String[] names, float[] values) {}

    /// Every feature there is; the dimensions of meaning come first.
    List<String> names() {
        return Stream.of(
                        meaning ? DIMENSIONS : List.<String>of(),
                        List.of(BIAS),
                        vocabulary.features().keySet())
                .flatMap(names -> names.stream())
                .toList();
    }

    Features features(List<String> words, float @Nullable [] vector) {
        Map<String, Float> known = vocabulary.vector(words);
        boolean hasVector = meaning && vector != null;
        int size = (hasVector ? Embedder.DIMENSIONS : 0) + 1 + known.size();
        var features = new Features(new String[size], new float[size]);
        int at = 0;
        if (meaning && vector != null) {
            for (; at < Embedder.DIMENSIONS; at++) {
                features.names[at] = DIMENSIONS.get(at);
                features.values[at] = MEANING_SCALE * vector[at];
            }
        }
        features.names[at] = BIAS;
        features.values[at++] = 1;
        float scale = meaning ? WORDS_SCALE : WORDS_ALONE_SCALE;
        for (var feature : known.entrySet()) {
            features.names[at] = feature.getKey();
            features.values[at++] = scale * feature.getValue();
        }
        return features;
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(meaning ? MEANING : WORDS), vocabulary.lines()).toList());
    }

    static FeatureSpace read(InputStream file) {
        List<String> lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                        .lines()
                        .toList();
        return new FeatureSpace(
                Vocabulary.of(lines.stream().skip(1)), lines.getFirst().equals(MEANING));
    }
}
