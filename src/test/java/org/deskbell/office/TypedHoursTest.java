package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedHoursTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    09:00-17:30            | 09:00-17:30
                    9-17                   | 09:00-17:00
                    9 - 12, 1 pm–6 pm      | 09:00-12:00 13:00-18:00
                    9:30am to 5:30 p.m.    | 09:30-17:30
                    9.30 until noon        | 09:30-12:00
                    9-12 and 2 pm-8 pm     | 09:00-12:00 14:00-20:00
                    noon to midnight       | 12:00-24:00
                    12 am - 12 am          | 00:00-24:00
                    10 am-24:00            | 10:00-24:00
                    9 to 5                 | 09:00-17:00
                    9am to 5               | 09:00-17:00
                    2-6 pm                 | 14:00-18:00
                    9-10 pm                | 09:00-22:00
                    17:00-9:00             | 17:00-09:00
                    after lunch            | after lunch
                    """)
    void hoursAreUnderstoodAsPeopleTypeThem(String typed, String spans) {
        assertThat(String.join(" ", TypedHours.spans(typed))).isEqualTo(spans);
    }

    @ParameterizedTest
    @CsvSource({"closed", "Closed", "'  '", "''"})
    void aDayWithoutHoursIsClosed(String typed) {
        assertThat(TypedHours.spans(typed)).isEmpty();
    }
}
