package org.deskbell.support;

import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A librarian with the console open.
public final class Librarian implements AutoCloseable {
    private final Socket socket;

    private Librarian(Socket socket) {
        this.socket = socket;
    }

    /// @param server `ws://127.0.0.1:PORT`
    public static Librarian atDesk(URI server, SignIn signIn) {
        var socket =
                new Socket(signIn.http(), server.resolve("/ws/desk"), "Cookie", signIn.cookie());
        socket.send("{'type':'hello'}");
        socket.await("welcome");
        return new Librarian(socket);
    }

    public Socket socket() {
        return socket;
    }

    public void awaitWaiting(String conversation) {
        socket.await(
                conversation + " in the line",
                frame -> isOf(frame, "queue") && waits(frame, conversation));
    }

    public void awaitGoneFromLine(String conversation) {
        socket.await(
                "queue without " + conversation,
                _ -> !waits(socket.frames("queue").getLast(), conversation));
    }

    /// What the queue says of a patron who waits.
    public static JsonNode waiting(JsonNode queue, String conversation) {
        return queue.path("waiting")
                .valueStream()
                .filter(one -> text(one, "conversation").equals(conversation))
                .findFirst()
                .orElseThrow();
    }

    private static boolean waits(JsonNode queue, String conversation) {
        return queue.path("waiting")
                .valueStream()
                .anyMatch(one -> text(one, "conversation").equals(conversation));
    }

    public UUID act(String type, String conversation) {
        UUID id = UUID.randomUUID();
        socket.send("{'type':'%s','id':'%s','conversation':'%s'}", type, id, conversation);
        return id;
    }

    public void claim(String conversation) {
        UUID id = act("claim", conversation);
        socket.await(
                "claim", frame -> isOf(frame, "entry") && text(frame, "id").equals(id.toString()));
    }

    public UUID say(String conversation, String words) {
        UUID id = UUID.randomUUID();
        socket.sendJson(
                Map.of(
                        "type",
                        "say",
                        "id",
                        id.toString(),
                        "conversation",
                        conversation,
                        "text",
                        words));
        return id;
    }

    public JsonNode awaitWords(String conversation, String words) {
        return socket.await(
                "words " + words,
                frame ->
                        isOf(frame, "entry")
                                && text(frame, "conversation").equals(conversation)
                                && text(frame, "text").contains(words));
    }

    public List<JsonNode> transcript(String conversation) {
        return socket.frames("entry").stream()
                .filter(frame -> text(frame, "conversation").equals(conversation))
                .toList();
    }

    @Override
    public void close() {
        socket.close();
    }
}
