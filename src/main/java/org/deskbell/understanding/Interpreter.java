package org.deskbell.understanding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Understands messages by one trained model. Thread-safe; about 3 ms for a short question, nearly
/// all of it for the meaning.
public final class Interpreter {
    private static final LanguageGuess LANGUAGES = new LanguageGuess();

    /// Before anything was learnt every word may be strange or not.
    private static final double HALF = 0.5;

    private final Embedder embedder;
    private final @Nullable IntentClassifier classifier;
    private final String home;

    /// @param classifier none before anything was learnt
    /// @param home the library's own language
    public Interpreter(Embedder embedder, @Nullable IntentClassifier classifier, String home) {
        this.embedder = embedder;
        this.classifier = classifier;
        this.home = home;
    }

    public Interpretation interpret(String text) {
        return interpret(text, null);
    }

    /// @param hint the language that the patron's program is set to; believed where the words leave
    ///     doubt
    public Interpretation interpret(String text, @Nullable String hint) {
        List<String> words = TextFeatures.words(text);
        float @Nullable [] vector = embedder.embed(text).orElse(null);
        if (classifier == null) {
            return new Interpretation(
                    LANGUAGES.of(text, home, hint, HALF),
                    Gibberish.isWordless(words),
                    List.of(),
                    vector,
                    words.size(),
                    HALF);
        }
        double strange = classifier.vocabulary().unknown(words);
        boolean gibberish = Gibberish.is(words, classifier.vocabulary());
        return new Interpretation(
                gibberish ? home : LANGUAGES.of(text, home, hint, strange),
                gibberish,
                classifier.classify(words, vector),
                vector,
                words.size(),
                strange);
    }
}
