package org.deskbell.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class HolidayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    HOLIDAY                | YEAR | DAY
                    MARTIN_LUTHER_KING_DAY | 2027 | 2027-01-18
                    PRESIDENTS_DAY         | 2027 | 2027-02-15
                    EASTER                 | 2024 | 2024-03-31
                    EASTER                 | 2027 | 2027-03-28
                    EASTER                 | 2038 | 2038-04-25
                    GOOD_FRIDAY            | 2027 | 2027-03-26
                    MOTHERS_DAY            | 2027 | 2027-05-09
                    MEMORIAL_DAY           | 2027 | 2027-05-31
                    FATHERS_DAY            | 2027 | 2027-06-20
                    LABOR_DAY              | 2027 | 2027-09-06
                    COLUMBUS_DAY           | 2026 | 2026-10-12
                    ELECTION_DAY           | 2026 | 2026-11-03
                    ELECTION_DAY           | 2022 | 2022-11-08
                    THANKSGIVING           | 2026 | 2026-11-26
                    THANKSGIVING           | 2027 | 2027-11-25
                    """)
    void aHolidayHasItsDay(Holiday holiday, int year, LocalDate day) {
        assertThat(holiday.in(year)).isEqualTo(day);
    }
}
