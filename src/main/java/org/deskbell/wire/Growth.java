package org.deskbell.wire;

import org.deskbell.conversation.ConversationEvent;
import org.deskbell.kernel.ConversationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets a request wait until a conversation has grown, where no socket is told of it. Thread-safe.
@Component
class Growth {
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    /// Begun before what makes the conversation grow, so that nothing is missed.
    final class Watch implements AutoCloseable {
        private final ConversationId id;
        private final Semaphore grown = new Semaphore(0);

        private Watch(ConversationId id) {
            this.id = id;
        }

        /// @return false when it has not grown within this time
        boolean await(Duration most) {
            try {
                return grown.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }

    Watch watch(ConversationId id) {
        var watch = new Watch(id);
        watches.add(watch);
        return watch;
    }

    @EventListener
    void on(ConversationEvent event) {
        watches.stream()
                .filter(watch -> watch.id.equals(event.id()))
                .forEach(watch -> watch.grown.release());
    }
}
