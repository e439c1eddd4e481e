package org.deskbell.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.SystemWords;
import org.deskbell.understanding.Embedder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class LettersTest {
    static final List<String> languages = SystemWords.LANGUAGES;

    private final Letters letters =
            new Letters(Answers.over(Content.of(Map.of()), Embedder.off()), new Hours());

    @ParameterizedTest
    @FieldSource("languages")
    void everyLanguageHasALetterOfItsOwn(String language) {
        Question question = question(language, null);
        String begun = letters.begun(question, "Ruth");

        assertThat(begun).contains("Ruth", "The library").doesNotContain("{", "''");
        assertThat(letters.confirmation(question, Instant.EPOCH)).doesNotContain("{", "''");
        if (!language.equals("en")) {
            assertThat(begun).isNotEqualTo(letters.begun(question("en", null), "Ruth"));
        }
    }

    @Test
    void anAnswerIsPutInAboveTheSignature() {
        Question question = question("en", null);
        String letter = letters.with(letters.begun(question, "Ruth"), "You can.", question, "Ruth");

        assertThat(letter)
                .isEqualTo(
                        """
                        Hello,

                        Thank you for writing to The library.

                        You can.

                        Kind regards,
                        Ruth
                        The library\
                        """);
        assertThat(letters.with("Hi", "You can.", question, "Ruth")).isEqualTo("Hi\n\nYou can.");
        assertThat(letters.middle(letter, question, "Ruth")).isEqualTo("You can.");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Renewals,                     Re: Renewals [#K7QDM]
                    Re: AW: re:Renewals [#K7QDM], Re: Renewals [#K7QDM]
                    ,                             Re: Your question to The library [#K7QDM]
                    Re: [#K7QDM],                 Re: Your question to The library [#K7QDM]
                    Reading groups,               Re: Reading groups [#K7QDM]
                    """)
    void aSubjectIsAnsweredOnceAndMarkedOnce(String subject, String answered) {
        assertThat(letters.subject(question("en", subject))).isEqualTo(answered);
    }

    private static Question question(String language, @Nullable String subject) {
        return new Question(
                UUID.randomUUID(),
                "K7QDM",
                Source.MAIL,
                null,
                language,
                subject,
                "mary@example.org",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
