package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    MESSAGE                                                  | QUESTIONS
                    Are you open on Sunday? Where can I park?                | Are you open on Sunday? / Where can I park?
                    how do i renew a book and where do i return it           | how do i renew a book / where do i return it
                    can i print here, and also how much is it                | can i print here / how much is it
                    My son lost his card. Can he still borrow?               |
                    where can i eat and drink                                |
                    do you have books on cats and dogs                       |
                    Hello! How do I renew?                                   |
                    Where is A? Where is B? Where is C? Where is D?          |
                    """)
    void aMessageIsTakenApartWhereQuestionsMeet(String message, String questions) {
        assertThat(String.join(" / ", Parts.of(message)))
                .isEqualTo(questions == null ? "" : questions);
    }
}
