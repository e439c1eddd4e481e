package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.understanding.Embedder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

class AnswersTest {
    private static final Embedder EMBEDDER = Embedder.open();
    private static final Embedder WORDS_ONLY = Embedder.off();

    private final Map<String, String> documents = Knowledge.documents();

    @AfterAll
    static void close() {
        EMBEDDER.close();
        WORDS_ONLY.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    QUESTION                               | ANSWER
                    can I keep this novel another week     | renew-items
                    is there internet for my laptop        | wifi
                    """)
    void anAnswerIsFoundByItsMeaning(String question, String answer) {
        assertThat(ids(over(EMBEDDER).find(question, 1))).containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    QUESTION                  | ANSWER      | BY
                    RENEWALS                  | renew-items | the stem, whatever the case
                    extending books           | renew-items | a synonym of a question
                    password                  | wifi        | a question
                    network                   | wifi        | the title
                    prolong                   | renew-items | a keyword
                    café                      | renew-items | the text, accents or not
                    """)
    void withoutVectorsAnAnswerIsFoundByItsWords(String question, String answer) {
        documents.computeIfPresent(
                Knowledge.RENEW,
                (_, text) ->
                        text.replace("keywords: []", "keywords: [prolong]")
                                .replace("More of it", "Not in the cafe"));

        Hit best = over(WORDS_ONLY).find(question, 1).getFirst();

        assertThat(best.faq().id()).isEqualTo(answer);
        assertThat(best.cosine()).isZero();
        assertThat(best.lexical()).isPositive();
        assertThat(best.score()).isEqualTo(1);
    }

    @Test
    void severalWordsForOneAreASynonymToo() {
        documents.put("faq/loans.md", Knowledge.faq("loans", "Loans", "how do i borrow"));

        assertThat(ids(over(WORDS_ONLY).find("check out", 1))).containsExactly("loans");
    }

    @Test
    void aHitSaysWhichPhrasingIsNearest() {
        Hit best = over(EMBEDDER).find("What is the wifi password?", 1).getFirst();

        assertThat(best.phrasing()).isEqualTo("wifi password");
        assertThat(best.cosine()).isBetween(0.8, 1.0);
        assertThat(best.score()).isBetween(0.0, best.cosine());
    }

    @Test
    void hitsComeBestFirstAndNoMoreThanAskedFor() {
        Answers answers = over(EMBEDDER);

        assertThat(answers.find("renew my wifi", 9))
                .hasSize(2)
                .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
        assertThat(answers.find("renew my wifi", 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "zzz", "\"a AND (b", "\uD800", "*:*", "[a TO b]"})
    void aQuestionWithoutWordsFindsNothingAndDoesNoHarm(String question) {
        assertThat(over(WORDS_ONLY).find(question, 3)).isEmpty();
    }

    @Test
    void aVeryLongQuestionIsNoHarm() {
        assertThat(over(EMBEDDER).find("renew the book I have ".repeat(5_000), 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    NOW                  | FOUND
                    2027-01-01T04:59:59Z | false
                    2027-01-01T05:00:00Z | true
                    2027-02-02T04:59:59Z | true
                    2027-02-02T05:00:00Z | false
                    """)
    void anAnswerIsFoundOnTheDaysItHoldsInTheLibrarysTime(Instant now, boolean found) {
        documents.computeIfPresent(
                "faq/wifi.md",
                (_, text) ->
                        text.replace(
                                "keywords: []", "valid-from: 2027-01-01\nvalid-until: 2027-02-01"));
        Content content = Content.of(documents);
        Answers answers = Answers.over(content, WORDS_ONLY, Clock.fixed(now, ZoneOffset.UTC));

        assertThat(ids(answers.find("wifi", 1)).contains("wifi")).isEqualTo(found);
        assertThat(answers.faq("wifi").isPresent()).isEqualTo(found);
        assertThat(answers.faqs()).hasSize(found ? 2 : 1);
        assertThat(answers.content().faqs()).hasSize(2);
    }

    /// Each question has the words of its phrasing in another form.
    @ParameterizedTest
    @CsvSource({
        "es, ¿Cuáles son las contraseñas?, la contraseña",
        "fr, l'imprimante, imprimantes",
        "de, wo sind die Buecher, Bücher leihen",
        "ar, الكتاب, كتب وكتابان والكتاب",
        "zh, 怎么上无线网络, 无线网络",
        "pt, renovação, renovacao"
    })
    void aTranslationIsFoundInItsLanguageOnly(String language, String question, String phrasing) {
        documents.put("faq/wifi." + language + ".md", translation("wifi", language, phrasing));
        Answers answers = over(WORDS_ONLY);

        assertThat(answers.find(question, null, language, 3))
                .singleElement()
                .satisfies(hit -> assertThat(hit.faq().language()).isEqualTo(language));
        assertThat(answers.find(question, 3)).isEmpty();
        assertThat(answers.faq("wifi", language)).isPresent();
        assertThat(answers.translations("wifi"))
                .extracting(Faq::language)
                .containsExactly("en", language);
    }

    @Test
    void translationsChangeNothingInTheLibrarysOwnLanguage() {
        List<Hit> before = over(EMBEDDER).find("renew my wifi", 9);
        documents.put("faq/wifi.es.md", translation("wifi", "es", "wifi en la biblioteca"));

        List<Hit> after = over(EMBEDDER).find("renew my wifi", 9);

        assertThat(after).isEqualTo(before);
    }

    private static String translation(String id, String language, String question) {
        return Knowledge.faq(id, "A title", question)
                .replace("title:", "language: " + language + "\ntitle:");
    }

    @Test
    void anotherContentIsFoundAtOnce() {
        Answers answers = over(EMBEDDER);
        documents.remove("faq/wifi.md");
        documents.put("faq/loans.md", Knowledge.faq("loans", "Loans", "how do i borrow"));

        answers.show(Content.of(documents));

        assertThat(ids(answers.find("borrow", 9))).containsExactly("loans", "renew-items");
        assertThat(answers.faq("wifi")).isEmpty();
    }

    @Test
    void wordsAnswerWhileVectorsAreStillMissing() {
        var answers = new Answers(EMBEDDER, Clock.systemUTC());
        answers.showWords(Content.of(documents));
        assertThat(ids(answers.find("wifi", 9))).containsExactly("wifi");

        answers.addVectors();

        assertThat(answers.find("wifi", 9)).hasSize(2).allMatch(hit -> hit.cosine() > 0);
    }

    @Test
    void whatNobodyOfTheLibraryHasLookedAtWaitsWhereTheLibraryWantsSo() {
        var tellShipped = new AtomicBoolean(true);
        var answers = new Answers(Embedder.off(), Clock.systemUTC(), tellShipped::get);
        answers.show(Content.of(documents));
        assertThat(ids(answers.find("wifi", 9))).containsExactly("wifi");
        assertThat(answers.suggest("wi", "en", 5)).hasSize(1);

        tellShipped.set(false);

        assertThat(answers.find("wifi", 9)).isEmpty();
        assertThat(answers.suggest("wi", "en", 5)).isEmpty();
        assertThat(answers.faq("wifi")).isEmpty();
        assertThat(answers.faqs()).isEmpty();
        assertThat(answers.content().faq("wifi")).isPresent();
    }

    private Answers over(Embedder embedder) {
        return Answers.over(Content.of(documents), embedder);
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.faq().id()).toList();
    }
}
