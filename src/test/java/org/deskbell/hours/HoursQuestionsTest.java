package org.deskbell.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/// On the hours that Deskbell brings along. `questions.csv` is the table: a row for every way of
/// asking that has to be right.
class HoursQuestionsTest {
    private static final Hours HOURS = shipped();

    @ParameterizedTest
    @CsvFileSource(resources = "questions.csv", delimiter = '|', useHeadersInDisplayName = true)
    void aQuestionIsAnswered(LocalDateTime now, String question, @Nullable String answer) {
        assertThat(HOURS.answer(question, at(now), "en").orElse(null)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "questions_es.csv", delimiter = '|', useHeadersInDisplayName = true)
    void aSpanishQuestionIsAnsweredInSpanish(
            LocalDateTime now, String question, @Nullable String answer) {
        assertThat(HOURS.answer(question, at(now), "es").orElse(null)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    QUESTION                                          | PLAIN
                    are you open on the friday after thanksgiving?    | true
                    when do u close 2nite                             | true
                    what are the hours of East Branch                 | true
                    chrismas eve hours at riversde                    | true
                    is main open until 9 pm on 12/14                  | true
                    open now?                                         | true
                    sunday?                                           | false
                    is the makerspace open on sunday                  | false
                    can i print when you are open                     | false
                    how do i open an account                          | false
                    is the hollins university library open            | false
                    my uncle is free on friday, are you open          | false
                    how do i renew a book                             | false
                    """)
    void whatIsPlainlyAskedForIsKnown(String question, boolean plain) {
        assertThat(HOURS.isAskedFor(question, "en")).isEqualTo(plain);
    }

    /// 12/24 is no date where days come first, and the year is the next that fits.
    @Test
    void datesAreReadInTheOrderOfTheCountry() {
        Hours british =
                Hours.of(
                        """
                        time-zone: Europe/London
                        branches:
                          main: {name: Alder Road, weekly: {friday: ["09:00-17:00"]}}
                        """);

        assertThat(british.answer("open 5/2?", at(LocalDateTime.parse("2027-01-04T09:00")), "en"))
                .contains("Yes, Alder Road is open on Friday, February 5, from 9 am to 5 pm.");
    }

    @Test
    void anOpenNightIsToldToItsEnd() {
        Hours night =
                Hours.of(
                        """
                        time-zone: America/New_York
                        branches:
                          owl:
                            name: Night Owl
                            weekly: {saturday: ["20:00-24:00"], sunday: ["00:00-04:00"]}
                        """);

        assertThat(night.answer("when do you close on saturday", at("2026-10-30T12:00"), "en"))
                .contains("Night Owl is open until 4 am on Sunday.");
        assertThat(night.answer("when do you close", at("2026-10-31T23:00"), "en"))
                .contains("Night Owl closes at 4 am tomorrow.");
    }

    @Test
    void aPlaceThatNeverOpensSaysNoMoreThanThat() {
        Hours closed =
                Hours.of(
                        """
                        time-zone: UTC
                        branches: {main: {name: Main, weekly: {}}}
                        exceptions: [{from: 2026-12-24, to: 2026-12-25, name: Christmas}]
                        """);
        Instant now = at("2026-12-01T12:00");

        assertThat(closed.answer("are you open", now, "en"))
                .contains("No, Main is closed on Tuesdays.");
        assertThat(closed.answer("are you open on december 24 and 25", now, "en"))
                .contains(
                        "No, Main is closed on Thursday, December 24 and Friday, December 25"
                                + " (Christmas).");
    }

    /// All the year through, every 307 minutes.
    @Test
    void yesMeansThatItIsOpen() {
        Instant from = at("2026-10-25T00:00");
        for (Instant now = from;
                now.isBefore(from.plus(Duration.ofDays(420)));
                now = now.plus(Duration.ofMinutes(307))) {
            for (Branch branch : HOURS.branches()) {
                String answer =
                        HOURS.answer("is " + branch.name() + " open now", now, "en").orElseThrow();

                assertThat(answer)
                        .as("%s at %s", branch.name(), now)
                        .startsWith(HOURS.openAt(branch.id(), now) ? "Yes, " : "No, ");
            }
        }
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(HOURS.zone()).toInstant();
    }

    private static Hours shipped() {
        try {
            return Hours.of(Files.readString(Path.of("knowledge-base/hours.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
