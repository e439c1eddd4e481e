package org.deskbell.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.awaitility.Awaitility;
import org.deskbell.hooks.Delivery.Outcome;
import org.deskbell.hooks.Delivery.State;
import org.deskbell.hooks.Hook.Made;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.Receiver;
import org.deskbell.support.Receiver.Received;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// A real database, a real receiver; only the clock is ours.
class HookOutboxTest {
    private static final StaffId ADA = new StaffId("ada");

    @TempDir private Path folder;

    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");
    private TestDatabase store;
    private Receiver receiver;
    private HookSender sender;
    private HookOutbox outbox;
    private Deliveries deliveries;
    private Hooks hooks;

    @BeforeEach
    void begin() throws IOException {
        store = new TestDatabase(folder);
        receiver = new Receiver();
        start();
    }

    private void start() {
        sender = new HookSender();
        var kept = new HookStore(store.database());
        deliveries = new Deliveries(store.database());
        outbox = new HookOutbox(kept, deliveries, sender, clock);
        hooks = new Hooks(kept, deliveries, outbox, sender, store.database(), _ -> {}, clock);
    }

    @AfterEach
    void end() throws Exception {
        stop();
        receiver.close();
        store.close();
    }

    private void stop() throws InterruptedException {
        outbox.stop();
        sender.close();
    }

    @Test
    void whatHappensIsSentAndSigned() {
        Made made = add(receiver.url(), EnumSet.of(HookEvent.PATRON_WAITING));

        tell(HookEvent.PATRON_WAITING);
        tell(HookEvent.PATRON_WAITING_LONG);
        outbox.sendDue();

        Received received = receiver.await(1).getFirst();
        received.assertSignedWith(made.secret());
        assertThat(received.type()).isEqualTo("patron.waiting");
        assertThat(received.id()).startsWith("msg_");
        assertThat(received.timestamp()).isEqualTo("" + clock.instant().getEpochSecond());
        assertThat(received.body()).contains("\"timestamp\":\"2026-11-02T14:00:00Z\"");
        Delivery delivery = awaitLast(made, one -> one.state() == State.SENT);
        assertThat(delivery.outcome()).isEqualTo(new Outcome.Answered(200));
        assertThat(deliveries.count(made.hook().id())).as("only what it wants").isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsTriedAgainUnderTheSameIdUntilItIsTaken() {
        Made made = add(receiver.url());
        receiver.answers(500);
        tell(HookEvent.DESK_OPENED);
        outbox.sendDue();
        Delivery failed = awaitLast(made, one -> one.attempts() == 1);
        assertThat(failed.state()).isEqualTo(State.RETRYING);
        assertThat(failed.next())
                .isBetween(clock.instant().plusSeconds(5), clock.instant().plusSeconds(6));

        clock.advance(Duration.ofSeconds(4));
        outbox.sendDue();
        clock.advance(Duration.ofSeconds(3));
        receiver.answers(204);
        outbox.sendDue();

        awaitLast(made, one -> one.state() == State.SENT && one.attempts() == 2);
        List<Received> received = receiver.received();
        assertThat(received).hasSize(2).extracting(Received::id).containsOnly(failed.message());
        assertThat(received).extracting(Received::timestamp).doesNotHaveDuplicates();
        received.forEach(one -> one.assertSignedWith(made.secret()));
    }

    @Test
    void afterTheLastRetryItIsGivenUpAndCanBeSentAgain() {
        Made made = add(receiver.url());
        receiver.answers(503);
        tell(HookEvent.DESK_OPENED);
        for (int i = 0; i < HookOutbox.RETRIES.size(); i++) {
            int tries = i + 1;
            outbox.sendDue();
            Delivery failed = awaitLast(made, one -> one.attempts() == tries);
            var wait = Duration.between(clock.instant(), failed.next());
            assertThat(wait)
                    .isBetween(
                            HookOutbox.RETRIES.get(i),
                            HookOutbox.RETRIES.get(i).multipliedBy(12).dividedBy(10));
            clock.advance(wait);
        }
        outbox.sendDue();
        Delivery last = awaitLast(made, one -> one.state() == State.GIVEN_UP);
        assertThat(last.attempts()).isEqualTo(11);

        receiver.answers(200);
        hooks.sendAgain(ADA, made.hook(), last.number());

        awaitLast(made, one -> one.state() == State.SENT);
        assertThat(receiver.received())
                .hasSize(12)
                .extracting(Received::id)
                .containsOnly(last.message());
    }

    @Test
    void whatWasLeftIsSentAfterARestartUnderTheSameId() throws Exception {
        Made made = add(receiver.url());
        tell(HookEvent.DESK_OPENED);
        String message = deliveries.newest(made.hook().id(), 0, 1).getFirst().message();
        stop();
        store.close();

        store = new TestDatabase(folder);
        start();
        outbox.sendDue();

        assertThat(receiver.await(1).getFirst().id()).isEqualTo(message);
    }

    @Test
    void aServerThatStopsWhileItSendsSendsAgainAtItsStart() throws Exception {
        try (var silent = new Receiver()) {
            silent.hangs();
            Made made = add(silent.url());
            tell(HookEvent.DESK_OPENED);
            outbox.sendDue();
            Received first = silent.await(1).getFirst();
            stop();
            hooks.change(
                    ADA,
                    made.hook(),
                    new Hook.Wanted("Wall", receiver.url(), made.hook().events()));

            start();
            outbox.sendDue();

            assertThat(receiver.await(1).getFirst().id()).isEqualTo(first.id());
        }
    }

    @Test
    void aReceiverThatHangsOrIsDeadDelaysNobodyElse() throws Exception {
        try (var silent = new Receiver();
                var free = new ServerSocket(0)) {
            silent.hangs();
            add(silent.url());
            String nobody = "http://127.0.0.1:" + free.getLocalPort() + "/";
            free.close();
            Made dead = add(nobody);
            add(receiver.url());
            for (int i = 0; i < 20; i++) {
                tell(HookEvent.PATRON_WAITING);
            }
            outbox.sendDue();

            receiver.await(20);

            assertThat(silent.received()).as("waits for the first answer").hasSize(1);
            Delivery failed = awaitLast(dead, one -> one.attempts() == 1);
            assertThat(failed.outcome())
                    .isEqualTo(new Outcome.Failed("nobody answers at that address"));
        }
    }

    @Test
    void oneReceiverGetsWhatHappenedInItsOrder() {
        add(receiver.url());
        for (int i = 0; i < 10; i++) {
            tell(HookEvent.CHAT_LEFT, i);
        }
        outbox.sendDue();
        outbox.sendDue();

        assertThat(receiver.await(10))
                .extracting(one -> one.data().path("n").asInt())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void whoAnswers410IsSentNothingMoreUntilItIsResumed() {
        Made made = add(receiver.url());
        receiver.answers(410);
        tell(HookEvent.DESK_OPENED);
        outbox.sendDue();
        Awaitility.await().until(() -> hook(made).hook().state() == Hook.State.GONE);
        awaitLast(made, one -> one.state() == State.GIVEN_UP);

        tell(HookEvent.DESK_CLOSED);
        assertThat(deliveries.count(made.hook().id())).isEqualTo(1);
        assertThatThrownBy(() -> hooks.sendAgain(ADA, hook(made).hook(), 1))
                .isInstanceOf(HookRefused.class);

        receiver.answers(200);
        hooks.resume(ADA, made.hook());
        tell(HookEvent.DESK_OPENED);
        outbox.sendDue();
        awaitLast(made, one -> one.state() == State.SENT);
    }

    @Test
    void redirectsAreNotFollowed() {
        Made made = add(receiver.url());
        receiver.answers(307);
        tell(HookEvent.DESK_OPENED);
        outbox.sendDue();

        Delivery failed = awaitLast(made, one -> one.attempts() == 1);
        assertThat(failed.outcome()).isEqualTo(new Outcome.Answered(307));
        assertThat(failed.state()).isEqualTo(State.RETRYING);
        assertThat(receiver.received()).extracting(Received::path).containsExactly("/in");
    }

    @Test
    void aPausedHookGetsNothingNewAndWhatWaitedWhenItIsResumed() {
        Made made = add(receiver.url());
        tell(HookEvent.DESK_OPENED);
        hooks.pause(ADA, made.hook());
        tell(HookEvent.DESK_CLOSED);
        outbox.sendDue();
        assertThat(hook(made).unsent()).isEqualTo(1);

        hooks.resume(ADA, made.hook());

        awaitLast(made, one -> one.state() == State.SENT);
        assertThat(receiver.received()).extracting(Received::type).containsExactly("desk.opened");
    }

    @Test
    void aDeletedHookIsBroughtBackForAWeek() {
        Made made = add(receiver.url());
        hooks.delete(ADA, made.hook());
        tell(HookEvent.DESK_OPENED);
        assertThat(hooks.all()).isEmpty();
        assertThat(deliveries.count(made.hook().id())).isZero();

        assertThat(hooks.bringBack(ADA, made.hook().id())).isTrue();
        assertThat(hook(made).hook().events()).isEqualTo(made.hook().events());

        hooks.delete(ADA, made.hook());
        clock.advance(Duration.ofDays(8));
        outbox.forget();
        assertThat(hooks.bringBack(ADA, made.hook().id())).isFalse();
    }

    @Test
    void nothingIsKeptForLongerThanAWeek() {
        Made made = add(receiver.url());
        tell(HookEvent.DESK_OPENED);
        clock.advance(Duration.ofDays(6));
        outbox.forget();
        assertThat(deliveries.count(made.hook().id())).isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        outbox.forget();

        assertThat(deliveries.count(made.hook().id())).isZero();
    }

    @Test
    void aTestSaysAtOnceWhatTheReceiverAnswers() throws Exception {
        Made made = add(receiver.url());
        receiver.answers(418);

        assertThat(hooks.test(ADA, made.hook())).isEqualTo(new Outcome.Answered(418));

        Received received = receiver.await("deskbell.test");
        received.assertSignedWith(made.secret());
        Delivery kept = awaitLast(made, one -> one.type().equals("deskbell.test"));
        assertThat(kept.state()).as("not repeated").isEqualTo(State.GIVEN_UP);
    }

    @Test
    void aNewSecretSignsFromThenOn() {
        Made made = add(receiver.url());
        Made renewed = hooks.newSecret(ADA, made.hook());
        tell(HookEvent.DESK_OPENED);
        outbox.sendDue();

        Received received = receiver.await(1).getFirst();
        received.assertSignedWith(renewed.secret());
        assertThatThrownBy(() -> received.assertSignedWith(made.secret()))
                .isInstanceOf(AssertionError.class);
    }

    private Made add(String url) {
        return add(url, EnumSet.allOf(HookEvent.class));
    }

    private Made add(String url, Set<HookEvent> events) {
        return hooks.add(ADA, new Hook.Wanted("Wall", url, events));
    }

    private void tell(HookEvent event) {
        tell(event, 0);
    }

    private void tell(HookEvent event, int n) {
        var now = clock.instant();
        deliveries.add(
                "msg_" + UUID.randomUUID(),
                event,
                Message.body(event.key(), now, Map.of("n", n)),
                now);
    }

    private Hooks.Listed hook(Made made) {
        return hooks.find(made.hook().id()).orElseThrow();
    }

    private Delivery awaitLast(Made made, Predicate<Delivery> wanted) {
        return Awaitility.await()
                .until(
                        () -> {
                            outbox.sendDue(); // as every second
                            return deliveries.newest(made.hook().id(), 0, 1);
                        },
                        newest -> !newest.isEmpty() && wanted.test(newest.getFirst()))
                .getFirst();
    }
}
