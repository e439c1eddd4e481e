package org.deskbell.inbox;

import org.deskbell.store.Database;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells others of changes once they are durable.
@Component
class InboxNews {
    private final Database database;
    private final ApplicationEventPublisher events;

    InboxNews(Database database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /// Within a transaction.
    void changed() {
        database.afterCommit(() -> events.publishEvent(new InboxEvent.Changed()));
    }
}
