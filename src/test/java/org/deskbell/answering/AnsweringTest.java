package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
                    ¿cómo puedo renovar un libro?                          | answer renew-items
                    ¿la biblioteca abre los domingos por la tarde?         | answer library-hours
                    quiero sacar la tarjeta, soy vecina de alder falls     | answer get-library-card
                    hola, buenos días                                      | chat
                    ¿me puede atender una persona de verdad?               | handoff asked-for-human
                    creo que a mi papá le está dando un infarto            | handoff emergency
                    ya no quiero seguir viviendo                           | handoff emergency
                    ¿quién escribió la odisea y en qué siglo?              | handoff research-question
                    quítenme la multa de doce dólares de mi cuenta         | handoff specific-account
                    Où puis-je imprimer un document ?                      | handoff unsupported-language
                    图书馆几点开门                                          | handoff unsupported-language
                    je veux mourir                                         | handoff emergency
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
                .isCloseTo(findings.confidence(), within(1e-9));
        assertThat(findings.alternatives())
                .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void whoIsNotUnderstoodChoosesFromTwoToFour() {
        var clarify = (Decision.Clarify) Shipped.decide("i would like to reserve");

        assertThat(clarify.choices()).hasSizeBetween(2, 4);
        assertThat(clarify.findings().alternatives()).startsWith(clarify.choices().getFirst());
        assertThat(clarify.message()).contains("Please choose");
    }

    @Test
    void anEmergencyIsAnsweredWithTheLibrarysOwnText() {
        var emergency = Shipped.CONTENT.library().emergency();

        assertThat(Shipped.decide("i want to hurt myself").message()).isEqualTo(emergency.own());
        assertThat(Shipped.decide("quiero matarme").message())
                .startsWith("Si usted")
                .isEqualTo(emergency.in("es"));
        assertThat(Shipped.decide("我想自杀").message()).isEqualTo(emergency.in("zh"));
    }

    /// English and Spanish are the languages that there are answers in.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Wie lange darf ich ein Buch behalten? | Ich kann bisher nur auf Englisch und Spanisch antworten.
                    Je voudrais réserver une salle        | Pour l'instant, je ne peux répondre qu'en anglais et espagnol.
                    图书馆几点开门                         | 我目前只能用英语和西班牙语回答。
                    كيف يمكنني تجديد الكتاب؟              | اللغات التي أجيب بها حاليًا: الإنجليزية والإسبانية.
                    Jak mogę przedłużyć książkę?          | Na razie odpowiadam tylko w tych językach: angielski i hiszpański.
                    """)
    void whoIsToldOfALibrarianIsToldInTheirLanguage(String message, String told) {
        assertThat(Shipped.decide(message).message()).startsWith(told);
    }

    @Test
    void whoAsksInSpanishIsAnsweredInIt() {
        var answer = (Decision.Answer) Shipped.decide("¿cómo puedo renovar un libro?");

        assertThat(answer.message()).startsWith("Puede renovar la mayoría");
        assertThat(answer.findings().language()).isEqualTo("es");
        assertThat(answer.findings().alternatives())
                .allMatch(alternative -> alternative.faq().language().equals("es"));
        assertThat(answer.faq().url()).isEqualTo("/faq/es/renew-items");
        assertThat(Shipped.decide("hola").message()).startsWith("Hola. Soy el asistente");
        assertThat(Shipped.decide("quiero una persona").message()).startsWith("Por supuesto.");
    }

    @Test
    void whatSaysNothingIsAnsweredInTheLanguageOfTheProgram() {
        assertThat(Shipped.BENCH.answering().decide("???", "fr-CA").message())
                .startsWith("Je n'ai pas trouvé");
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
