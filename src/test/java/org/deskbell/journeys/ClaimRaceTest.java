package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import org.deskbell.support.Fast;
import org.deskbell.support.Patron;
import org.deskbell.support.SignIn;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Two librarians claim the same patron at the same moment, over and over. `-Ddeskbell.races=10000`
/// is the full measure; the time that the loser waits for the news is printed, not asserted.
class ClaimRaceTest extends Journey {
    private static final int RACES = Integer.getInteger("deskbell.races", 200);

    /// So often one patron is fought over, that a transcript stays short.
    private static final int ROUNDS = 100;

    /// What became of a claim, and when it was known.
    private record Verdict(boolean won, String message, long nanos) {}

    private final class Racer implements AutoCloseable {
        private final Map<String, CompletableFuture<Verdict>> claims = new ConcurrentHashMap<>();
        private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
        private final Fast socket;

        Racer(SignIn signIn) {
            socket =
                    new Fast(
                            signIn.http(),
                            sockets().resolve("/ws/desk"),
                            this::hear,
                            "Cookie",
                            signIn.cookie());
            socket.send("{'type':'hello'}");
        }

        private void hear(JsonNode frame) {
            if (isOf(frame, "entry") || isOf(frame, "refused")) {
                var claim = claims.remove(text(frame, "id"));
                if (claim != null) {
                    boolean refused = isOf(frame, "refused");
                    assertThat(text(frame, "code")).isIn("", "taken");
                    claim.complete(
                            new Verdict(!refused, text(frame, "message"), System.nanoTime()));
                }
            }
            frame.path("chats").forEach(this::see);
        }

        private void see(JsonNode row) {
            if (text(row, "state").equals("waiting")) {
                inLine(text(row, "conversation")).complete(null);
            }
        }

        CompletableFuture<Void> inLine(String conversation) {
            return waiting.computeIfAbsent(conversation, _ -> new CompletableFuture<>());
        }

        Verdict claim(String conversation, CyclicBarrier start) throws Exception {
            inLine(conversation).get(10, TimeUnit.SECONDS);
            waiting.remove(conversation);
            String id = UUID.randomUUID().toString();
            var claim = new CompletableFuture<Verdict>();
            claims.put(id, claim);
            start.await();
            long sent = System.nanoTime();
            socket.send("{'type':'claim','id':'%s','conversation':'%s'}", id, conversation);
            Verdict verdict = claim.get(10, TimeUnit.SECONDS);
            return new Verdict(verdict.won(), verdict.message(), verdict.nanos() - sent);
        }

        void giveBack(String conversation) {
            socket.send(
                    "{'type':'requeue','id':'%s','conversation':'%s'}",
                    UUID.randomUUID(), conversation);
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    @Test
    void oneOfTwoWinsAndTheOtherIsToldWho() throws Exception {
        Racer ana = here(new Racer(signIn("ana")));
        Racer ben = here(new Racer(signIn("ben")));
        var waits = new ArrayList<Long>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race += ROUNDS) {
                waits.addAll(raceForOnePatron(ana, ben, both, Math.min(ROUNDS, RACES - race)));
            }
        }
        Collections.sort(waits);
        System.out.printf(
                "%d races; the loser was told after a median of %.1f ms, 99 %% within %.1f ms, the"
                        + " last after %.1f ms%n",
                RACES,
                waits.get(waits.size() / 2) / 1e6,
                waits.get(waits.size() * 99 / 100) / 1e6,
                waits.getLast() / 1e6);
    }

    private List<Long> raceForOnePatron(Racer ana, Racer ben, ExecutorService both, int rounds)
            throws Exception {
        Patron patron = patron();
        patron.ask("how do I renew a book");
        patron.act("ask-librarian");
        patron.awaitState("waiting");
        String conversation = patron.conversation();
        var waits = new ArrayList<Long>();
        var start = new CyclicBarrier(2);
        for (int i = 0; i < rounds; i++) {
            Future<Verdict> hers = both.submit(() -> ana.claim(conversation, start));
            Future<Verdict> his = both.submit(() -> ben.claim(conversation, start));
            Verdict first = hers.get();
            Verdict second = his.get();
            assertThat(first.won()).as("race %d", i).isNotEqualTo(second.won());
            Verdict loser = first.won() ? second : first;
            assertThat(loser.message())
                    .startsWith((first.won() ? "Ana" : "Ben") + " has taken this chat");
            waits.add(loser.nanos());
            (first.won() ? ana : ben).giveBack(conversation);
        }
        UUID end = patron.act("end");
        patron.awaitAcknowledged(end);
        long claims =
                patron.transcript().stream()
                        .filter(entry -> text(entry, "state").equals("librarian"))
                        .count();
        assertThat(claims).isEqualTo(rounds);
        patron.close();
        return waits;
    }
}
