package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Questions about opening hours from the patron's words to the answer, on Monday, 2 November 2026,
/// at 9 am.
class OpeningTimesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "hours.csv", delimiter = '|', useHeadersInDisplayName = true)
    void aQuestionAboutHoursIsAnsweredByWhatTheyAre(String message, String answer) {
        var decision = (Decision.Answer) Shipped.decide(message);

        assertThat(decision.message()).isEqualTo(answer);
    }

    @Test
    void theFaqFollows() {
        var answer = (Decision.Answer) Shipped.decide("are you open on thanksgiving");

        assertThat(answer.faq().id()).isEqualTo("holiday-hours");
        assertThat(answer.markdown())
                .startsWith(answer.message())
                .endsWith("\n\n" + answer.faq().markdown());
    }
}
