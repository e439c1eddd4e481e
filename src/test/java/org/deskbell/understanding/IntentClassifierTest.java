package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class IntentClassifierTest {
    private static final List<Phrasing> PHRASINGS =
            Stream.of(
                            of("renew", "renew my book", "can i renew this book", "renewing books"),
                            of("print", "where can i print", "print my paper", "printing costs"),
                            of("wifi", "wifi password", "connect to the wifi", "is there wifi"))
                    .flatMap(List::stream)
                    .toList();

    private static Embedder embedder;
    private static IntentClassifier byMeaning;
    private static IntentClassifier byWords;

    @BeforeAll
    static void learn() {
        embedder = Embedder.open();
        byMeaning = new IntentTrainer(embedder).train(PHRASINGS);
        try (var none = Embedder.off()) {
            byWords = new IntentTrainer(none).train(PHRASINGS);
        }
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void aPhrasingIsLikeliestToMeanWhatItWasGivenFor() {
        for (Phrasing phrasing : PHRASINGS) {
            assertThat(best(byMeaning, phrasing.text())).isEqualTo(phrasing.label());
            assertThat(best(byWords, phrasing.text())).isEqualTo(phrasing.label());
        }
    }

    @Test
    void meaningReachesWhereNoWordIsShared() {
        assertThat(best(byMeaning, "keep my novels longer")).isEqualTo("renew");
        assertThat(best(byMeaning, "no internet connection")).isEqualTo("wifi");
    }

    @Test
    void probabilitiesAddUpToOneAndTheLikeliestComesFirst() {
        List<Intent> intents = classify(byMeaning, "can i print here");

        assertThat(intents.stream().mapToDouble(Intent::probability).sum()).isBetween(0.999, 1.001);
        assertThat(intents)
                .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
    }

    @Test
    void lessSpeaksForWhatIsLikeNothingThatWasLearnt() {
        assertThat(read(byMeaning, "where can i print my book").energy())
                .isGreaterThan(read(byMeaning, "the moon is made of cheese").energy() + 0.1);
    }

    @Test
    void aModelThatWasWrittenAndReadSaysTheSame(@TempDir Path folder) throws IOException {
        byMeaning.write(folder, "intents");
        IntentClassifier read = IntentClassifier.read(ModelFiles.in(folder), "intents");

        assertThat(classify(read, "print a wifi book"))
                .isEqualTo(classify(byMeaning, "print a wifi book"));
    }

    @Test
    void aModelThatKnowsMeaningManagesWithoutForOnce() {
        assertThat(
                        byMeaning
                                .classify(TextFeatures.words("wifi password", "en"), null)
                                .intents()
                                .getFirst()
                                .label())
                .isEqualTo("wifi");
    }

    private static String best(IntentClassifier classifier, String text) {
        return classify(classifier, text).getFirst().label();
    }

    private static List<Intent> classify(IntentClassifier classifier, String text) {
        return read(classifier, text).intents();
    }

    private static IntentClassifier.Reading read(IntentClassifier classifier, String text) {
        return classifier.classify(
                TextFeatures.words(text, "en"), embedder.embed(text).orElseThrow());
    }

    private static List<Phrasing> of(String label, String... texts) {
        return Stream.of(texts).map(text -> new Phrasing(text, label, "en")).toList();
    }
}
