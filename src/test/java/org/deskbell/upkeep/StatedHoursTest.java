package org.deskbell.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Content;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.hours.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class StatedHoursTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Hours HOURS = Hours.of(Content.shipped().hours());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # in the answer                                                        | what differs
                    Main is open Monday to Thursday 8 am to 10 pm.                         |
                    Main is open Monday to Friday from 8 am to 10 pm.                      | Main is open Monday to Friday from 8 am to 10 pm
                    Main Library: 8:00-22:00 on Mondays.                                   |
                    Main Library: 8:00-21:00 on Mondays.                                   | Main Library: 8:00-21:00 on Mondays
                    East Branch is open 10 a.m. to 5 p.m. Saturday and Sunday              | East Branch is open 10 a.m. to 5 p.m. Saturday and Sunday
                    East is closed on Sundays.                                             |
                    Riverside is closed on Tuesday.                                        | Riverside is closed on Tuesday
                    27 November 2026: Main 10 am to 5 pm, East and Riverside closed.       |
                    27 November 2026: Main 9 am to 5 pm.                                   | Main 9 am to 5 pm
                    7 to 17 December 2026 and 3 to 13 May 2027: Main 8 am to midnight.     |
                    Summer, 1 June to 20 August 2027: Main 9 am to 7 pm.                   | Main 9 am to 7 pm
                    1 November 2026: all branches 1 am to 2 am.                            |
                    Special Collections is on floor 3 of Main, open Monday 10 am to 4 pm.  |
                    The café at Main: 8 am to 4 pm on Mondays.                             |
                    Babies: Monday 10:30 am at Main.                                       |
                    Homework help: at Main and East, Monday to Thursday from 3 pm to 6 pm. |
                    Main 10 am to 5 pm.                                                    |
                    """)
    void hoursThatStandInAnAnswerAreCompared(String text, String differs) {
        assertThat(new StatedHours(HOURS, TODAY, "en").in(text))
                .extracting(StatedHours.Difference::said)
                .isEqualTo(differs == null ? java.util.List.of() : java.util.List.of(differs));
    }

    @Test
    void whatIsRightIsSaidBesideIt() {
        var week = new StatedHours(HOURS, TODAY, "en").in("East is open Monday 9 am to 7 pm");
        assertThat(week.getFirst().right())
                .startsWith("East Branch: Monday to Thursday 10 am to 7 pm");
        var day = new StatedHours(HOURS, TODAY, "en").in("26 November 2026: Main 9 am to 5 pm");
        assertThat(day.getFirst().right())
                .isEqualTo("Main Library on 2026-11-26: closed (Thanksgiving Day)");
    }

    @Test
    void daysAreReadInTheLanguageOfTheAnswer() {
        assertThat(new StatedHours(HOURS, TODAY, "es").in("Main Library: lunes 8:00-22:00"))
                .isEmpty();
        assertThat(new StatedHours(HOURS, TODAY, "es").in("Main Library: lunes 9:00-22:00"))
                .hasSize(1);
    }

    @Test
    void theShippedAnswersTellTheHoursAsTheyAre() {
        assertThat(Content.shipped().faqs())
                .allSatisfy(
                        faq ->
                                assertThat(
                                                new StatedHours(HOURS, TODAY, faq.language())
                                                        .in(FaqMarkdown.plain(faq.markdown())))
                                        .as(faq.path())
                                        .isEmpty());
    }
}
