package org.deskbell.understanding;

import org.deskbell.understanding.IntentClassifier.Reading;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Understands messages by one trained model. Thread-safe; about 3 ms for a short question, nearly
/// all of it for the meaning.
public final class Interpreter {
    private static final LanguageGuess LANGUAGES = new LanguageGuess();

    /// Before anything was learnt every word may be strange or not.
    private static final double HALF = 0.5;

    private final Embedder embedder;
    private final @Nullable IntentClassifier classifier;
    private final String home;
    private final Spelling spelling;
    private final @Nullable Alarm alarm;

    /// @param classifier none before anything was learnt
    /// @param alarm      tells emergencies from all else; none before that was learnt
    /// @param home       the library's own language
    public Interpreter(
            Embedder embedder,
            @Nullable IntentClassifier classifier,
            @Nullable AlarmModel alarm,
            String home) {
        this.embedder = embedder;
        this.classifier = classifier;
        this.alarm = alarm == null ? null : new Alarm(alarm, embedder);
        this.home = home;
        this.spelling =
                new Spelling(
                        classifier == null ? Map.of() : classifier.vocabulary().words(),
                        embedder::isCommon);
    }

    public Interpretation interpret(String text) {
        return interpret(text, null);
    }

    /// @param hint the language that the patron's program is set to; believed where the words leave
    ///     doubt
    public Interpretation interpret(String text, @Nullable String hint) {
        List<String> words = TextFeatures.words(text);
        if (classifier == null) {
            return new Interpretation(
                    text,
                    LANGUAGES.of(text, home, hint, HALF),
                    Gibberish.isWordless(words),
                    List.of(),
                    0,
                    0,
                    embedder.embed(text).orElse(null),
                    words.size(),
                    HALF);
        }
        Vocabulary vocabulary = classifier.vocabulary();
        double strange = vocabulary.unknown(words);
        boolean gibberish = Gibberish.is(words, vocabulary);
        String language = gibberish ? home : LANGUAGES.of(text, home, hint, strange);
        String mended = gibberish || !language.equals(home) ? text : spelling.mend(text);
        List<String> meant = TextFeatures.words(mended);
        float @Nullable [] vector = embedder.embed(mended).orElse(null);
        Reading reading = classifier.classify(meant, vector);
        return new Interpretation(
                mended,
                language,
                gibberish,
                reading.intents(),
                reading.energy(),
                alarm != null && !gibberish && language.equals(home)
                        ? alarm.of(mended, meant, vector)
                        : 0,
                vector,
                meant.size(),
                vocabulary.unknown(meant));
    }
}
