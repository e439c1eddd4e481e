package org.deskbell.wire;

import org.deskbell.kernel.ConversationId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Patrons who read their chat in a page without script, which looks for news by itself. In memory
/// alone, and thread-safe.
@Component
class PageReaders {
    /// Whoever has not looked for so long is gone: three times what a page waits between looks.
    static final Duration PATIENCE = Duration.ofSeconds(18);

    private final Map<ConversationId, Instant> lastLooks = new ConcurrentHashMap<>();
    private final Clock clock;

    PageReaders(Clock clock) {
        this.clock = clock;
    }

    /// Whether somebody has come.
    boolean read(ConversationId id) {
        return lastLooks.put(id, clock.instant()) == null;
    }

    boolean areHere(ConversationId id) {
        return lastLooks.containsKey(id);
    }

    /// Whose pages are no longer looked at, once.
    List<ConversationId> gone() {
        Instant since = clock.instant().minus(PATIENCE);
        return lastLooks.entrySet().stream()
                .filter(look -> look.getValue().isBefore(since))
                .filter(look -> lastLooks.remove(look.getKey(), look.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
