package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.answers.Golden;
import org.deskbell.understanding.AlarmModel;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.IntentTrainer;
import org.deskbell.understanding.ModelFiles;
import org.deskbell.understanding.Phrasing;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Everything that was learnt from one knowledge base.
///
/// @param alarm tells emergencies from all else
record Model(IntentClassifier classifier, AlarmModel alarm, Calibration calibration) {
    /// Changes whenever the same knowledge base gives another calibration.
    private static final int VERSION = 3;

    private static final String INTENTS = "intents";
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
        classifier.write(folder, INTENTS);
        alarm.write(folder);
        embedder.write(
                Stream.concat(
                                content.alarms().stream().map(Phrasing::text),
                                content.practice().stream().map(Golden::ask))
                        .toList(),
                folder);
        Files.writeString(
                folder.resolve(CALIBRATION), JsonMapper.shared().writeValueAsString(calibration));
    }

    static Model read(ModelFiles files) throws IOException {
        try (var calibration = files.open(CALIBRATION)) {
            return new Model(
                    IntentClassifier.read(files, INTENTS),
                    AlarmModel.read(files),
                    JsonMapper.shared().readValue(calibration, Calibration.class));
        }
    }
}
