package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;

class TypedWeekTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mon-Thu 9-8, Fri-Sat 9-5                        | M 09-20 T 09-20 W 09-20 T 09-20 F 09-17 S 09-17 S
                    Monday to Friday 9 am to 5 pm; Saturday: closed | M 09-17 T 09-17 W 09-17 T 09-17 F 09-17 S S
                    Mon, Wed and Fri 10-12, 2-6 pm                  | M 10-12,14-18 T W 10-12,14-18 T F 10-12,14-18 S S
                    Tues.–Thurs. 9-5. Sat – Mon noon - 6 pm.        | M 12-18 T 09-17 W 09-17 T 09-17 F S 12-18 S 12-18
                    daily 8-22, Sun 10-18                           | M 08-22 T 08-22 W 08-22 T 08-22 F 08-22 S 08-22 S 10-18
                    """)
    void aWeekIsReadFromOneLine(String typed, String week) {
        assertThat(
                        TypedWeek.of(typed).entrySet().stream()
                                .map(
                                        day ->
                                                day.getKey().name().charAt(0)
                                                        + " "
                                                        + String.join(",", day.getValue()))
                                .map(day -> day.replace(":00", "").strip())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(week);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-5", "always", "open Mon 9-5"})
    void whatNamesNoDaysIsRefused(String typed) {
        assertThatExceptionOfType(FormDocument.Refused.class)
                .isThrownBy(() -> TypedWeek.of(typed))
                .withMessageContaining("names no days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon-Fri", "Mon-Thu 9-8, Sun", "Mon-Fri 9-5, Sat and Sun"})
    void daysWithoutHoursAreNotTakenForClosed(String typed) {
        assertThatExceptionOfType(FormDocument.Refused.class)
                .isThrownBy(() -> TypedWeek.of(typed))
                .withMessageContaining("closed");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatExceptionOfType(FormDocument.Refused.class)
                .isThrownBy(() -> TypedWeek.of("Mon-Fri when we like"))
                .withMessageContaining("“when we like” are no hours");
    }
}
