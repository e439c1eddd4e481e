package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.understanding.AlarmModel;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.IntentTrainer;
import org.deskbell.understanding.ModelFiles;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that was learnt from one knowledge base.
///
/// @param lessons by language
/// @param alarm   tells emergencies from all else, in the library's own language
record Model(Map<String, Lesson> lessons, AlarmModel alarm) {
    /// Changes whenever the same knowledge base gives another calibration.
    private static final int VERSION = 6;

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

    /// The same with classifiers that know better, in the languages that were learnt before.
    Model with(Map<String, IntentClassifier> classifiers) {
        var others = new HashMap<>(lessons);
        others.replaceAll(
                (language, lesson) ->
                        new Lesson(
                                classifiers.getOrDefault(language, lesson.classifier()),
                                lesson.calibration()));
        return new Model(others, alarm);
    }

    /// By language.
    Map<String, IntentClassifier> classifiers() {
        return lessons.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().classifier()));
    }

    /// What was learnt of each language lies in a folder of its name.
    void write(Path folder, Content content, Embedder embedder) throws IOException {
        var calibrations = new TreeMap<String, Calibration>();
        for (var lesson : lessons.entrySet()) {
            Path own = Files.createDirectory(folder.resolve(lesson.getKey()));
            lesson.getValue().classifier().write(own, INTENTS);
            calibrations.put(lesson.getKey(), lesson.getValue().calibration());
        }
        alarm.write(folder);
        embedder.write(
                Stream.concat(content.alarms().stream(), content.phrasings().stream()).toList(),
                folder);
        Files.writeString(
                folder.resolve(CALIBRATION), JsonMapper.shared().writeValueAsString(calibrations));
    }

    static Model read(ModelFiles files) throws IOException {
        try (var file = files.open(CALIBRATION)) {
            var calibrations =
                    JsonMapper.shared()
                            .readValue(file, new TypeReference<Map<String, Calibration>>() {});
            var lessons = new HashMap<String, Lesson>();
            for (var calibration : calibrations.entrySet()) {
                var own = files.under(calibration.getKey());
                lessons.put(
                        calibration.getKey(),
                        new Lesson(IntentClassifier.read(own, INTENTS), calibration.getValue()));
            }
            return new Model(lessons, AlarmModel.read(files));
        }
    }
}
