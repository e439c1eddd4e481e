package org.deskbell.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class InvitationsTest {
    @Test
    void whatBecomesOfInvitationsIsCountedByDay(@TempDir Path folder) throws IOException {
        var clock = new TestClock("2026-11-02T14:00:00Z");
        try (var store = new TestDatabase(folder)) {
            var invitations = new Invitations(store.database(), clock);
            invitations.count("shown");
            invitations.count("shown");
            invitations.count("taken");
            clock.advance(Duration.ofDays(1));
            invitations.count("dismissed");

            assertThat(invitations.count("liked").getStatusCode().value()).isEqualTo(400);
            assertThat(counts(store))
                    .containsExactly(
                            "2026-11-02 shown 2", "2026-11-02 taken 1", "2026-11-03 dismissed 1");
        }
    }

    @Test
    void aFloodIsNotCounted(@TempDir Path folder) throws IOException {
        try (var store = new TestDatabase(folder)) {
            var invitations =
                    new Invitations(store.database(), new TestClock("2026-11-02T14:00:00Z"));
            for (int i = 0; i < 2_000; i++) {
                invitations.count("shown");
            }

            int counted = Integer.parseInt(counts(store).getFirst().replaceAll(".* ", ""));
            assertThat(counted).isLessThan(1_500);
        }
    }

    private static List<String> counts(TestDatabase store) {
        return store.database()
                .reads()
                .sql("select day || ' ' || what || ' ' || times from invitation order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
