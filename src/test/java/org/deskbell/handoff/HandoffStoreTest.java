package org.deskbell.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

class HandoffStoreTest {
    @Test
    void whoComesBackToTheLineKeepsThePlaceAndHasBeenClaimed(@TempDir Path folder)
            throws IOException {
        var clock = new TestClock("2026-11-02T14:00:00Z");
        var chat = new ConversationId(UUID.randomUUID());
        try (var store = new TestDatabase(folder)) {
            var line = new HandoffStore(store.database(), clock);
            line.join(chat, "low-confidence", null, null);
            InLine waiting = line.find(chat).orElseThrow();
            assertThat(waiting.wasClaimed()).isFalse();

            assertThat(line.claim(chat, new StaffId("ana"))).isPresent();
            assertThat(line.claim(chat, new StaffId("ben"))).isEmpty();
            line.release(chat, null, null);

            InLine back = line.find(chat).orElseThrow();
            assertThat(back.wasClaimed()).isTrue();
            assertThat(back.claimedBy()).isNull();
            assertThat(back.since()).isEqualTo(waiting.since());
            assertThat(line.claim(chat, new StaffId("ben"))).isPresent();
        }
    }
}
