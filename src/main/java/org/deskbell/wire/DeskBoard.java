package org.deskbell.wire;

import org.deskbell.conversation.ConversationEvent;
import org.deskbell.conversation.DeskReading;
import org.deskbell.conversation.DeskReading.Listed;
import org.deskbell.handoff.DeskStatus;
import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.HandoffEvent;
import org.deskbell.handoff.InLine;
import org.deskbell.handoff.Offer;
import org.deskbell.handoff.Outlook;
import org.deskbell.handoff.Status;
import org.deskbell.hooks.Figures;
import org.deskbell.inbox.Inbox;
import org.deskbell.inbox.InboxCounts;
import org.deskbell.inbox.InboxEvent;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// What hangs on the wall behind the desk: who waits, who is served, who is here. A
/// console that comes is sent all of it, and after that what changes. One worker reads and sends,
/// so that nothing old comes after something new; changes that come together are sent together.
@Component
class DeskBoard {
    /// So many chats go into one frame, which stays far below 64 KiB.
    private static final int TOGETHER = 25;

    private final DeskReading reading;
    private final Handoff handoff;
    private final Connections connections;
    private final PageReaders readers;
    private final Inbox inbox;
    private final Figures figures;
    private final Poked drawing = new Poked("desk-board", this::draw);
    private final Set<ConversationId> changed = ConcurrentHashMap.newKeySet();
    private final Queue<StaffConnection> newcomers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean peopleChanged = new AtomicBoolean();
    private final AtomicBoolean lineChanged = new AtomicBoolean();
    private final Map<ConversationId, ServerFrame.ChatRow> shown = new ConcurrentHashMap<>();
    private Map<ConversationId, Integer> places = Map.of();
    private volatile ServerFrame.@Nullable Today day;

    DeskBoard(
            DeskReading reading,
            Handoff handoff,
            Connections connections,
            PageReaders readers,
            Inbox inbox,
            Figures figures) {
        this.reading = reading;
        this.inbox = inbox;
        this.figures = figures;
        this.handoff = handoff;
        this.connections = connections;
        this.readers = readers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void drawAll() {
        handoff.line().forEach(one -> changed.add(one.conversation()));
        drawing.poke();
    }

    @EventListener
    void on(HandoffEvent event) {
        switch (event) {
            case HandoffEvent.LineChanged change -> {
                lineChanged.set(true);
                peopleChanged.set(true);
                chatChanged(change.conversation());
            }
            case HandoffEvent.Ringing(ConversationId id) -> chatChanged(id);
            case HandoffEvent.HelpersChanged(ConversationId id) -> chatChanged(id);
            case HandoffEvent.PresenceChanged _ -> {
                peopleChanged.set(true);
                drawing.poke();
            }
            case HandoffEvent.SentAway(StaffId who) ->
                    connections.sendToDesksOf(
                            who, new ServerFrame.Presence(Status.AWAY.key(), "unanswered"));
            case HandoffEvent.Unanswered _,
                    HandoffEvent.DeskEmptied _,
                    HandoffEvent.LibrarianGone _ -> {} // what they change comes as such
        }
    }

    @EventListener
    void on(ConversationEvent event) {
        switch (event) {
            case ConversationEvent.Noted _ ->
                    connections.desks().forEach(desk -> desk.notesChanged(event.id()));
            case ConversationEvent.Relinked _ ->
                    connections.desks().forEach(desk -> desk.headChanged(event.id()));
            case ConversationEvent.Grown _, ConversationEvent.Erased _ -> {
                if (shown.containsKey(event.id())) {
                    chatChanged(event.id());
                }
            }
        }
    }

    private void chatChanged(ConversationId id) {
        changed.add(id);
        drawing.poke();
    }

    /// A patron's first socket has come, or the last has gone.
    void patronConnected(ConversationId id, boolean connected) {
        if (shown.containsKey(id)) {
            connections.sendToFollowers(id, new ServerFrame.Patron(id.value(), connected));
            chatChanged(id);
        }
    }

    /// A page that looks by itself, and has no socket, has looked.
    void pageRead(ConversationId id) {
        if (readers.read(id)) {
            patronConnected(id, true);
        }
    }

    @Scheduled(fixedRate = 5_000)
    void pagesLeft() {
        readers.gone().forEach(id -> patronConnected(id, connections.isConnected(id)));
    }

    @EventListener
    void on(InboxEvent event) {
        connections.desks().forEach(this::sayInbox);
    }

    private void sayInbox(StaffConnection console) {
        InboxCounts counts = inbox.counts(console.who());
        console.connection()
                .send(new ServerFrame.Inbox(counts.open(), counts.overdue(), counts.mine()));
    }

    /// The figures are a little behind, and nobody minds.
    @Scheduled(fixedRate = 5_000)
    void countDay() {
        if (connections.desks().isEmpty()) {
            day = null;
            return;
        }
        ServerFrame.Today now = today();
        if (!now.equals(day)) {
            day = now;
            connections.sendToDesks(now);
        }
    }

    private ServerFrame.Today today() {
        Figures.Today today = figures.today();
        return new ServerFrame.Today(
                Math.toIntExact(today.joined()),
                today.claimed(),
                today.medianWaitSeconds(),
                today.ninetyPercentWaitSeconds());
    }

    /// Sends a console all there is.
    void show(StaffConnection console) {
        newcomers.add(console);
        drawing.poke();
    }

    /// Tells a patron who waits how many come before, and how long it may take.
    void sayPlace(ConversationId id, Connection patron) {
        handoff.outlooks().stream()
                .filter(outlook -> outlook.conversation().equals(id))
                .forEach(outlook -> patron.send(ServerFrame.Waiting.of(outlook)));
    }

    private void draw() {
        List<News> news = redraw();
        boolean people = peopleChanged.getAndSet(false);
        ServerFrame desk = people || !newcomers.isEmpty() ? desk() : null;
        if (people && desk != null) {
            connections.sendToDesks(desk);
        }
        tell(news);
        for (StaffConnection one = newcomers.poll(); one != null; one = newcomers.poll()) {
            one.connection().send(desk == null ? desk() : desk);
            showAll(one);
            sayInbox(one);
            one.connection().send(today());
        }
        if (lineChanged.getAndSet(false)) {
            sayPlaces();
        }
    }

    /// @param forAll false for words in a chat that somebody has, which are for them alone
    private record News(ServerFrame.ChatRow row, boolean forAll) {}

    /// Reads what has changed; what is the same on the board as before is no news.
    private List<News> redraw() {
        var news = new ArrayList<News>();
        for (ConversationId id : List.copyOf(changed)) {
            changed.remove(id);
            Optional<ServerFrame.ChatRow> now = reading.listed(id).map(this::row);
            ServerFrame.ChatRow before =
                    now.isPresent() ? shown.put(id, now.get()) : shown.remove(id);
            ServerFrame.ChatRow after = now.orElse(null);
            if (!Objects.equals(before, after)) {
                boolean forAll = before == null || after == null || !after.differsInWords(before);
                news.add(
                        new News(
                                after == null ? ServerFrame.ChatRow.gone(id.value()) : after,
                                forAll));
            }
        }
        return news;
    }

    private void tell(List<News> news) {
        for (List<ServerFrame.ChatRow> some :
                parted(news.stream().filter(News::forAll).map(News::row).toList())) {
            connections.sendToDesks(new ServerFrame.Chats(false, some));
        }
        for (News one : news) {
            if (!one.forAll()) {
                var frame = new ServerFrame.Chats(false, List.of(one.row()));
                connections.desks().stream()
                        .filter(desk -> desk.has(one.row()))
                        .forEach(desk -> desk.connection().send(frame));
            }
        }
    }

    private void showAll(StaffConnection console) {
        List<ServerFrame.ChatRow> all =
                shown.values().stream()
                        .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.since())))
                        .toList();
        console.connection().send(new ServerFrame.Chats(true, List.of()));
        for (List<ServerFrame.ChatRow> some : parted(all)) {
            console.connection().send(new ServerFrame.Chats(false, some));
        }
    }

    private static List<List<ServerFrame.ChatRow>> parted(List<ServerFrame.ChatRow> rows) {
        var parts = new ArrayList<List<ServerFrame.ChatRow>>();
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            parts.add(rows.subList(from, Math.min(rows.size(), from + TOGETHER)));
        }
        return parts;
    }

    private void sayPlaces() {
        List<Outlook> outlooks = handoff.outlooks();
        Map<ConversationId, Integer> before = places;
        places =
                outlooks.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Outlook::conversation, Outlook::place));
        for (Outlook outlook : outlooks) {
            ConversationId id = outlook.conversation();
            if (!Objects.equals(before.get(id), outlook.place())) {
                connections.sendToPatron(id, ServerFrame.Waiting.of(outlook));
            }
        }
    }

    private ServerFrame desk() {
        DeskStatus status = handoff.status();
        return new ServerFrame.Desk(
                status.open(),
                status.message(),
                handoff.staff().stream()
                        .map(
                                one ->
                                        new ServerFrame.AtDesk(
                                                one.id().value(),
                                                one.name(),
                                                one.status().key(),
                                                one.chats(),
                                                one.most()))
                        .toList());
    }

    private ServerFrame.ChatRow row(Listed one) {
        InLine inLine = one.inLine();
        ConversationId id = inLine.conversation();
        Optional<Offer> offer = inLine.claimedBy() == null ? handoff.offer(id) : Optional.empty();
        return new ServerFrame.ChatRow(
                id.value(),
                inLine.claimedBy() == null ? "waiting" : "librarian",
                inLine.since(),
                inLine.reason(),
                inLine.department(),
                one.language(),
                one.lastWords(),
                value(inLine.claimedBy()),
                one.name(),
                one.helpers().stream()
                        .map(
                                helper ->
                                        new ServerFrame.Colleague(
                                                helper.id().value(),
                                                helper.name(),
                                                helper.joined()))
                        .toList(),
                connections.isConnected(id),
                one.lastSeq(),
                one.unanswered().orElse(null),
                offer.map(Offer::librarians).orElse(Set.of()).stream()
                        .map(StaffId::value)
                        .sorted()
                        .toList(),
                offer.map(Offer::until).orElse(null),
                value(inLine.wanted()));
    }

    private static @Nullable String value(@Nullable StaffId id) {
        return id == null ? null : id.value();
    }
}
