package org.deskbell.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

class WaitsTest {
    private static final List<Duration> TEN = seconds(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);

    @Test
    void whoJustCameIsToldWithinWhatFourOfFiveWereClaimed() {
        assertThat(Waits.left(TEN, Duration.ZERO)).contains(Duration.ofSeconds(80));
        assertThat(Waits.left(TEN.reversed(), Duration.ZERO)).contains(Duration.ofSeconds(80));
    }

    @Test
    void whoHasWaitedIsComparedWithThoseWhoWaitedAsLong() {
        // 60 to 100 seconds are left: four of those five were claimed within 90.
        assertThat(Waits.left(TEN, Duration.ofSeconds(55))).contains(Duration.ofSeconds(35));
    }

    @Test
    void whereFewHaveWaitedSoLongThereIsNoNumber() {
        assertThat(Waits.left(TEN, Duration.ofSeconds(60))).isEmpty();
        assertThat(Waits.left(seconds(10, 20, 30, 40), Duration.ZERO)).isEmpty();
        assertThat(Waits.left(List.of(), Duration.ZERO)).isEmpty();
    }

    @Test
    void onlyWhatWasLatelyCounts(@TempDir Path folder) throws IOException {
        var clock = new TestClock("2026-11-02T14:00:00Z");
        try (var store = new TestDatabase(folder)) {
            var waits = new Waits(store.database(), clock);
            waits.ended(Duration.ofSeconds(500));
            clock.advance(Duration.ofDays(15));
            waits.ended(Duration.ofSeconds(20));
            clock.advance(Duration.ofMinutes(1));
            waits.ended(Duration.ofSeconds(30));

            assertThat(waits.lately()).isEqualTo(seconds(30, 20));
        }
    }

    private static List<Duration> seconds(long... seconds) {
        return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
