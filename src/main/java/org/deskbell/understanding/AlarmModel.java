package org.deskbell.understanding;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What was learnt of emergencies: a classifier of two labels, the examples that a message is
/// compared with, and how much each counts.
///
/// @param examples what is an emergency ([#EMERGENCY]) and what only sounds like one
/// @param weights  of the numbers of [Alarm]
public record AlarmModel(
        IntentClassifier classifier, List<Phrasing> examples, List<Double> weights) {
    /// The label of what is an emergency; whatever has another one is none.
    public static final String EMERGENCY = "emergency";

    private static final String NAME = "alarm";
    private static final String EXAMPLES = "alarm.json";

    private record Rest(List<Phrasing> examples, List<Double> weights) {}

    /// Puts it into a model's folder.
    public void write(Path folder) throws IOException {
        classifier.write(folder, NAME);
        Files.writeString(
                folder.resolve(EXAMPLES),
                JsonMapper.shared().writeValueAsString(new Rest(examples, weights)));
    }

    public static AlarmModel read(ModelFiles files) throws IOException {
        try (var file = files.open(EXAMPLES)) {
            Rest rest = JsonMapper.shared().readValue(file, Rest.class);
            return new AlarmModel(IntentClassifier.read(files, NAME), rest.examples, rest.weights);
        }
    }
}
