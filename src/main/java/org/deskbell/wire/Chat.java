package org.deskbell.wire;

import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.Entry;
import org.deskbell.conversation.Visit;

import java.util.ArrayList;
import java.util.List;

/// A visit as it is read at one moment, for a page that is not told of what comes after.
///
/// @param isOwed whether the bot has yet to reply
record Chat(Visit visit, List<Entry> entries, boolean isOwed) {
    private static final int AT_ONCE = 200;

    static Chat read(Conversations conversations, Visit visit) {
        boolean owed = conversations.owesReply(visit.id()); // before what it owes is read
        var entries = new ArrayList<Entry>();
        List<Entry> next;
        do {
            next = conversations.entriesAfter(visit.id(), entries.size(), AT_ONCE);
            entries.addAll(next);
        } while (next.size() == AT_ONCE);
        return new Chat(visit, entries, owed);
    }

    /// As the last change of who answers left it.
    public String state() {
        return entries.reversed().stream()
                .filter(entry -> entry.state() != null)
                .map(entry -> String.valueOf(entry.state()))
                .findFirst()
                .orElse("bot");
    }

    public int last() {
        return entries.size();
    }

    /// Whether anything may come that the patron has not asked for.
    public boolean isLive() {
        return isOwed || state().equals("waiting") || state().equals("librarian");
    }
}
