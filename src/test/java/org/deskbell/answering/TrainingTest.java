package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deskbell.answers.Content;
import org.deskbell.understanding.Intent;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.Interpreter;
import org.deskbell.understanding.ModelFiles;
import org.deskbell.understanding.Phrasing;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

class TrainingTest {
    private static final int EVERY = 7;

    private final Training training = new Training(Shipped.EMBEDDER);

    /// What goes live was learnt from what was live before; the library must not see by what way.
    @Test
    void whatWasKnownBeforeChangesNothingOfWhatIsLearnt() throws IOException {
        Model live = Model.read(ModelFiles.shipped());
        var documents = new TreeMap<>(Shipped.documents());
        documents.remove("faq/renew-items.md");
        documents.put(
                "faq/seed-library.md",
                """
                ---
                id: seed-library
                title: Seed library
                questions: [can i take seeds home, do you lend seeds, where are the seeds kept]
                ---
                The drawer of seeds stands beside the stairs.
                """);
        Content after = Content.of(documents).in("en");

        Map<String, IntentClassifier> cold = training.classifiers(after);
        Map<String, IntentClassifier> warm = training.classifiers(after, live.classifiers());

        List<Phrasing> phrasings = after.phrasings();
        for (int i = 0; i < phrasings.size(); i += EVERY) {
            String question = phrasings.get(i).text();
            Map<String, Double> one = probabilities(cold, question);
            Map<String, Double> other = probabilities(warm, question);
            assertThat(other.keySet()).isEqualTo(one.keySet());
            one.forEach(
                    (label, p) ->
                            assertThat(other.get(label)).as(question).isCloseTo(p, within(0.03)));
        }
    }

    private static Map<String, Double> probabilities(
            Map<String, IntentClassifier> classifiers, String question) {
        return new Interpreter(Shipped.EMBEDDER, classifiers, null, "en")
                .interpret(question).intents().stream()
                        .collect(Collectors.toMap(Intent::label, Intent::probability));
    }
}
