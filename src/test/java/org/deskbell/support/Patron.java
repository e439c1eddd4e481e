package org.deskbell.support;

import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A patron with a chat open.
public final class Patron implements AutoCloseable {
    private final URI server;
    private final HttpClient http;
    private final Socket socket;
    private final JsonNode welcome;

    private Patron(URI server, HttpClient http, String hello, String... headers) {
        this.server = server;
        this.http = http;
        this.socket = new Socket(http, server.resolve("/ws/chat"), headers);
        socket.send(hello);
        this.welcome = socket.await("welcome");
    }

    /// @param server `ws://127.0.0.1:PORT`
    public static Patron arrive(URI server) {
        return new Patron(server, HttpClient.newHttpClient(), "{'type':'hello'}");
    }

    /// @param more fields of the first frame: `'language':'es'`
    public static Patron arrive(URI server, String more) {
        return new Patron(
                server, HttpClient.newHttpClient(), "{'type':'hello',%s}".formatted(more));
    }

    /// @param browser what it calls itself
    public static Patron arriveBy(String browser, URI server) {
        return new Patron(
                server, HttpClient.newHttpClient(), "{'type':'hello'}", "User-Agent", browser);
    }

    /// The same conversation in another tab, or after a reload: everything is shown again.
    public Patron again() {
        return again(0);
    }

    public Patron again(int lastSeq) {
        return again(server, lastSeq);
    }

    public Patron again(URI at, int lastSeq) {
        return new Patron(
                at,
                http,
                "{'type':'hello','resume':'%s','lastSeq':%d}".formatted(token(), lastSeq));
    }

    /// The same conversation, with another page or patron's wish.
    public Patron again(String more) {
        return new Patron(
                server, http, "{'type':'hello','resume':'%s',%s}".formatted(token(), more));
    }

    public Socket socket() {
        return socket;
    }

    public JsonNode welcome() {
        return welcome;
    }

    public String token() {
        return text(welcome, "resume");
    }

    public String conversation() {
        return text(welcome, "conversation");
    }

    public UUID say(String words) {
        UUID id = UUID.randomUUID();
        say(id, words);
        return id;
    }

    public void say(UUID id, String words) {
        socket.sendJson(Map.of("type", "say", "id", id.toString(), "text", words));
    }

    /// Sends a frame that has nothing but a type and an id.
    public UUID act(String type) {
        UUID id = UUID.randomUUID();
        socket.send("{'type':'%s','id':'%s'}", type, id);
        return id;
    }

    public JsonNode awaitAcknowledged(UUID id) {
        return socket.await(
                "acknowledgement",
                frame -> isOf(frame, "entry") && text(frame, "id").equals(id.toString()));
    }

    /// The bot's reply to the words that the frame `id` brought.
    public JsonNode awaitReply(UUID id) {
        int seq = awaitAcknowledged(id).path("seq").asInt();
        return socket.await(
                "reply to " + seq, frame -> from(frame, "bot") && frame.path("re").asInt() == seq);
    }

    /// Says something and waits for what the bot answers.
    public JsonNode ask(String words) {
        return awaitReply(say(words));
    }

    public JsonNode awaitState(String state) {
        return socket.await(
                "state " + state,
                frame -> isOf(frame, "entry") && text(frame, "state").equals(state));
    }

    public JsonNode awaitWords(String from, String words) {
        return socket.await(
                from + " saying " + words,
                frame -> from(frame, from) && text(frame, "text").contains(words));
    }

    public List<JsonNode> transcript() {
        return socket.frames("entry");
    }

    public static boolean from(JsonNode frame, String speaker) {
        return isOf(frame, "entry") && text(frame, "from").equals(speaker);
    }

    @Override
    public void close() {
        socket.close();
    }
}
