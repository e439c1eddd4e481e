package org.deskbell.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.yaml.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursFileTest {
    private static final String MAIN =
            "time-zone: UTC\nbranches: {main: {name: Main, weekly: {monday: [\"09:00-17:00\"]}}}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    MONDAY                         | MESSAGE
                    ["22:00-02:00"]                | ends before it begins
                    ["09:00-09:00"]                | ends before it begins
                    ["09:00-12:00", "11:00-13:00"] | overlaps the span before it
                    ["9-17"]                       | is no span of hours
                    ["09:00-25:00"]                | is no span of hours
                    ["09:60-12:00"]                | is no span of hours
                    closed                         | A list is wanted here
                    """)
    void aSpanThatCannotBeIsToldWithItsLine(String monday, String message) {
        String yaml =
                "time-zone: UTC\nbranches:\n  main:\n    name: Main\n    weekly:\n      monday: "
                        + monday;

        assertThat(Hours.check(yaml))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.line()).isEqualTo(6))
                .extracting(Mistake::message)
                .asString()
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    EXCEPTION                                                | MESSAGE
                    {from: 2026-12-24, to: 2026-12-20, name: A}              | `to` is before `from`
                    {from: 2026-13-01, name: A}                              | is no date
                    {name: A}                                                | `from` is missing
                    {from: 2026-12-24}                                       | `name` is missing
                    {from: 2026-12-24, name: A, branches: [west]}            | Unknown branch `west`
                    {from: 2026-12-24, name: A, opens: ["09:00-12:00"]}      | Unknown key `opens`
                    {from: 2026-12-31, name: A}                              | for the same days
                    """)
    void aSpecialDayThatCannotBeIsToldWithItsLine(String exception, String message) {
        String yaml =
                MAIN + "exceptions:\n  - {from: 2026-12-31, name: New Year}\n  - " + exception;

        assertThat(Hours.check(yaml))
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.line()).isEqualTo(5);
                            assertThat(mistake.message()).contains(message);
                        });
    }

    @Test
    void aFileThatIsNoHoursSaysWhatIsMissing() {
        assertThat(Hours.check(""))
                .extracting(Mistake::message)
                .containsExactly(
                        "`time-zone` is missing.", "`branches` is missing: name at least one.");
    }

    @Test
    void anUnknownTimeZoneIsTold() {
        assertThat(Hours.check(MAIN.replace("UTC", "Alder/Falls")))
                .singleElement()
                .asString()
                .contains("no time zone");
    }
}
