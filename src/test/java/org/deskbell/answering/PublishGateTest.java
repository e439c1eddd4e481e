package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.deskbell.answering.GateQuestion.Source;
import org.deskbell.answering.GateReport.Weight;
import org.deskbell.answering.PublishGate.Look;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.KnowledgePublished;
import org.deskbell.answers.Publishing;
import org.deskbell.understanding.ModelShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks ahead from the shipped knowledge base, with its trained model.
@Execution(ExecutionMode.CONCURRENT) // all that it needs is its own
class PublishGateTest {
    private static final GateQuestion ASKED =
            GateQuestion.ofPatron("can i keep my book two more weeks", "en");

    private static final Map<String, String> KB = Shipped.documents();
    private static final String WIFI = "faq/wifi.md";
    private static final String WORDS = KB.getOrDefault(WIFI, "");
    private static final String TAKEN =
            """
              - how do i renew a book
              - can i renew my books online
              - renew my loans
              - extend my due date
              - keep my book longer
            """;
    private static final String THEREMINS =
            """
            ---
            id: theremins
            title: Borrowing theremins
            department: technology
            audience: [everyone]
            language: en
            questions:
              - can i borrow a theremin
              - do you lend theremins
              - where are the theremins
            keywords: []
            related: []
            review-by: 2027-06-30
            ---
            Yes, for a week.
            """;

    @TempDir private Path folder;
    private Answers answers;
    private Brains brains;
    private PublishGate gate;

    @BeforeEach
    void begin() {
        answers = Answers.over(Shipped.CONTENT, Shipped.EMBEDDER, Shipped.CLOCK);
        brains =
                new Brains(
                        Shipped.EMBEDDER,
                        answers,
                        new ModelShelf(folder.resolve("models")),
                        () -> 0.95,
                        Duration.ofHours(1));
        brains.begin();
        gate = new PublishGate(Shipped.EMBEDDER, answers, brains, () -> 0.95, Shipped.CLOCK);
    }

    @AfterEach
    void close() {
        gate.close();
        brains.close();
        answers.close();
    }

    @Test
    void otherWordsOfAnAnswerChangeNothingThatIsAskedAndNothingIsLearnt() {
        GateReport report = look(with(Map.of(WIFI, WORDS + "\nAsk at the desk if it fails.\n")));

        assertThat(report.learnt()).isFalse();
        assertThat(report.asked().get(Source.SHOPPER)).isGreaterThan(200);
        assertThat(report.asked().get(Source.EXAMPLE)).isGreaterThan(1_500);
        assertThat(report.asked().get(Source.PATRON)).isOne();
        assertThat(report.hasRegressions()).isFalse();
    }

    /// Two changes in one look, because a look takes a while.
    @Test
    void whatTakesTheQuestionsOfOthersIsSeenAndWhatIsLearntIsKnownTheMomentItIsPublished() {
        String greedy = WORDS.replace("questions:\n", "questions:\n" + TAKEN);
        Content after = with(Map.of(WIFI, greedy, "faq/theremins.md", THEREMINS));

        GateReport report = look(after);

        assertThat(report.learnt()).isTrue();
        assertThat(report.differences().getFirst().weight()).isEqualTo(Weight.WORSE);
        assertThat(report.of(Weight.WORSE))
                .filteredOn(one -> one.question().equals(ASKED))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.was().faq()).isEqualTo("renew-items");
                            assertThat(one.will().faq()).isNull();
                        });
        assertThat(report.of(Weight.OTHER))
                .as("taken from another answer is not better")
                .anyMatch(
                        one ->
                                one.question().expected().contains("wifi")
                                        && "renew-items".equals(one.was().faq())
                                        && "wifi".equals(one.will().faq()));
        assertThat(report.of(Weight.BETTER))
                .filteredOn(one -> one.question().expected().contains("theremins"))
                .hasSize(3)
                .allMatch(one -> "theremins".equals(one.will().faq()));

        Publishing.show(answers, after);
        brains.on(new KnowledgePublished());

        assertThat(brains.isReady()).as("how sure to be has yet to be learnt").isFalse();
        assertThat(brains.get().interpreter().interpret("can i borrow a theremin").intents())
                .first()
                .satisfies(intent -> assertThat(intent.label()).isEqualTo("theremins"));
    }

    @Test
    void oneLookIsTakenAtAThingUntilSomethingElseIsPublished() {
        Content after = with(Map.of(WIFI, WORDS + "\nAsk at the desk.\n"));
        Look first = gate.look(after, List::of);

        assertThat(gate.look(after, List::of)).isSameAs(first);
        Publishing.show(answers, after);
        assertThat(gate.look(after, List::of)).isNotSameAs(first);
    }

    private static Content with(Map<String, String> texts) {
        var documents = new TreeMap<>(KB);
        documents.putAll(texts);
        return Content.of(documents);
    }

    private GateReport look(Content after) {
        Look look = gate.look(after, () -> List.of(ASKED));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> look.report().isPresent() || look.stage() == Look.Stage.FAILED);
        return look.report().orElseThrow();
    }
}
