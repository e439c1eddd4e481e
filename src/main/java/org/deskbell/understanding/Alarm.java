package org.deskbell.understanding;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Hears whether somebody is in danger, in all of a message or in a sentence of it: by a
/// classifier, and by whether it is nearer in meaning to an emergency or to what only sounds like
/// one. docs/decisions/hearing-emergencies.md has the figures.
final class Alarm {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\R");

    /// Whoever writes less in a sentence says no more than all of the message does.
    private static final int SHORTEST = 3;

    private final Embedder embedder;
    private final String language;
    private final IntentClassifier classifier;
    private final double[] weights;
    private final Crowd emergencies;
    private final Crowd others;

    Alarm(AlarmModel model, Embedder embedder) {
        this.embedder = embedder;
        this.language = model.examples().getFirst().language();
        this.classifier = model.classifier();
        this.weights = model.weights().stream().mapToDouble(Double::doubleValue).toArray();
        this.emergencies = vectors(model.examples(), true, embedder);
        this.others = vectors(model.examples(), false, embedder);
    }

    /// The examples that are emergencies, or those that are none.
    static Crowd vectors(List<Phrasing> examples, boolean emergency, Embedder embedder) {
        return new Crowd(
                examples.stream()
                        .filter(e -> e.label().equals(AlarmModel.EMERGENCY) == emergency)
                        .flatMap(e -> embedder.study(e).stream())
                        .toList());
    }

    /// How likely it is an emergency.
    ///
    /// @param text   the message, with its typing errors mended
    /// @param words  of all of it
    /// @param vector of all of it
    double of(String text, List<String> words, float @Nullable [] vector) {
        double whole = danger(words, vector);
        String[] sentences = SENTENCE.split(text);
        return sentences.length < 2
                ? whole
                : Stream.of(sentences).mapToDouble(this::danger).reduce(whole, Math::max);
    }

    private double danger(String sentence) {
        List<String> words = TextFeatures.words(sentence, language);
        return words.size() < SHORTEST
                ? 0
                : danger(words, embedder.embed(sentence, language).orElse(null));
    }

    private double danger(List<String> words, float @Nullable [] vector) {
        double[] numbers = numbers(classifier, words, vector, emergencies, others);
        return Choice.probability(numbers, weights);
    }

    static double[] numbers(
            IntentClassifier classifier,
            List<String> words,
            float @Nullable [] vector,
            Crowd emergencies,
            Crowd others) {
        double p =
                classifier.classify(words, vector).intents().stream()
                        .filter(intent -> intent.label().equals(AlarmModel.EMERGENCY))
                        .mapToDouble(Intent::probability)
                        .sum();
        double bounded = Math.clamp(p, 1e-6, 1 - 1e-6);
        return new double[] {
            Math.log(bounded / (1 - bounded)),
            vector == null ? 0 : emergencies.nearest(vector) - others.nearest(vector),
            1
        };
    }
}
