package org.deskbell.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;

class OpeningHoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String HOURS =
            """
            time-zone: America/New_York
            branches:
              main:
                name: Main Library
                weekly:
                  monday: ["08:00-22:00"]
                  tuesday: ["08:00-12:00", "13:00-17:30"]
                  wednesday: ["08:00-24:00"]
                  thursday: ["00:00-24:00"]
                  friday: ["00:00-02:00", "08:00-19:00"]
                  saturday: ["10:00-18:00"]
              east:
                name: East Branch
                weekly: {tuesday: ["10:00-19:00"]}
              night:
                name: Night Owl
                weekly: {saturday: ["20:00-24:00"], sunday: ["00:00-04:00"]}
              always:
                name: Study Hall
                weekly:
                  monday: ["00:00-24:00"]
                  tuesday: ["00:00-24:00"]
                  wednesday: ["00:00-24:00"]
                  thursday: ["00:00-24:00"]
                  friday: ["00:00-24:00"]
                  saturday: ["00:00-24:00"]
                  sunday: ["00:00-24:00"]
            desk:
              name: Chat desk
              weekly:
                monday: ["09:00-20:00"]
                tuesday: ["09:00-20:00"]
            exceptions:
              - {from: 2026-11-23, to: 2026-11-29, name: Short week, branches: [main], open: ["10:00-16:00"]}
              - {from: 2026-11-26, name: Thanksgiving Day}
            """;

    private final Hours hours = Hours.of(HOURS);

    @Test
    void theHoursOfTheseTestsHaveNoMistake() {
        assertThat(Hours.check(HOURS)).isEmpty();
    }

    /// 2026-11-02 is a Monday; clocks went back the night before it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    PLACE  | NOW              | STATUS
                    main   | 2026-11-02T07:59 | closed, opens today at 8 am
                    main   | 2026-11-02T08:00 | open until 10 pm
                    main   | 2026-11-02T21:59 | open until 10 pm
                    main   | 2026-11-02T22:00 | closed, opens tomorrow at 8 am
                    main   | 2026-11-03T09:00 | open until noon
                    main   | 2026-11-03T12:30 | closed, opens today at 1 pm
                    main   | 2026-11-03T17:00 | open until 5:30 pm
                    main   | 2026-11-04T12:00 | open until 2 am on Friday
                    main   | 2026-11-05T00:00 | open until 2 am tomorrow
                    main   | 2026-11-06T01:59 | open until 2 am
                    main   | 2026-11-07T18:00 | closed, opens on Monday at 8 am
                    east   | 2026-11-03T19:00 | closed, opens on Tuesday, November 10, at 10 am
                    always | 2027-01-06T12:00 | open day and night
                    main   | 2026-11-23T08:30 | closed, opens today at 10 am
                    main   | 2026-11-25T17:00 | closed, opens on Friday at 10 am
                    main   | 2026-11-26T12:00 | closed today (Thanksgiving Day), opens tomorrow at 10 am
                    east   | 2026-11-24T12:00 | open until 7 pm
                    nobody | 2026-11-24T12:00 | closed until further notice
                    """)
    void aBranchSaysHowItStands(String place, LocalDateTime now, String status) {
        assertThat(hours.status(place, at(now))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    NOW              | OPEN  | AGAIN                             | UNTIL
                    2026-11-02T09:00 | true  |                                   | until 8 pm
                    2026-11-02T20:00 | false | tomorrow at 9 am                  |
                    2026-11-03T20:00 | false | on Monday at 9 am                 |
                    2026-11-26T12:00 | false | on Monday at 9 am                 |
                    """)
    void theDeskSaysWhenItIsThere(LocalDateTime now, boolean open, String again, String until) {
        assertThat(hours.deskOpenAt(at(now))).isEqualTo(open);
        assertThat(hours.deskOpensAgain(at(now), "en").orElse(null)).isEqualTo(again);
        assertThat(hours.deskOpenUntil(at(now)).orElse(null)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    DAY        | HOURS
                    2026-11-03 | 8 am to noon and 1 pm to 5:30 pm
                    2026-11-04 | 8 am to midnight
                    2026-11-05 | all day and night
                    2026-11-08 | closed
                    2026-11-24 | 10 am to 4 pm (Short week)
                    2026-11-26 | closed (Thanksgiving Day)
                    """)
    void aDayIsToldInWords(LocalDate day, String words) {
        assertThat(hours.on("main", day, "en")).isEqualTo(words);
    }

    /// 01:00 to 02:00 happens twice on 2026-11-01, and 02:00 to 03:00 not at all on 2027-03-14.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    NOW                  | CLOSES
                    2026-11-01T03:30:00Z | 2026-11-01T09:00:00Z
                    2027-03-14T03:30:00Z | 2027-03-14T08:00:00Z
                    2027-03-21T03:30:00Z | 2027-03-21T08:00:00Z
                    """)
    void theClocksMayChangeInAnOpenNight(Instant now, Instant closes) {
        OpeningHours pure = HoursFile.parse(HOURS, new ArrayList<>());

        assertThat(pure.openAt("night", now)).isTrue();
        assertThat(pure.nextChange("night", now)).contains(closes);
    }

    @Test
    void withoutHoursEverythingIsClosed() {
        var unknown = new Hours();

        assertThat(unknown.deskOpenAt(Instant.EPOCH)).isFalse();
        assertThat(unknown.deskOpensAgain(Instant.EPOCH, "en")).isEmpty();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(NEW_YORK).toInstant();
    }
}
