package org.deskbell.understanding;

import org.deskbell.understanding.IntentClassifier.Reading;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Understands messages by one trained model, which holds a classifier for each language.
/// Thread-safe; about 3 ms for a short question, nearly all of it for the meaning.
public final class Interpreter {
    /// Before anything was learnt every word may be strange or not.
    private static final double HALF = 0.5;

    private static final Reading NOTHING = new Reading(List.of(), 0);
    private static final String EMERGENCY = "scope:" + AlarmModel.EMERGENCY;

    private final Embedder embedder;
    private final Map<String, IntentClassifier> classifiers;
    private final @Nullable Alarm alarm;
    private final String home;
    private final LanguageGuess languages;
    private final Spelling spelling;

    /// @param classifiers by language; none before anything was learnt
    /// @param alarm       tells emergencies from all else, in the library's own language; none
    ///     before that was learnt
    /// @param home        the library's own language
    public Interpreter(
            Embedder embedder,
            Map<String, IntentClassifier> classifiers,
            @Nullable AlarmModel alarm,
            String home) {
        this.embedder = embedder;
        this.classifiers = classifiers;
        this.alarm = alarm == null ? null : new Alarm(alarm, embedder);
        this.home = home;
        var words = new HashMap<String, Vocabulary>();
        classifiers.forEach((language, learnt) -> words.put(language, learnt.vocabulary()));
        this.languages = new LanguageGuess(home, words);
        this.spelling =
                new Spelling(
                        mends(home) && words.containsKey(home) ? words.get(home).words() : Map.of(),
                        embedder::isCommon);
    }

    /// Only of English it is known which words exist; elsewhere many a good word would be mended.
    private static boolean mends(String language) {
        return language.equals("en");
    }

    public Interpretation interpret(String text) {
        return interpret(text, null);
    }

    /// @param hint the language that the patron's program is set to; believed where the words leave
    ///     doubt
    public Interpretation interpret(String text, @Nullable String hint) {
        boolean gibberish = isGibberish(text);
        String language = gibberish ? home : languages.of(text, hint);
        String learnt = classifiers.containsKey(language) ? language : home;
        IntentClassifier classifier = classifiers.get(learnt);
        String mended = gibberish || !language.equals(home) ? text : spelling.mend(text);
        List<String> words = TextFeatures.words(mended, learnt);
        float @Nullable [] vector = embedder.embed(mended, learnt).orElse(null);
        Reading reading = classifier == null ? NOTHING : classifier.classify(words, vector);
        return new Interpretation(
                mended,
                language,
                gibberish,
                reading.intents(),
                reading.energy(),
                gibberish ? 0 : alarm(mended, language, words, vector, reading),
                vector,
                words.size(),
                classifier == null ? HALF : classifier.vocabulary().unknown(words));
    }

    /// The words of a message as a classifier has them: lower-case, contractions spelt out.
    public List<String> tokens(Interpretation message) {
        String language = message.language();
        return TextFeatures.words(
                message.text(), classifiers.containsKey(language) ? language : home);
    }

    /// In another language than the library's own it is the classifier that hears.
    private double alarm(
            String text,
            String language,
            List<String> words,
            float @Nullable [] vector,
            Reading reading) {
        return alarm != null && language.equals(home)
                ? alarm.of(text, words, vector)
                : reading.intents().stream()
                        .filter(intent -> intent.label().equals(EMERGENCY))
                        .mapToDouble(Intent::probability)
                        .sum();
    }

    /// Whether it is so in every language that was learnt.
    private boolean isGibberish(String text) {
        return Gibberish.isWordless(TextFeatures.words(text, home))
                || !classifiers.isEmpty()
                        && classifiers.entrySet().stream()
                                .allMatch(
                                        known ->
                                                Gibberish.is(
                                                        TextFeatures.words(text, known.getKey()),
                                                        known.getValue().vocabulary()));
    }
}
