package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.privacy.Redactor;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

class MissedSearchesTest {
    private static final String HERE = "192.0.2.1";

    @TempDir Path temp;
    private final TestClock clock = new TestClock("2026-11-23T15:00:00Z");
    private TestDatabase data;
    private MissedSearches missed;

    @BeforeEach
    void open() {
        data = new TestDatabase(temp);
        var settings =
                new AnswersSettings(
                        AnswersSettings.SHIPPED,
                        true,
                        new AnswersSettings.Limits(0),
                        new AnswersSettings.Retention(Duration.ofDays(180)));
        missed = new MissedSearches(data.database(), new Redactor(), () -> settings, clock);
    }

    @AfterEach
    void close() throws IOException {
        data.close();
    }

    @Test
    void theSameWordsAreCountedAndTheMostWantedComeFirst() {
        missed.keep("3D scanner", "en", HERE);
        missed.keep("telescope", "en", HERE);
        clock.advance(Duration.ofDays(2));
        missed.keep(" 3d  SCANNER", "en", HERE);
        missed.keep("telescopio", "es", HERE);

        assertThat(missed.mostWanted(0, 10))
                .extracting(MissedSearch::words)
                .containsExactly("3d scanner", "telescopio", "telescope");
        MissedSearch scanner = missed.mostWanted(0, 1).getFirst();
        assertThat(scanner.times()).isEqualTo(2);
        assertThat(scanner.last()).isEqualTo(Instant.parse("2026-11-25T15:00:00Z"));
        assertThat(missed.mostWanted(2, 10)).hasSize(1);
        assertThat(missed.size()).isEqualTo(3);
    }

    @Test
    void personalDataIsNotKept() {
        missed.keep("mail mary.smith@example.org about kites", "en", HERE);
        missed.keep("mary.smith@example.org", "en", HERE);
        missed.keep("12345", "en", HERE);

        assertThat(missed.mostWanted(0, 10))
                .extracting(MissedSearch::words)
                .containsExactly("mail [e-mail] about kites");
    }

    @Test
    void whatWasDismissedStaysAwayUntilItIsBroughtBack() {
        missed.keep("kites", "en", HERE);
        String id = missed.mostWanted(0, 1).getFirst().id();

        assertThat(missed.dismiss(id)).isTrue();
        missed.keep("kites", "en", HERE);
        assertThat(missed.size()).isZero();

        missed.bringBack(id);
        assertThat(missed.mostWanted(0, 1).getFirst().times()).isEqualTo(2);
        assertThat(missed.dismiss("nothing")).isFalse();
    }

    @Test
    void aProgramsSearchesTeachNothing() {
        for (int i = 0; i < 100; i++) {
            missed.keep("word" + i, "en", HERE);
        }
        missed.keep("kites", "en", "192.0.2.2");

        assertThat(missed.size()).isEqualTo(31);
    }

    @Test
    void whatNobodyLookedForInMonthsIsForgotten() {
        missed.keep("kites", "en", HERE);
        clock.advance(Duration.ofDays(100));
        missed.keep("telescope", "en", HERE);
        clock.advance(Duration.ofDays(81));

        missed.forgetBefore(clock.instant().minus(Duration.ofDays(30)));

        assertThat(missed.mostWanted(0, 10))
                .extracting(MissedSearch::words)
                .containsExactly("telescope");
    }
}
