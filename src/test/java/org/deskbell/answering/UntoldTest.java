package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.hours.Hours;
import org.deskbell.privacy.Redactor;
import org.deskbell.understanding.Embedder;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// What is kept back is neither told nor offered, and nothing else takes its place.
class UntoldTest {
    private static final Findings FINDINGS = new Findings(0.9, "en", null, List.of(), false);

    private final Untold untold =
            new Untold(
                    Answers.over(Shipped.CONTENT, Embedder.off(), Shipped.CLOCK, () -> false),
                    null);
    private final Faq kept = Shipped.CONTENT.faq("parking").orElseThrow();
    private final Faq told = lookedAt("wifi");
    private final Faq other = lookedAt("renew-items");

    @Test
    void aQuestionForWhatIsKeptBackGoesToALibrarian() {
        assertThat(untold.without(answer(told))).isEqualTo(answer(told));
        assertThat(untold.without(answer(kept)))
                .isInstanceOfSatisfying(
                        Decision.HandOff.class,
                        ring -> {
                            assertThat(ring.reason()).isEqualTo(Reason.LOW_CONFIDENCE);
                            assertThat(ring.findings().alternatives())
                                    .as("what the librarian is shown")
                                    .containsExactly(new Alternative(kept, 0.9));
                        });
        assertThat(untold.without(answer(told).with(List.of(answer(kept), answer(other)))).more())
                .containsExactly(answer(other));
    }

    @Test
    void onlyWhatIsToldIsOffered() {
        assertThat(untold.without(clarify(told, other))).isEqualTo(clarify(told, other));
        assertThat(untold.without(clarify(told, kept, other)))
                .isInstanceOfSatisfying(
                        Decision.Clarify.class,
                        asked ->
                                assertThat(asked.choices())
                                        .extracting(Alternative::faq)
                                        .containsExactly(told, other));
        for (Decision.Clarify one : List.of(clarify(kept, told, other), clarify(told, kept))) {
            assertThat(untold.without(one)).isInstanceOf(Decision.HandOff.class);
        }
    }

    @Test
    void itIsWeighedAllTheSame() {
        var answering =
                new Answering(
                        new Redactor(),
                        () -> Shipped.BENCH.brain(),
                        Answers.over(Shipped.CONTENT, Shipped.EMBEDDER, Shipped.CLOCK, () -> false),
                        new OpeningTimes(Hours.of(Shipped.CONTENT.hours()), Shipped.CLOCK));
        Decision decision = answering.decide("how much is parking", null);

        assertThat(decision).isInstanceOf(Decision.HandOff.class);
        assertThat(decision.findings().intent()).isEqualTo("parking");
        assertThat(decision.findings().confidence()).isGreaterThan(0.9);
    }

    private static Decision.Answer answer(Faq faq) {
        return new Decision.Answer("So.", faq, "So.", FINDINGS, List.of());
    }

    private static Decision.Clarify clarify(Faq... faqs) {
        return new Decision.Clarify(
                "Which?",
                Arrays.stream(faqs).map(faq -> new Alternative(faq, 0.4)).toList(),
                FINDINGS);
    }

    private static Faq lookedAt(String id) {
        Faq faq = Shipped.CONTENT.faq(id).orElseThrow();
        return new Faq(
                faq.id(),
                faq.language(),
                faq.translation(),
                faq.title(),
                faq.department(),
                faq.audience(),
                faq.questions(),
                faq.keywords(),
                faq.related(),
                faq.reviewBy(),
                faq.validFrom(),
                faq.validUntil(),
                faq.branch(),
                faq.owner(),
                faq.markdown(),
                Shipped.CLOCK.instant());
    }
}
