package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.hours.Hours;
import org.deskbell.privacy.Redactor;
import org.deskbell.understanding.Embedder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With the model, the answers and the words that patrons meet.
class AnsweringTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    MESSAGE                                                | DECISION
                    how do i renew a book                                  | answer renew-items
                    How do I get a library card?                           | answer get-library-card
                    hwo can i renwe my boosk                               | answer renew-items
                    printer?                                               | answer print-documents
                    is there parking                                       | answer parking
                    hello                                                  | chat
                    thank you so much                                      | chat
                    are you a robot?                                       | chat
                    i want to speak with a librarian                       | handoff asked-for-human
                    human                                                  | handoff asked-for-human
                    who wrote the odyssey and in which century             | handoff research-question
                    please take the 12 dollar charge off my account        | handoff specific-account
                    the man at the desk was rude to me                     | handoff complaint
                    you stupid useless bot                                 | handoff abuse
                    when is the hollins university library open            | handoff other-institution
                    somebody collapsed in the stacks                       | handoff emergency
                    i do not want to live any more                         | handoff emergency
                    ¿cómo puedo renovar un libro?                          | handoff unsupported-language
                    asdf jkl qwertz                                        | rephrase
                    ???                                                    | rephrase
                    """)
    void aMessageIsDecided(String message, String expected) {
        String decided =
                switch (Shipped.decide(message)) {
                    case Decision.Answer answer -> "answer " + answer.faq().id();
                    case Decision.Clarify _ -> "clarify";
                    case Decision.Rephrase _ -> "rephrase";
                    case Decision.Chat _ -> "chat";
                    case Decision.HandOff handOff -> "handoff " + handOff.reason().code();
                };

        assertThat(decided).isEqualTo(expected);
    }

    @Test
    void anAnswerIsTheFaqsOwnWords() {
        var answer = (Decision.Answer) Shipped.decide("how do i renew a book");

        assertThat(answer.message()).startsWith("You can renew most items twice");
        assertThat(answer.markdown()).isEqualTo(answer.faq().markdown());
        assertThat(answer.findings().intent()).isEqualTo("renew-items");
        assertThat(answer.findings().language()).isEqualTo("en");
        assertThat(answer.findings().alternatives())
                .hasSize(5)
                .noneMatch(alternative -> alternative.faq().equals(answer.faq()));
    }

    @Test
    void alternativesAreRankedByConfidenceAndBeginWithTheBest() {
        Findings findings = Shipped.decide("who wrote the odyssey").findings();

        assertThat(findings.alternatives()).hasSize(5);
        assertThat(findings.alternatives().getFirst().confidence())
                .isEqualTo(findings.confidence());
        assertThat(findings.alternatives())
                .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void whoIsNotUnderstoodChoosesFromTwoToFour() {
        var clarify = (Decision.Clarify) Shipped.decide("how do I reserve");

        assertThat(clarify.choices()).hasSizeBetween(2, 4);
        assertThat(clarify.findings().alternatives()).startsWith(clarify.choices().getFirst());
        assertThat(clarify.message()).contains("Please choose");
    }

    @Test
    void anEmergencyIsAnsweredWithTheLibrarysOwnText() {
        assertThat(Shipped.decide("i want to hurt myself").message())
                .isEqualTo(Shipped.CONTENT.library().emergency());
    }

    @Test
    void aHandoffInAForeignLanguageIsToldInIt() {
        assertThat(Shipped.decide("Wie lange darf ich ein Buch behalten?").message())
                .startsWith("Ich kann bisher nur auf Englisch antworten");
    }

    @Test
    void personalDataIsTakenOutAndTheRestDecided() {
        Decision decision = Shipped.decide("i am ann@example.org, how do i renew a book");

        assertThat(decision.findings().masked()).isTrue();
        assertThat(decision.findings().intent()).isEqualTo("renew-items");
        assertThat(Shipped.decide("how do i renew a book").findings().masked()).isFalse();
    }

    @Test
    void severalQuestionsInOneMessageAreAllAnswered() {
        var answer =
                (Decision.Answer) Shipped.decide("How do I get a library card? Where can I park?");

        assertThat(answer.faq().id()).isEqualTo("get-library-card");
        assertThat(answer.more()).extracting(more -> more.faq().id()).containsExactly("parking");
    }

    @Test
    void whenDecidingFailsALibrarianIsCalled() {
        try (var off = Embedder.off()) {
            Answers broken = Answers.over(Content.shipped(), off);
            broken.close();
            var answering =
                    new Answering(
                            new Redactor(),
                            () -> Brain.untrained(off, "en"),
                            broken,
                            new OpeningTimes(Hours.of(""), Shipped.CLOCK));

            Decision decision = answering.decide("how do i renew a book", null);

            assertThat(decision).isInstanceOf(Decision.HandOff.class);
            assertThat(decision.message()).contains("librarian");
        }
    }
}
