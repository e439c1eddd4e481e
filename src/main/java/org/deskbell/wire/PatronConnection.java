package org.deskbell.wire;

import io.github.bucket4j.Bucket;

import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.Outcome;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.conversation.Visit;
import org.deskbell.conversation.Welcome;
import org.deskbell.handoff.Blocks;
import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// A patron's socket: which conversation it shows, and what its frames ask for. It is gone when its
/// last frame is done with, so that a chat whose first words are being kept is still known here.
final class PatronConnection {
    /// A socket's place in one conversation; a later `hello` replaces it.
    record Following(Visit visit, Pump pump, @Nullable Bucket allowance) {}

    private final Connection connection;
    private final Conversations conversations;
    private final Connections connections;
    private final DeskBoard board;
    private final MessageLimit limit;
    private final PhoneCodes codes;
    private final Blocks blocks;
    private final Supplier<PreviewSettings> preview;
    private @Nullable Following following;
    private boolean isGone;

    PatronConnection(
            Connection connection,
            Conversations conversations,
            Connections connections,
            DeskBoard board,
            MessageLimit limit,
            PhoneCodes codes,
            Blocks blocks,
            Supplier<PreviewSettings> preview) {
        this.connection = connection;
        this.conversations = conversations;
        this.connections = connections;
        this.board = board;
        this.limit = limit;
        this.codes = codes;
        this.blocks = blocks;
        this.preview = preview;
    }

    Connection connection() {
        return connection;
    }

    synchronized void receive(PatronFrame frame) {
        if (isGone) {
            return;
        }
        if (frame instanceof PatronFrame.Hello hello) {
            begin(hello);
            return;
        }
        Following now = following;
        if (now == null) {
            throw new FrameRefused(Refusal.BAD_FRAME, "Say `hello` first.");
        }
        if (!(frame instanceof PatronFrame.Beat || frame instanceof PatronFrame.Typing)) {
            long wait = MessageLimit.secondsToWait(now.allowance());
            if (wait > 0) {
                throw new TooFast(wait);
            }
        }
        Visit visit = now.visit();
        switch (frame) {
            case PatronFrame.Hello _ -> throw new IllegalStateException("handled above");
            case PatronFrame.Say say ->
                    settle(say.id(), conversations.patronSaid(visit, say.id(), say.text()));
            case PatronFrame.Choose choose ->
                    settle(
                            choose.id(),
                            conversations.patronChose(
                                    visit, choose.id(), choose.seq(), choose.faq()));
            case PatronFrame.AskLibrarian ask ->
                    settle(ask.id(), conversations.askForLibrarian(visit, ask.id()));
            case PatronFrame.LeaveQuestion leave ->
                    settle(
                            leave.id(),
                            conversations.leaveQuestion(
                                    visit, leave.id(), leave.text(), leave.email()));
            case PatronFrame.BackToBot back ->
                    settle(back.id(), conversations.backToBot(visit, back.id()));
            case PatronFrame.End end -> settle(end.id(), conversations.end(visit, end.id()));
            case PatronFrame.Forget forget -> forget(forget, visit);
            case PatronFrame.Rate rate ->
                    keep(rate.id(), conversations.rate(visit, rate.seq(), rate.helpful()));
            case PatronFrame.Earlier earlier ->
                    keep(earlier.id(), conversations.follow(visit, earlier.before()));
            case PatronFrame.Typing typing -> types(visit.id(), typing.text());
            case PatronFrame.Phone _ -> connection.send(phone(visit));
            case PatronFrame.Beat _ -> {}
        }
    }

    private void types(ConversationId id, @Nullable String text) {
        String draft = preview.get().typingPreview() ? text : null;
        connections.desks().stream()
                .filter(desk -> desk.follows(id))
                .forEach(desk -> desk.patronTypes(id, draft));
    }

    /// A chat that has ended can still be erased by whoever holds its token; what this socket shows
    /// is another one, so that no entry can say that it was done.
    private void forget(PatronFrame.Forget forget, Visit visit) {
        String token = forget.resume();
        if (token == null || token.equals(visit.token())) {
            settle(forget.id(), conversations.forget(visit, forget.id()));
            return;
        }
        Optional<Outcome> outcome =
                conversations.recall(token).map(past -> conversations.forget(past, forget.id()));
        if (outcome.orElse(null) instanceof Outcome.Refused refused) {
            refuse(forget.id(), refused.code(), refused.message());
        } else {
            connection.kept(forget.id());
        }
    }

    private ServerFrame phone(Visit visit) {
        if (conversations.entriesAfter(visit.id(), 0, 1).isEmpty()) {
            throw new FrameRefused(
                    Refusal.BAD_FRAME, "There is nothing yet that could go on elsewhere.");
        }
        String code = codes.offer(visit.token());
        String address = connection.home() + "/continue/" + code;
        return ServerFrame.Phone.of(code, address, PhoneCodes.LASTS);
    }

    private void begin(PatronFrame.Hello hello) {
        Visit visit = visit(hello);
        int lastSeq = visit.resumed() && hello.lastSeq() != null ? Math.max(0, hello.lastSeq()) : 0;
        Following before = following;
        if (before != null) {
            leave(before);
        }
        var pump =
                new Pump(
                        conversations,
                        visit.id(),
                        lastSeq,
                        connection,
                        entry -> connection.send(ServerFrame.EntryFrame.of(null, entry)));
        Bucket allowance =
                before != null
                        ? before.allowance()
                        : connections.allowanceOf(visit.id(), limit::allowance);
        var next = new Following(visit, pump, allowance);
        if (!connections.follow(visit.id(), this, next)) {
            throw new FrameRefused(
                    Refusal.BUSY, "This chat is open in too many places. Close one of them first.");
        }
        following = next;
        blocks.met(visit.id(), connection.place());
        connection.send(welcome(visit, hello.topics()));
        pump.poke();
        board.sayPlace(visit.id(), connection);
        board.patronConnected(visit.id(), true);
    }

    /// Words that another socket of this chat has sent may still be on their way to us: then the
    /// chat is not yet in the store, and must not begin twice.
    private Visit visit(PatronFrame.Hello hello) {
        Optional<Visit> unbegun =
                Optional.ofNullable(hello.resume())
                        .flatMap(connections::begunHere)
                        .filter(open -> conversations.entriesAfter(open.id(), 0, 1).isEmpty());
        Visit visit =
                conversations.hello(hello.resume(), hello.language(), hello.whose(), hello.page());
        return visit.resumed() ? visit : unbegun.orElse(visit);
    }

    private ServerFrame welcome(Visit visit, @Nullable List<String> topics) {
        Welcome welcome = conversations.welcome(visit, topics);
        return new ServerFrame.PatronWelcome(
                visit.id().value(),
                visit.token(),
                visit.resumed(),
                welcome.desk(),
                new ServerFrame.Library(welcome.host().library(), welcome.host().assistant()),
                welcome.greeting(),
                welcome.topics(),
                preview.get().typingPreview() ? true : null);
    }

    /// Done needs no answer: the entry comes through the pump, and carries the frame's id.
    private void settle(UUID frameId, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Repeated repeated ->
                    connection.send(ServerFrame.EntryFrame.of(null, repeated.entry()));
            case Outcome.Refused refused -> refuse(frameId, refused.code(), refused.message());
        }
    }

    /// For what makes no entry.
    private void keep(@Nullable UUID frameId, Optional<Outcome.Refused> refusal) {
        refusal.ifPresentOrElse(
                refused -> refuse(frameId, refused.code(), refused.message()),
                () -> connection.kept(frameId));
    }

    private void refuse(@Nullable UUID frameId, Refusal code, String message) {
        connection.send(new ServerFrame.Refused(frameId, null, code.key(), message, null));
    }

    synchronized void gone() {
        isGone = true;
        Following now = following;
        following = null;
        if (now != null) {
            leave(now);
        }
    }

    private void leave(Following before) {
        before.pump().stop();
        ConversationId id = before.visit().id();
        connections.unfollow(before.visit(), this);
        board.patronConnected(id, connections.isConnected(id));
    }
}
