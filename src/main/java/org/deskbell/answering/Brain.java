package org.deskbell.answering;

import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.Interpreter;

import java.util.HashMap;
import java.util.Map;

/// What one decision is made with, all of it from the same model.
///
/// @param skills by language
record Brain(Interpreter interpreter, Map<String, Skill> skills) {
    static Brain of(Model model, Embedder embedder, String home, double precision) {
        var classifiers = new HashMap<String, IntentClassifier>();
        var skills = new HashMap<String, Skill>();
        model.lessons()
                .forEach(
                        (language, lesson) -> {
                            classifiers.put(language, lesson.classifier());
                            skills.put(language, Skill.of(lesson.calibration(), precision));
                        });
        return new Brain(new Interpreter(embedder, classifiers, model.alarm(), home), skills);
    }

    static Brain untrained(Embedder embedder, String home) {
        return new Brain(new Interpreter(embedder, Map.of(), null, home), Map.of());
    }

    Skill in(String language) {
        return skills.getOrDefault(language, Skill.OF_SEARCH);
    }
}
