package org.deskbell.support;

import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// A librarian with the console open.
public final class Librarian implements AutoCloseable {
    private final Socket socket;

    private Librarian(Socket socket) {
        this.socket = socket;
    }

    /// @param server `ws://127.0.0.1:PORT`
    public static Librarian atDesk(URI server, SignIn signIn) {
        return hello(server, signIn, "{'type':'hello'}");
    }

    /// A screen on the wall.
    public static Librarian watching(URI server, SignIn signIn) {
        return hello(server, signIn, "{'type':'hello','watching':true}");
    }

    private static Librarian hello(URI server, SignIn signIn, String hello) {
        var socket =
                new Socket(signIn.http(), server.resolve("/ws/desk"), "Cookie", signIn.cookie());
        socket.send(hello);
        socket.await("welcome");
        return new Librarian(socket);
    }

    public Socket socket() {
        return socket;
    }

    public void awaitWaiting(String conversation) {
        awaitRow(conversation, row -> text(row, "state").equals("waiting"));
    }

    public void awaitGoneFromLine(String conversation) {
        awaitRow(conversation, row -> !text(row, "state").equals("waiting"));
    }

    /// Until what the desk says of a chat, at the latest, is wanted.
    public JsonNode awaitRow(String conversation, Predicate<JsonNode> wanted) {
        socket.await("row of " + conversation, _ -> row(conversation).filter(wanted).isPresent());
        return row(conversation).orElseThrow();
    }

    /// The newest that the desk has said of a chat.
    public Optional<JsonNode> row(String conversation) {
        return socket.frames("chats").reversed().stream()
                .flatMap(frame -> frame.path("chats").valueStream())
                .filter(row -> text(row, "conversation").equals(conversation))
                .findFirst();
    }

    public UUID act(String type, String conversation) {
        return act(type, conversation, "");
    }

    /// @param more further fields: `,'librarian':'ben'`
    public UUID act(String type, String conversation, String more) {
        UUID id = UUID.randomUUID();
        socket.send("{'type':'%s','id':'%s','conversation':'%s'%s}", type, id, conversation, more);
        return id;
    }

    public void awaitKept(UUID id) {
        socket.await(
                "kept " + id, frame -> isOf(frame, "kept") && text(frame, "id").equals("" + id));
    }

    public JsonNode awaitRefused(UUID id, String code) {
        return socket.await(
                "refusal " + code + " of " + id,
                frame ->
                        isOf(frame, "refused")
                                && text(frame, "id").equals("" + id)
                                && text(frame, "code").equals(code));
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
