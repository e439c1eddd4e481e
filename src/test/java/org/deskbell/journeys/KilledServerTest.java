package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;
import static org.deskbell.support.TranscriptAssert.assertThatTranscript;

import org.deskbell.Deskbell;
import org.deskbell.support.HeldDeskbell;
import org.deskbell.support.Patron;
import org.deskbell.support.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `kill -9` of a real process. More rounds: `./mvnw verify -Dtest=KilledServerTest
/// -Ddeskbell.kills=20`
@Execution(ExecutionMode.CONCURRENT) // all that it needs is its own
class KilledServerTest {
    private static final int ROUNDS = Integer.getInteger("deskbell.kills", 2);
    private static final int PATRONS = 8;
    private static final List<String> QUESTIONS =
            List.of(
                    "how do I renew a book",
                    "where can I park",
                    "who shot the stars in 1974 asdf",
                    "is there wifi");

    @TempDir private Path data;

    /// What one patron was promised: the frames that were acknowledged.
    private record Promised(Patron patron, List<UUID> frames) {}

    @Test
    void nothingAcknowledgedIsLostAndEverythingIsAnsweredOnce() {
        var promised = new ArrayList<Promised>();
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProcess held = ServerProcess.soon(HeldDeskbell.class, data)) {
                for (int i = 0; i < PATRONS; i++) {
                    Patron patron = Patron.arrive(held.sockets());
                    UUID said = patron.say(QUESTIONS.get(i % QUESTIONS.size()));
                    patron.awaitAcknowledged(said);
                    promised.add(new Promised(patron, new ArrayList<>(List.of(said))));
                }
            }
            try (ServerProcess server = ServerProcess.soon(Deskbell.class, data)) {
                promised.forEach(promise -> verify(promise, server));
                talkUntilKilled(promised, server);
            }
        }
        try (ServerProcess server = ServerProcess.soon(Deskbell.class, data)) {
            promised.forEach(promise -> verify(promise, server));
        }
    }

    private static void verify(Promised promise, ServerProcess server) {
        try (Patron back = promise.patron().again(server.sockets(), 0)) {
            assertThat(back.welcome().path("resumed").asBoolean()).isTrue();
            for (UUID frame : promise.frames()) {
                back.awaitReply(frame);
            }
            assertThatTranscript(back.transcript()).isGapFree();
            for (UUID frame : promise.frames()) {
                assertThatTranscript(back.transcript())
                        .hasOneReplyTo(back.awaitAcknowledged(frame).path("seq").asInt());
            }
        }
    }

    /// Everybody talks at once, and the server dies in the middle of it.
    private static void talkUntilKilled(List<Promised> promised, ServerProcess server) {
        Map<Promised, Patron> talking = new HashMap<>();
        for (Promised promise : promised) {
            Patron patron = promise.patron().again(server.sockets(), 0);
            talking.put(promise, patron);
            QUESTIONS.forEach(patron::say);
        }
        Patron first = talking.values().iterator().next();
        first.socket()
                .await(
                        "a fresh acknowledgement",
                        frame -> text(frame, "text").equals(QUESTIONS.get(1)));
        server.kill();
        talking.forEach(
                (promise, patron) -> {
                    patron.socket().awaitClose();
                    patron.transcript().stream()
                            .filter(entry -> isOf(entry, "entry") && Patron.from(entry, "patron"))
                            .map(entry -> UUID.fromString(text(entry, "id")))
                            .filter(id -> !promise.frames().contains(id))
                            .forEach(promise.frames()::add);
                });
    }
}
