package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.IntentTrainer;
import org.deskbell.understanding.ModelFiles;
import org.deskbell.understanding.Phrasing;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Everything that was learnt from one knowledge base.
record Model(IntentClassifier classifier, Calibration calibration) {
    /// Changes whenever the same knowledge base gives another calibration.
    private static final int VERSION = 1;

    private static final String CALIBRATION = "calibration.json";

    /// Names what a model was trained on and how; another one is of no use.
    static String key(Content content, Embedder embedder) {
        return "%s-%d.%d%s"
                .formatted(
                        content.key().substring(0, 16),
                        IntentTrainer.VERSION,
                        VERSION,
                        embedder.works() ? "" : "-words");
    }

    void write(Path folder, Content content, Embedder embedder) throws IOException {
        classifier.write(folder);
        embedder.write(content.phrasings().stream().map(Phrasing::text).toList(), folder);
        Files.writeString(
                folder.resolve(CALIBRATION), JsonMapper.shared().writeValueAsString(calibration));
    }

    static Model read(ModelFiles files) throws IOException {
        try (var calibration = files.open(CALIBRATION)) {
            return new Model(
                    IntentClassifier.read(files),
                    JsonMapper.shared().readValue(calibration, Calibration.class));
        }
    }
}
