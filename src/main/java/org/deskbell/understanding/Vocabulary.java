package org.deskbell.understanding;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The features that training sentences have in common, each weighed by how rare it is, and all
/// words that occur in them.
///
/// @param features each with its inverse document frequency
/// @param words    each with how many sentences it stands in
record Vocabulary(Map<String, Float> features, Map<String, Integer> words) {
    /// A pair or a run of letters that stands in fewer of many sentences tells nothing about the
    /// next one; where there are few, everything counts.
    private static final int RAREST = 3;

    private static final int MANY = 1_000;

    private static final String WORD = "=";

    static Vocabulary of(List<List<String>> sentences) {
        var frequency = new TreeMap<String, Integer>();
        var words = new TreeMap<String, Integer>();
        int rarest = Math.min(RAREST, 1 + sentences.size() / MANY);
        for (List<String> sentence : sentences) {
            new HashSet<>(sentence).forEach(word -> words.merge(word, 1, Integer::sum));
            TextFeatures.of(sentence).keySet().forEach(f -> frequency.merge(f, 1, Integer::sum));
        }
        var features = new LinkedHashMap<String, Float>();
        frequency.forEach(
                (feature, count) -> {
                    if (count >= rarest) {
                        double rarity = Math.log((1.0 + sentences.size()) / (1 + count)) + 1;
                        features.put(feature, (float) rarity);
                    }
                });
        return new Vocabulary(features, new LinkedHashMap<>(words));
    }

    /// The known features of a sentence as a vector of unit length; the others say nothing.
    Map<String, Float> vector(List<String> sentence) {
        var vector = new LinkedHashMap<String, Float>();
        double square = 0;
        for (var feature : TextFeatures.of(sentence).entrySet()) {
            Float rarity = features.get(feature.getKey());
            if (rarity != null) {
                double value = (1 + Math.log(feature.getValue())) * rarity;
                vector.put(feature.getKey(), (float) value);
                square += value * value;
            }
        }
        float length = (float) Math.sqrt(square);
        vector.replaceAll((_, value) -> value / length);
        return vector;
    }

    /// The share of words that never occurred in training.
    double unknown(List<String> sentence) {
        return sentence.isEmpty()
                ? 0
                : (double) sentence.stream().filter(w -> !words.containsKey(w)).count()
                        / sentence.size();
    }

    /// As lines: features with their rarity, and words, after a sign, with their number.
    Stream<String> lines() {
        return Stream.concat(
                features.entrySet().stream().map(f -> f.getKey() + '\t' + f.getValue()),
                words.entrySet().stream().map(w -> WORD + w.getKey() + '\t' + w.getValue()));
    }

    static Vocabulary of(Stream<String> lines) {
        var features = new LinkedHashMap<String, Float>();
        var words = new LinkedHashMap<String, Integer>();
        lines.forEach(
                line -> {
                    String[] parts = line.split("\t");
                    if (line.startsWith(WORD)) {
                        words.put(parts[0].substring(WORD.length()), Integer.valueOf(parts[1]));
                    } else {
                        features.put(parts[0], Float.valueOf(parts[1]));
                    }
                });
        return new Vocabulary(features, words);
    }
}
