package org.deskbell.hooks;

import org.deskbell.handoff.InLine;
import org.deskbell.hooks.Desk.Colleague;
import org.deskbell.hooks.Desk.Librarian;
import org.deskbell.hooks.Desk.Staff;
import org.deskbell.hooks.Desk.Waiting;
import org.deskbell.hooks.Told.Chat;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is news at the desk since it was told last. Pure: it reads and writes nothing.
///
/// @param told what will have been told with this news
record Look(Told told, List<News> news, List<Count> counts) {
    /// Something to tell; `data` becomes the JSON of the message.
    record News(HookEvent event, Object data) {}

    /// For the figures: somebody has joined the line, or a librarian has taken them.
    ///
    /// @param waited null: joined
    record Count(Instant at, @Nullable Duration waited) {}

    record Unstaffed(Instant since, int waiting) {}

    record Claimed(String conversation, Librarian librarian, long waitedSeconds) {}

    record Left(String conversation) {}

    /// @param settling       the server has just started: nobody can be back at the desk yet, and
    /// that nobody is there is no news
    /// @param unstaffedAfter how long nobody is there in the desk's hours until that is news
    static Look at(
            Desk desk,
            Told before,
            Instant now,
            boolean settling,
            Duration unstaffedAfter,
            Function<StaffId, String> names) {
        var news = new ArrayList<News>();
        var counts = new ArrayList<Count>();
        Told people = settling ? before : people(desk, before, now, unstaffedAfter, news);
        Map<ConversationId, Chat> chats = chats(desk, before.chats(), now, names, news, counts);
        var told =
                new Told(
                        people.open(),
                        people.staff(),
                        people.unstaffedSince(),
                        people.unstaffedTold(),
                        chats);
        return new Look(told, List.copyOf(news), List.copyOf(counts));
    }

    private static Told people(
            Desk desk, Told before, Instant now, Duration unstaffedAfter, List<News> news) {
        var staff = new Staff(desk.staff());
        String here =
                desk.staff().stream().map(Look::presence).sorted().collect(Collectors.joining(" "));
        if (!here.equals(before.staff())) {
            news.add(new News(HookEvent.PRESENCE_CHANGED, staff));
        }
        if (desk.open() != before.open()) {
            news.add(new News(desk.open() ? HookEvent.DESK_OPENED : HookEvent.DESK_CLOSED, staff));
        }
        if (desk.open() || !desk.hours()) {
            return new Told(desk.open(), here, null, false, before.chats());
        }
        Instant since = before.unstaffedSince() == null ? now : before.unstaffedSince();
        boolean tooLong = !now.isBefore(since.plus(unstaffedAfter));
        if (tooLong && !before.unstaffedTold()) {
            var unstaffed = new Unstaffed(since, desk.waiting().size());
            news.add(new News(HookEvent.DESK_UNSTAFFED, unstaffed));
        }
        return new Told(false, here, since, tooLong || before.unstaffedTold(), before.chats());
    }

    private static String presence(Colleague one) {
        return one.id() + ":" + one.presence();
    }

    private static Map<ConversationId, Chat> chats(
            Desk desk,
            Map<ConversationId, Chat> before,
            Instant now,
            Function<StaffId, String> names,
            List<News> news,
            List<Count> counts) {
        var chats = new HashMap<ConversationId, Chat>();
        for (InLine one : desk.line()) {
            Chat was = before.get(one.conversation());
            if (was == null) {
                news.add(new News(HookEvent.PATRON_WAITING, Waiting.of(one)));
                counts.add(new Count(one.since(), null));
                was = Chat.NOTHING;
            }
            StaffId who = one.claimedBy();
            if (who != null && !who.equals(was.claimedBy())) {
                var waited = Duration.between(one.since(), now);
                var librarian = new Librarian(who.value(), names.apply(who));
                String id = one.conversation().toString();
                news.add(
                        new News(
                                HookEvent.CHAT_CLAIMED,
                                new Claimed(id, librarian, waited.toSeconds())));
                if (!was.wasClaimed()) {
                    counts.add(new Count(now, waited));
                }
            } else if (who == null && was.claimedBy() != null) {
                news.add(new News(HookEvent.CHAT_RETURNED, Waiting.of(one)));
            }
            boolean waitsLong = desk.longWaits().contains(one.conversation());
            if (who == null && waitsLong && !was.toldLong()) {
                news.add(new News(HookEvent.PATRON_WAITING_LONG, Waiting.of(one)));
            }
            chats.put(
                    one.conversation(),
                    new Chat(
                            who,
                            was.wasClaimed() || who != null,
                            was.toldLong() || (who == null && waitsLong)));
        }
        before.keySet().stream()
                .filter(id -> !chats.containsKey(id))
                .forEach(id -> news.add(new News(HookEvent.CHAT_LEFT, new Left(id.toString()))));
        return chats;
    }
}
