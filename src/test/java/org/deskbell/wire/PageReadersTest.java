package org.deskbell.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.ConversationId;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.Test;

import java.util.UUID;

class PageReadersTest {
    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");
    private final PageReaders readers = new PageReaders(clock);
    private final ConversationId chat = new ConversationId(UUID.randomUUID());

    @Test
    void whoLooksAgainAndAgainIsHere() {
        assertThat(readers.read(chat)).isTrue();
        clock.advance(PageReaders.PATIENCE);
        assertThat(readers.read(chat)).isFalse();
        clock.advance(PageReaders.PATIENCE);
        assertThat(readers.gone()).isEmpty();
        assertThat(readers.areHere(chat)).isTrue();
    }

    @Test
    void whoHasNotLookedForLongIsGoneOnce() {
        readers.read(chat);
        clock.advance(PageReaders.PATIENCE.plusMillis(1));
        assertThat(readers.gone()).containsExactly(chat);
        assertThat(readers.gone()).isEmpty();
        assertThat(readers.areHere(chat)).isFalse();
        assertThat(readers.read(chat)).isTrue();
    }
}
