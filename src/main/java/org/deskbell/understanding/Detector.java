package org.deskbell.understanding;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// OpenNLP's language detector, which goes by runs of letters. Good at sentences; of the hundred
/// languages that it knows, it sees Latin or Waray in many a short English question.
final class Detector {
    private static final Logger log = LoggerFactory.getLogger(Detector.class);
    private static final String MODEL = "/langdetect-183.bin";

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
            new FutureTask<>(Detector::load);

    Detector() {
        Thread.ofPlatform().daemon().name("language-model").start(model);
    }

    private static Optional<LanguageDetectorModel> load() {
        try (InputStream file = Detector.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IOException(MODEL + " is not on the class path");
            }
            return Optional.of(new LanguageDetectorModel(file));
        } catch (IOException e) {
            log.warn("No language model; only the commonest words tell languages apart", e);
            return Optional.empty();
        }
    }

    /// How likely each language is, of those that libraries hear.
    Map<String, Double> likelihood(String text) {
        var likelihood = new HashMap<String, Double>();
        for (Language guess : guesses(text)) {
            String language = LANGUAGES.get(guess.getLang());
            if (language != null) {
                likelihood.merge(language, guess.getConfidence(), Math::max);
            }
        }
        return likelihood;
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
