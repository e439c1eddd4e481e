package org.deskbell.conversation;

import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.HandoffEvent;
import org.deskbell.handoff.InLine;
import org.deskbell.kernel.StaffId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What news of the desk means for the conversations there.
@Component
class DeskEvents {
    private final ConversationStore store;
    private final DeskChats chats;
    private final Handoff handoff;

    DeskEvents(ConversationStore store, DeskChats chats, Handoff handoff) {
        this.store = store;
        this.chats = chats;
        this.handoff = handoff;
    }

    @EventListener
    void on(HandoffEvent.LibrarianGone gone) {
        StaffId librarian = gone.librarian();
        store.with(librarian).forEach(id -> chats.gone(id, librarian));
        for (InLine one : handoff.line()) {
            handoff.helpers(one.conversation()).stream()
                    .filter(helper -> helper.id().equals(librarian))
                    .forEach(helper -> chats.colleagueGone(one.conversation(), helper));
        }
    }

    /// Whoever waits is told when there is nobody left to wait for.
    @EventListener
    void on(HandoffEvent.DeskEmptied emptied) {
        for (InLine waiting : handoff.line()) {
            chats.tell(
                    waiting.conversation(),
                    "desk-emptied",
                    change -> new Object[] {handoff.status(change.language()).message()});
        }
    }

    @EventListener
    void on(HandoffEvent.Unanswered unanswered) {
        chats.tell(unanswered.conversation(), "nobody-free", _ -> new Object[0]);
    }
}
