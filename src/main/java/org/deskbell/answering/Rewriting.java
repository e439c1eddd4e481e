package org.deskbell.answering;

import org.deskbell.understanding.Interpreter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes out what a follow-up leaves unsaid: "and for laptops?" after "how long can I keep a DVD"
/// is "how long can I keep a laptops".
final class Rewriting {
    /// How near in meaning two words have to be for one to take the other's place. Words of one
    /// kind are often no nearer; the reading that is the surest decides.
    private static final double ALIKE = 0.55;

    /// A question as it would have been asked reads better than two messages in a row, and may
    /// be less sure by this.
    private static final double LOSS = 0.05;

    /// So many places are tried.
    private static final int PLACES = 2;

    /// A longer part of a sentence is no name that could stand for another.
    private static final int LONGEST = 3;

    private final Thought thought;

    Rewriting(Thought thought) {
        this.thought = thought;
    }

    /// The question with what the fragment names in the place of what is most like it, or with the
    /// message behind it, whichever makes the most sense.
    Reading of(String question, String message, Wording wording) {
        Reading both = thought.read(question + " " + message);
        return replaced(question, wording, ALIKE)
                .filter(reading -> reading.confidence() >= both.confidence() - LOSS)
                .findFirst()
                .orElse(both);
    }

    /// The question with what the message names in the place of what it puts right.
    Reading corrected(String question, String message, Wording wording) {
        return replaced(question, wording, 0)
                .findFirst()
                .orElseGet(() -> thought.read(question + " " + message));
    }

    private Stream<Reading> replaced(String question, Wording wording, double alike) {
        List<String> names = wording.content();
        if (!wording.isFragment() || names.isEmpty() || names.size() > LONGEST) {
            return Stream.empty();
        }
        String name = String.join(" ", names);
        return places(question, name, alike).stream()
                .map(place -> thought.read(replace(question, place, name)))
                .sorted(Comparator.comparingDouble(Reading::confidence).reversed());
    }

    /// The words of a question that a name could stand for: one that only points at something,
    /// and those that are most like the name. Something else has to be left of the question.
    private List<String> places(String question, String name, double alike) {
        record Place(String word, double nearness) {}
        Wording wording = Wording.of(question);
        if (wording.points()) {
            return wording.pointers();
        }
        if (wording.content().size() < 2) {
            return List.of();
        }
        Optional<float[]> meaning = vector(name);
        return wording.content().stream()
                .filter(word -> !name.contains(word))
                .flatMap(
                        word ->
                                vector(word).stream()
                                        .flatMap(v -> meaning.map(m -> Acts.cosine(m, v)).stream())
                                        .map(near -> new Place(word, near)))
                .filter(place -> place.nearness >= alike)
                .sorted(Comparator.comparingDouble(Place::nearness).reversed())
                .limit(PLACES)
                .map(Place::word)
                .toList();
    }

    private Optional<float[]> vector(String word) {
        Interpreter interpreter = thought.brain().interpreter();
        return Optional.ofNullable(interpreter.interpret(word).vector());
    }

    private static String replace(String question, String word, String name) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(question)
                .replaceAll(Matcher.quoteReplacement(name));
    }
}
