package org.deskbell.understanding;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The features that training sentences have in common, each weighed by how rare it is, and all
/// words that occur in them.
///
/// @param features each with its inverse document frequency
record Vocabulary(Map<String, Float> features, Set<String> words) {
    /// A pair or a run of letters that stands in fewer sentences tells nothing about the next one.
    private static final int RAREST = 3;

    private static final String WORD = "=";

    static Vocabulary of(List<List<String>> sentences) {
        var frequency = new TreeMap<String, Integer>();
        var words = new HashSet<String>();
        for (List<String> sentence : sentences) {
            words.addAll(sentence);
            TextFeatures.of(sentence).keySet().forEach(f -> frequency.merge(f, 1, Integer::sum));
        }
        var features = new LinkedHashMap<String, Float>();
        frequency.forEach(
                (feature, count) -> {
                    if (count >= RAREST) {
                        double rarity = Math.log((1.0 + sentences.size()) / (1 + count)) + 1;
                        features.put(feature, (float) rarity);
                    }
                });
        return new Vocabulary(features, words);
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
                : (double) sentence.stream().filter(w -> !words.contains(w)).count()
                        / sentence.size();
    }

    /// As lines: a feature with its rarity, or a word after the sign [#WORD].
    Stream<String> lines() {
        return Stream.concat(
                features.entrySet().stream().map(f -> f.getKey() + '\t' + f.getValue()),
                words.stream().sorted().map(word -> WORD + word));
    }

    static Vocabulary of(Stream<String> lines) {
        var features = new LinkedHashMap<String, Float>();
        var words = new HashSet<String>();
        lines.forEach(
                line -> {
                    int tab = line.indexOf('\t');
                    if (tab < 0) {
                        words.add(line.substring(WORD.length()));
                    } else {
                        features.put(
                                line.substring(0, tab), Float.valueOf(line.substring(tab + 1)));
                    }
                });
        return new Vocabulary(features, words);
    }
}
