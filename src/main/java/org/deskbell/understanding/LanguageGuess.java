package org.deskbell.understanding;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Which language a message is in, by OpenNLP's detector and a good deal of doubt: of the hundred
/// languages that it knows, it sees Latin or Waray in many a short English question. A message is
/// taken for foreign only when most of its words are strange to the library.
final class LanguageGuess {
    private static final Logger log = LoggerFactory.getLogger(LanguageGuess.class);
    private static final String MODEL = "/langdetect-183.bin";

    /// With a smaller share of strange words the detector is not asked.
    private static final double SOME = 0.4;

    private static final double MOST = 0.65;

    /// How many times likelier than the library's own a language has to be: when some words are
    /// strange, and when most are.
    private static final double CLEARLY = 1.4;

    private static final double SLIGHTLY = 1.1;

    /// For a language that somebody has set their program to, a sign is enough.
    private static final double HARDLY = 0.8;

    /// What libraries hear from their patrons: the detector's code, then the usual one.
    private static final Map<String, String> LANGUAGES =
            languages(
                    """
                    ara ar, ben bn, bul bg, ces cs, cmn zh, dan da, deu de, ell el, eng en, fas fa,
                    fin fi, fra fr, guj gu, heb he, hin hi, hrv hr, hun hu, hye hy, ind id, ita it,
                    jpn ja, kor ko, nld nl, nob no, pan pa, pes fa, pol pl, por pt, pus ps, ron ro,
                    rus ru, som so, spa es, srp sr, swa sw, swe sv, tam ta, tel te, tgl tl, tha th,
                    tur tr, ukr uk, urd ur, vie vi
                    """);

    /// Loading takes half a second, so it is begun early and waited for late.
    private final FutureTask<Optional<LanguageDetectorModel>> model =
            new FutureTask<>(LanguageGuess::load);

    LanguageGuess() {
        Thread.ofPlatform().daemon().name("language-model").start(model);
    }

    private static Optional<LanguageDetectorModel> load() {
        try (InputStream file = LanguageGuess.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IOException(MODEL + " is not on the class path");
            }
            return Optional.of(new LanguageDetectorModel(file));
        } catch (IOException e) {
            log.warn("No language model; every message counts as the library's own language", e);
            return Optional.empty();
        }
    }

    /// @param home    the library's own language: `en`
    /// @param hint    what the patron's program is set to
    /// @param strange the share of words that the library never heard
    /// @return a language tag; `home` when in doubt
    String of(String text, String home, @Nullable String hint, double strange) {
        if (strange < SOME) {
            return home;
        }
        var likelihood = new HashMap<String, Double>();
        for (Language guess : guesses(text)) {
            String language = LANGUAGES.get(guess.getLang());
            if (language != null) {
                likelihood.merge(language, guess.getConfidence(), Math::max);
            }
        }
        double own = likelihood.getOrDefault(home, 0.0);
        if (hint != null && likelihood.getOrDefault(hint, 0.0) >= own * HARDLY) {
            return hint;
        }
        double least = own * (strange < MOST ? CLEARLY : SLIGHTLY);
        return likelihood.entrySet().stream()
                .filter(guess -> guess.getValue() >= least)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(home);
    }

    private Language[] guesses(String text) {
        try {
            return model.get()
                    .map(m -> new LanguageDetectorME(m).predictLanguages(text))
                    .orElseGet(() -> new Language[0]);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Language[0];
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Map<String, String> languages(String pairs) {
        var languages = new HashMap<String, String>();
        for (String pair : pairs.split(",")) {
            String[] codes = pair.strip().split(" ");
            languages.put(codes[0], codes[1]);
        }
        return languages;
    }
}
