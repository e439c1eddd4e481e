package org.deskbell.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deskbell.handoff.Blocks.Place;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
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
import java.util.UUID;

class BlocksTest {
    private static final Place HERE = new Place("192.0.2.1", "Lynx");
    private static final StaffId ANA = new StaffId("ana");

    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");
    private TestDatabase store;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        store = new TestDatabase(folder);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void aBlockHoldsForAllChatsOfThePlaceAndForItsTime() {
        Blocks blocks = blocks(Duration.ofHours(1));
        ConversationId first = met(blocks, HERE);
        ConversationId before = met(blocks, HERE);

        block(blocks, first);

        ConversationId after = met(blocks, HERE);
        Instant end = Instant.parse("2026-11-02T15:00:00Z");
        assertThat(blocks.until(before)).contains(end);
        assertThat(blocks.until(after)).contains(end);
        assertThat(blocks.until(met(blocks, new Place("192.0.2.1", "Firefox")))).isEmpty();
        assertThat(blocks.until(met(blocks, new Place("192.0.2.2", "Lynx")))).isEmpty();
        assertThat(blocks.until(met(blocks, new Place("192.0.2.1", null)))).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(blocks.until(after)).isEmpty();
        assertThat(blocks.all()).isEmpty();
    }

    @Test
    void whereNothingIsKnownOrNoTimeIsSetABlockOnlyEndsTheChat() {
        Blocks blocks = blocks(Duration.ZERO);
        ConversationId chat = met(blocks, HERE);
        block(blocks, chat);
        assertThat(blocks.until(chat)).isEmpty();

        Blocks restarted = blocks(Duration.ofHours(1));
        block(restarted, chat);
        assertThat(restarted.all()).isEmpty();
    }

    @Test
    void aBlockThatIsNotCommittedDoesNotHold() {
        Blocks blocks = blocks(Duration.ofHours(1));
        ConversationId chat = met(blocks, HERE);
        Database database = store.database();

        assertThatThrownBy(
                        () ->
                                database.write(
                                        _ -> {
                                            blocks.block(chat, ANA);
                                            throw new IllegalStateException("full");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(blocks.until(chat)).isEmpty();
    }

    private Blocks blocks(Duration blockedFor) {
        var settings =
                new HandoffSettings(
                        Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 3, blockedFor);
        return new Blocks(() -> settings, store.database(), _ -> {}, clock);
    }

    private static ConversationId met(Blocks blocks, Place place) {
        var chat = new ConversationId(UUID.randomUUID());
        blocks.met(chat, place);
        return chat;
    }

    private void block(Blocks blocks, ConversationId chat) {
        store.database()
                .write(
                        _ -> {
                            blocks.block(chat, ANA);
                            return chat;
                        });
    }
}
