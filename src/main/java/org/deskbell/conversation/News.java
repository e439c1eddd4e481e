package org.deskbell.conversation;

import org.deskbell.store.Database;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the sockets that there is something to read, once it is on disk.
@Component
class News {
    private final Database database;
    private final ApplicationEventPublisher events;

    News(Database database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    void grown(Change change) {
        tell(new ConversationEvent.Grown(change.id()));
    }

    void erased(Change change) {
        tell(new ConversationEvent.Erased(change.id()));
    }

    private void tell(ConversationEvent event) {
        database.afterCommit(() -> events.publishEvent(event));
    }
}
