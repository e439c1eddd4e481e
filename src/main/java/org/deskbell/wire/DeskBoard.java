package org.deskbell.wire;

import org.deskbell.conversation.ConversationEvent;
import org.deskbell.conversation.DeskChats;
import org.deskbell.conversation.DeskChats.Listed;
import org.deskbell.handoff.DeskStatus;
import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.HandoffEvent;
import org.deskbell.handoff.InLine;
import org.deskbell.handoff.Outlook;
import org.deskbell.handoff.StaffPresence;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What hangs on the wall behind the desk: who waits, who is served, who is here, what was left.
/// Whole snapshots, sent to every console when something in them changed; changes that come
/// together are sent together.
@Component
class DeskBoard {
    private final DeskChats chats;
    private final Handoff handoff;
    private final Connections connections;
    private final PageReaders readers;
    private final Poked drawing = new Poked("desk-board", this::draw);
    private volatile Set<ConversationId> shown = Set.of();
    private volatile Map<ConversationId, Integer> places = Map.of();

    DeskBoard(DeskChats chats, Handoff handoff, Connections connections, PageReaders readers) {
        this.chats = chats;
        this.handoff = handoff;
        this.connections = connections;
        this.readers = readers;
    }

    @EventListener
    void on(HandoffEvent event) {
        switch (event) {
            case HandoffEvent.LineChanged _, HandoffEvent.PresenceChanged _ -> drawing.poke();
            case HandoffEvent.LeftQuestionsChanged _ -> connections.sendToDesks(left());
            case HandoffEvent.DeskEmptied _,
                    HandoffEvent.LibrarianGone _ -> {} // the changes they cause come as such
        }
    }

    @EventListener
    void on(ConversationEvent event) {
        if (shown.contains(event.id())) {
            drawing.poke();
        }
    }

    /// A patron's first socket has come, or the last has gone.
    void patronConnected(ConversationId id, boolean connected) {
        if (shown.contains(id)) {
            connections.sendToFollowers(id, new ServerFrame.Patron(id.value(), connected));
            drawing.poke();
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

    void show(Connection console) {
        List<Listed> listed = chats.listed();
        console.send(desk(listed));
        console.send(queue(listed));
        console.send(left());
    }

    /// Tells a patron who waits how many come before, and how long it may take.
    void sayPlace(ConversationId id, Connection patron) {
        handoff.outlooks().stream()
                .filter(outlook -> outlook.conversation().equals(id))
                .forEach(outlook -> patron.send(ServerFrame.Waiting.of(outlook)));
    }

    private void draw() {
        List<Listed> listed = chats.listed();
        shown =
                listed.stream()
                        .map(one -> one.inLine().conversation())
                        .collect(Collectors.toUnmodifiableSet());
        connections.sendToDesks(desk(listed));
        connections.sendToDesks(queue(listed));
        sayPlaces();
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

    private ServerFrame desk(List<Listed> listed) {
        DeskStatus status = handoff.status();
        Map<StaffId, Long> busy =
                listed.stream()
                        .map(one -> one.inLine().claimedBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new ServerFrame.Desk(
                status.open(),
                status.message(),
                handoff.staff().stream()
                        .map(staff -> atDesk(staff, busy.getOrDefault(staff.id(), 0L)))
                        .toList());
    }

    private static ServerFrame.AtDesk atDesk(StaffPresence staff, long chats) {
        String status = staff.present() ? StaffFrame.PRESENT : StaffFrame.AWAY;
        return new ServerFrame.AtDesk(staff.id().value(), staff.name(), status, chats);
    }

    private ServerFrame queue(List<Listed> listed) {
        return new ServerFrame.Queue(
                waiting(listed).map(DeskBoard::waitingPatron).toList(),
                listed.stream().flatMap(one -> chat(one).stream()).toList());
    }

    private static Stream<Listed> waiting(List<Listed> listed) {
        return listed.stream().filter(one -> one.inLine().claimedBy() == null);
    }

    private static ServerFrame.WaitingPatron waitingPatron(Listed one) {
        InLine inLine = one.inLine();
        return new ServerFrame.WaitingPatron(
                inLine.conversation().value(),
                inLine.since(),
                inLine.reason(),
                inLine.department(),
                one.language(),
                one.lastWords());
    }

    private Optional<ServerFrame.Chat> chat(Listed one) {
        StaffId librarian = one.inLine().claimedBy();
        if (librarian == null) {
            return Optional.empty();
        }
        ConversationId id = one.inLine().conversation();
        return Optional.of(
                new ServerFrame.Chat(
                        id.value(),
                        one.inLine().since(),
                        librarian.value(),
                        one.name(),
                        one.lastWords(),
                        connections.isConnected(id),
                        one.lastSeq()));
    }

    private ServerFrame left() {
        return new ServerFrame.Left(
                handoff.leftQuestions().stream()
                        .map(
                                question ->
                                        new ServerFrame.Question(
                                                question.id(),
                                                question.at(),
                                                question.text(),
                                                question.email(),
                                                question.conversation() == null
                                                        ? null
                                                        : question.conversation().value(),
                                                question.settled()))
                        .toList());
    }
}
