package org.deskbell.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.support.DeskbellServer;
import org.deskbell.support.Patron;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletionException;

@DeskbellServer
class BadInputTest {
    @LocalServerPort private int port;

    private Patron patron;

    @BeforeEach
    void arrive() {
        patron = Patron.arrive(URI.create("ws://127.0.0.1:" + port));
    }

    @AfterEach
    void go() {
        patron.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            quoteCharacter = '"',
            textBlock =
                    """
                    FRAME                                                                                    | CODE
                    not json                                                                                 | bad-frame
                    []                                                                                       | bad-frame
                    'words'                                                                                  | bad-frame
                    {}                                                                                       | bad-frame
                    {'type':7}                                                                               | bad-frame
                    {'type':'dance'}                                                                         | unknown-type
                    {'type':'welcome'}                                                                       | unknown-type
                    {'type':'say'}                                                                           | bad-frame
                    {'type':'say','id':'7','text':'hello'}                                                   | bad-frame
                    {'type':'say','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11'}                               | bad-frame
                    {'type':'say','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':null}                   | bad-frame
                    {'type':'say','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':7}                      | bad-frame
                    {'type':'say','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':['a']}                  | bad-frame
                    {'type':'say','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':''}                     | empty
                    {'type':'say','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':' \\n\\t '}             | empty
                    {'type':'say','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':'\\u0000\\u202e\\ud800'} | empty
                    {'type':'choose','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','seq':1,'faq':'renew-items'} | bad-frame
                    {'type':'choose','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','seq':'one','faq':'x'}      | bad-frame
                    {'type':'back-to-bot','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11'}                       | bad-frame
                    {'type':'end','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11'}                               | bad-frame
                    {'type':'rate','seq':1,'helpful':true}                                                   | bad-frame
                    {'type':'leave-question','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':'hi'}        | bad-frame
                    {'type':'leave-question','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':'hi','email':'nobody'} | bad-frame
                    """)
    void aBadFrameIsRefusedAndTheSocketStaysOpen(String frame, String code) {
        patron.socket().sendRaw(frame.replace('\'', '"'));

        assertThat(Socket.text(patron.socket().awaitRefusal(code), "message")).isNotBlank();
        patron.awaitReply(patron.say("how do I renew a book"));
    }

    @Test
    void aFrameBeforeHelloIsRefused() {
        try (var socket =
                new Socket(
                        HttpClient.newHttpClient(),
                        URI.create("ws://127.0.0.1:" + port + "/ws/chat"))) {
            socket.send("{'type':'typing'}");
            socket.awaitRefusal("bad-frame");
        }
    }

    @Test
    void aRefusalNamesTheFrame() {
        patron.socket()
                .send("{'type':'say','id':'3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11','text':''}");

        assertThat(Socket.text(patron.socket().awaitRefusal("empty"), "id"))
                .isEqualTo("3f1c9a52-7d0e-4b7e-9c55-0f6f3f0b8a11");
    }

    @Test
    void twoThousandCharactersAreTakenAndOneMoreIsNot() {
        String astral = "\uD83D\uDCDA"; // one code point, two chars, four bytes
        patron.awaitAcknowledged(patron.say(astral.repeat(2_000)));

        patron.say(astral.repeat(2_001));

        patron.socket().awaitRefusal("too-long");
    }

    @Test
    void aFrameOverSixteenKibibytesClosesTheSocketForGood() {
        patron.say("x".repeat(17_000));

        assertThat(patron.socket().awaitClose()).isEqualTo(4509);
    }

    @Test
    void aFrameThatTheTransportWillNotReadClosesTheSocket() {
        try {
            patron.say("x".repeat(100_000));
        } catch (CompletionException _) {
            // the server may hang up before all of it is sent
        }

        assertThat(patron.socket().awaitClose()).isIn(1009, 1006);
    }

    @Test
    void binaryIsRefused() {
        patron.socket().sendBinary(new byte[] {1, 2, 3});

        patron.socket().awaitRefusal("bad-frame");
    }

    @Test
    void controlCharactersAndDirectionOverridesAreTakenOutAndHtmlIsKeptAsText() {
        var id = patron.say("a\u0000b\u202Ec <script>alert(1)</script> **d**");

        assertThat(Socket.text(patron.awaitAcknowledged(id), "text"))
                .isEqualTo("abc <script>alert(1)</script> **d**");
    }

    @Test
    void anotherPatronsConversationCannotBeReachedByItsId() {
        patron.ask("how do I renew a book");
        try (Patron stranger = Patron.arrive(URI.create("ws://127.0.0.1:" + port))) {
            stranger.socket().send("{'type':'hello','resume':'%s'}", patron.conversation());
            stranger.socket()
                    .await("welcome", frame -> stranger.socket().frames("welcome").size() == 2);

            stranger.ask("how do I renew a dvd");

            assertThat(stranger.transcript().getFirst().path("text").asString()).contains("dvd");
        }
    }

    @Test
    void aForeignPageIsRefusedAtTheHandshake() {
        assertThat(handshake("/ws/chat", "https://evil.example")).isEqualTo(403);
        assertThat(handshake("/ws/chat", "null")).isEqualTo(403);
        assertThat(handshake("/ws/chat", "http://127.0.0.1:" + port)).isEqualTo(101);
    }

    private int handshake(String path, String origin) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                            + port
                                            + "\r\n"
                                            + "Upgrade: websocket\r\n"
                                            + "Connection: Upgrade\r\n"
                                            + "Sec-WebSocket-Version: 13\r\n"
                                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                            + "Origin: "
                                            + origin
                                            + "\r\n\r\n")
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            var status =
                    new java.io.BufferedReader(
                                    new java.io.InputStreamReader(socket.getInputStream()))
                            .readLine();
            return Integer.parseInt(status.split(" ")[1]);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
