package org.deskbell.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.handoff.InLine;
import org.deskbell.hooks.Desk.Colleague;
import org.deskbell.hooks.Look.News;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What is told of the desk, one look after the other. What was told is read from the database each
/// time, as after a restart.
class LookTest {
    private static final ConversationId CHAT =
            new ConversationId(UUID.fromString("7d8f3c2e-0000-4000-8000-000000000001"));
    private static final StaffId ANA = new StaffId("ana");
    private static final StaffId BEN = new StaffId("ben");
    private static final Colleague ANA_HERE = new Colleague("ana", "Ana Ruiz", "available", 0);
    private static final Colleague ANA_AWAY = new Colleague("ana", "Ana Ruiz", "away", 0);

    @TempDir private Path folder;

    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");
    private final Instant since = clock.instant();
    private TestDatabase store;
    private ToldStore told;
    private boolean settling;

    @BeforeEach
    void begin() {
        store = new TestDatabase(folder);
        told = new ToldStore(store.database());
    }

    @AfterEach
    void end() throws IOException {
        store.close();
    }

    @Test
    void theDeskOpensAndClosesOnce() {
        assertThat(look(staffed(ANA_HERE))).containsExactly("presence.changed", "desk.opened");
        assertThat(look(staffed(ANA_HERE))).isEmpty();
        assertThat(look(staffed(ANA_AWAY))).containsExactly("presence.changed", "desk.closed");
        assertThat(look(staffed())).containsExactly("presence.changed");
        assertThat(look(staffed())).isEmpty();
    }

    @Test
    void afterAStartTheConsolesHaveTimeToComeBack() {
        look(staffed(ANA_HERE));
        settling = true;
        assertThat(look(staffed())).isEmpty();
        settling = false;
        assertThat(look(staffed(ANA_HERE))).isEmpty();
        assertThat(look(staffed())).containsExactly("presence.changed", "desk.closed");
    }

    @Test
    void thatNobodyIsThereInTheHoursOfTheDeskIsToldOnceAStretch() {
        assertThat(look(unstaffed())).isEmpty();
        clock.advance(Duration.ofMinutes(4));
        assertThat(look(unstaffed())).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(look(unstaffed())).containsExactly("desk.unstaffed");
        clock.advance(Duration.ofHours(1));
        assertThat(look(unstaffed())).isEmpty();

        look(staffed(ANA_HERE));
        look(staffed());
        look(unstaffed());
        clock.advance(Duration.ofMinutes(5));
        assertThat(look(unstaffed())).containsExactly("desk.unstaffed");
        assertThat(look(staffed())).as("out of hours").isEmpty();
    }

    @Test
    void aPatronWaitsWaitsLongIsTakenAndLeaves() {
        assertThat(look(line(waiting()))).containsExactly("patron.waiting");
        assertThat(look(line(waiting()))).isEmpty();
        clock.advance(Duration.ofSeconds(95));
        assertThat(look(waitingLong())).containsExactly("patron.waiting-long");
        assertThat(look(waitingLong())).isEmpty();

        News claimed = news(line(with(ANA))).getFirst();
        assertThat(claimed.event()).isEqualTo(HookEvent.CHAT_CLAIMED);
        assertThat(Message.body("x", since, claimed.data()))
                .contains("\"librarian\":{\"id\":\"ana\",\"name\":\"Name of ana\"}")
                .contains("\"waitedSeconds\":95");
        assertThat(look(line(with(ANA)))).isEmpty();
        assertThat(look(line())).containsExactly("chat.left");
        assertThat(look(line())).isEmpty();
    }

    @Test
    void aPatronComesBackToTheLineAndAnotherLibrarianTakesThem() {
        look(line(with(ANA)));
        assertThat(look(line(waiting()))).containsExactly("chat.returned");
        assertThat(look(line(with(BEN)))).containsExactly("chat.claimed");
        assertThat(look(line(with(ANA)))).as("handed over").containsExactly("chat.claimed");
        assertThat(told.waits(since)).as("a patron counts once").hasSize(1);
        assertThat(told.joined(since)).isEqualTo(1);
    }

    @Test
    void whatBeganAndWentOnWhileTheServerWasDownIsToldInItsOrder() {
        assertThat(look(line(with(ANA)))).containsExactly("patron.waiting", "chat.claimed");
    }

    private List<String> look(Desk desk) {
        return news(desk).stream().map(one -> one.event().key()).toList();
    }

    private List<News> news(Desk desk) {
        Told before = told.read();
        Look look =
                Look.at(
                        desk,
                        before,
                        clock.instant(),
                        settling,
                        Duration.ofMinutes(5),
                        who -> "Name of " + who);
        told.change(before, look.told());
        assertThat(told.read()).isEqualTo(look.told());
        look.counts().forEach(told::count);
        return look.news();
    }

    private static Desk staffed(Colleague... here) {
        boolean open = List.of(here).contains(ANA_HERE);
        return new Desk(open, false, List.of(here), List.of(), Set.of());
    }

    private static Desk unstaffed() {
        return new Desk(false, true, List.of(), List.of(), Set.of());
    }

    private static Desk line(InLine... line) {
        return new Desk(false, false, List.of(), List.of(line), Set.of());
    }

    private Desk waitingLong() {
        return new Desk(false, false, List.of(), List.of(waiting()), Set.of(CHAT));
    }

    private InLine waiting() {
        return inLine(null);
    }

    private InLine with(StaffId who) {
        return inLine(who);
    }

    private InLine inLine(@Nullable StaffId who) {
        return new InLine(
                CHAT, "circulation", "low-confidence", null, since, who, who != null, null);
    }
}
