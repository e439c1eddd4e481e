package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Recent;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Whom librarians have blocked: for a while nobody rings from that place, while the bot goes on
/// answering and questions can be left. In memory alone, and gone with the server: addresses are
/// written nowhere. Thread-safe.
@Service
public class Blocks {
    /// Chats whose place is remembered; more are hardly open at a time.
    private static final int MOST = 20_000;

    /// Where a patron seems to be, as far as the network tells. Patrons who share a computer share
    /// it, and so do those behind one address whose browsers say the same of themselves.
    ///
    /// @param browser what it calls itself
    public record Place(String address, @Nullable String browser) {}

    /// @param chat  that was ended for it; it names the block
    /// @param until when the place rings again
    public record Block(ConversationId chat, StaffId by, Instant since, Instant until) {}

    private final Map<ConversationId, Place> places =
            Collections.synchronizedMap(new Recent<>(MOST));

    private final Map<Place, Block> blocks = new ConcurrentHashMap<>();
    private final Supplier<HandoffSettings> settings;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blocks(
            Supplier<HandoffSettings> settings,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// The patron of this chat is here now.
    public void met(ConversationId id, Place place) {
        places.put(id, place);
    }

    /// Within a transaction: nobody rings from where this chat's patron is, for as long as the
    /// settings say. Where that is, is not known when they have not been here since the server
    /// started.
    public void block(ConversationId id, StaffId by) {
        Place place = places.get(id);
        if (place != null && settings.get().blockedFor().isPositive()) {
            Instant now = clock.instant();
            var block = new Block(id, by, now, now.plus(settings.get().blockedFor()));
            events.publishEvent(new StaffAction(by, "blocked the patron of", id.toString()));
            database.afterCommit(() -> blocks.put(place, block));
        }
    }

    /// Until when this chat's patron cannot ring; empty for nearly everybody.
    Optional<Instant> until(ConversationId id) {
        return Optional.ofNullable(places.get(id))
                .map(blocks::get)
                .map(Block::until)
                .filter(clock.instant()::isBefore);
    }

    /// Those that hold, the latest first.
    public List<Block> all() {
        blocks.values().removeIf(block -> !clock.instant().isBefore(block.until()));
        return blocks.values().stream()
                .sorted(Comparator.comparing(Block::since).reversed())
                .toList();
    }

    /// Lets that place ring again; false when it does already.
    public boolean lift(ConversationId chat, StaffId by) {
        if (all().stream().noneMatch(block -> block.chat().equals(chat))) {
            return false;
        }
        return database.write(
                _ -> {
                    events.publishEvent(new StaffAction(by, "let ring again", chat.toString()));
                    database.afterCommit(
                            () -> blocks.values().removeIf(block -> block.chat().equals(chat)));
                    return true;
                });
    }
}
