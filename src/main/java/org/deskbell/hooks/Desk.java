package org.deskbell.hooks;

import org.deskbell.handoff.InLine;
import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The desk at one moment. The records within it are told to other tools as they are, by hooks and
/// by the REST interface: nothing of what a patron wrote, and nothing of who they are.
///
/// @param open      somebody is there whom patrons can have
/// @param hours     the opening hours say that somebody should be
/// @param staff     whoever has the console open
/// @param line      whoever waits or is with a librarian, in the order in which they came
/// @param longWaits of those who wait, who has waited for long
record Desk(
        boolean open,
        boolean hours,
        List<Colleague> staff,
        List<InLine> line,
        Set<ConversationId> longWaits) {

    /// @param id       the sign-in name
    /// @param presence `available`, `busy`, `away` or `off`
    /// @param chats    how many patrons are with them
    record Colleague(String id, String name, String presence, long chats) {}

    /// Whoever is at the desk, or away from it with a console open.
    record Staff(List<Colleague> staff) {}

    /// @param id the sign-in name
    record Librarian(String id, String name) {}

    /// A patron who waits.
    ///
    /// @param reason     why the bot rang: `low-confidence`, `asked-for-human`, ...
    /// @param department whose matter it seems to be: `circulation`, ...
    /// @param since      when they first joined the line
    record Waiting(String conversation, String reason, @Nullable String department, Instant since) {
        static Waiting of(InLine one) {
            return new Waiting(
                    one.conversation().toString(), one.reason(), one.department(), one.since());
        }
    }

    List<InLine> waiting() {
        return line.stream().filter(one -> one.claimedBy() == null).toList();
    }
}
