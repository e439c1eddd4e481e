package org.deskbell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.handoff.Offer;
import org.deskbell.handoff.RingRule;
import org.deskbell.handoff.Seat;
import org.deskbell.handoff.Status;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// For whom a patron rings while time goes by.
class RingTest {
    private static final StaffId BY = new StaffId("admin");
    private static final Duration ONE = Duration.ofSeconds(20);
    private static final Duration ALL = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init")
    private DeskInMemory desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new DeskInMemory(folder);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void itRingsForOneThenForAllThenForTheNextDepartment() {
        serves("ana", Department.TECHNOLOGY);
        desk.pass(Duration.ofSeconds(1));
        serves("ben", Department.TECHNOLOGY);
        serves("cho", Department.REFERENCE);
        desk.handoff()
                .keep(
                        new RingRule(
                                Department.TECHNOLOGY, ONE, ALL, List.of(Department.REFERENCE)),
                        BY);

        ConversationId patron = desk.arrival(Department.TECHNOLOGY, "en");

        assertThat(rung(patron)).containsExactly("ana");
        desk.pass(ONE);
        assertThat(rung(patron)).containsExactlyInAnyOrder("ana", "ben");
        desk.pass(ALL);
        assertThat(rung(patron)).containsExactly("cho");
    }

    @Test
    void whenNobodyHasComeThePatronIsToldOnceAndItRingsOn() {
        comes("ana");
        comes("ben");
        comes("cho");
        ConversationId patron = desk.arrival(null, "en");

        desk.pass(ONE);
        assertThat(said(patron)).noneMatch(words -> words.startsWith("Nobody has been free"));
        desk.pass(ALL);
        assertThat(said(patron)).filteredOn(words -> words.startsWith("Nobody has")).hasSize(1);
        assertThat(rung(patron)).hasSize(1);
        desk.pass(ONE);
        desk.pass(ALL);

        assertThat(said(patron)).filteredOn(words -> words.startsWith("Nobody has")).hasSize(1);
        assertThat(desk.handoff().offer(patron)).isPresent();
    }

    @Test
    void whoDoesNotAnswerTwiceCountsAsAwayAndThePatronHearsThatNobodyIsThere() {
        comes("ana");
        ConversationId patron = desk.arrival(null, "en");
        desk.pass(ONE);
        desk.pass(ALL);

        desk.pass(ONE);

        assertThat(desk.handoff().staff().getFirst().status()).isEqualTo(Status.AWAY);
        assertThat(desk.handoff().status().open()).isFalse();
        assertThat(said(patron)).anyMatch(words -> words.contains("You can keep waiting"));
        assertThat(desk.handoff().offer(patron)).isEmpty();
        desk.handoff().say(new StaffId("ana"), Status.AVAILABLE);
        assertThat(rung(patron)).containsExactly("ana");
    }

    @Test
    void whoBecomesFreeIsRungAtOnceForWhoeverWaits() {
        desk.handoff().keep(new Seat(new StaffId("ana"), Set.of(), Set.of(), 1), BY);
        comes("ana");
        ConversationId first = desk.arrival(null, "en");
        desk.claim(first, "ana");
        ConversationId second = desk.arrival(null, "en");
        assertThat(desk.handoff().offer(second)).isEmpty();

        desk.end(first);

        assertThat(rung(second)).containsExactly("ana");
    }

    @Test
    void whoTakesAPatronIsTheLastToBeRungNext() {
        comes("ana");
        desk.pass(Duration.ofSeconds(5));
        comes("ben");
        ConversationId first = desk.arrival(null, "en");
        assertThat(rung(first)).containsExactly("ana");
        desk.pass(Duration.ofSeconds(1));
        desk.claim(first, "ana");
        desk.end(first);
        desk.pass(Duration.ofSeconds(5));

        assertThat(rung(desk.arrival(null, "en"))).containsExactly("ben");
    }

    @Test
    void afterARestartWhoeverWaitsRingsAnewAndChatsAwaitTheirLibrarian() {
        comes("ana");
        ConversationId mine = desk.arrival(null, "en");
        desk.claim(mine, "ana");
        ConversationId waiting = desk.arrival(null, "en");

        desk.restart();
        assertThat(desk.handoff().offer(waiting)).isEmpty();
        comes("ben");

        assertThat(rung(waiting)).containsExactly("ben");
        desk.pass(Duration.ofSeconds(10));
        comes("ana");
        desk.pass(Duration.ofSeconds(30));
        assertThat(state(mine)).isEqualTo("librarian");
        assertThat(desk.handoff().staff())
                .allMatch(
                        one -> one.status() == Status.AVAILABLE || one.id().value().equals("ben"));
    }

    @Test
    void aClaimThatComesWhenItsLibrarianHasGoneDoesNotHoldThePatron() {
        comes("ana");
        ConversationId patron = desk.arrival(null, "en");
        desk.handoff().depart(new StaffId("ana"));
        desk.pass(Duration.ofSeconds(21));

        desk.claim(patron, "ana");
        assertThat(state(patron)).isEqualTo("librarian");
        desk.pass(Duration.ofSeconds(21));

        assertThat(state(patron)).isEqualTo("waiting");
    }

    private void serves(String who, Department department) {
        desk.handoff().keep(new Seat(new StaffId(who), Set.of(department), Set.of(), 3), BY);
        comes(who);
    }

    private void comes(String who) {
        desk.handoff().arrive(new StaffId(who), who, null);
    }

    private List<String> rung(ConversationId patron) {
        return desk.handoff().offer(patron).map(Offer::librarians).orElse(Set.of()).stream()
                .map(StaffId::value)
                .toList();
    }

    private List<String> said(ConversationId patron) {
        return desk.conversations().entriesAfter(patron, 0, 1_000).stream()
                .map(entry -> String.valueOf(entry.text()))
                .toList();
    }

    private String state(ConversationId patron) {
        return desk.conversations().conversation(patron).orElseThrow().state().key();
    }
}
