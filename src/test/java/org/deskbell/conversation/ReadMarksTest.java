package org.deskbell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// How far librarians have read the chats at the desk.
class ReadMarksTest {
    private static final StaffId ANA = new StaffId("ana");
    private static final StaffId BEN = new StaffId("ben");
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @TempDir private Path folder;
    private DeskInMemory desk;
    private ConversationId chat;

    @BeforeEach
    void aPatronIsWithAna() {
        desk = new DeskInMemory(folder);
        desk.handoff().arrive(ANA, "Ana", null);
        chat = desk.arrival(null, null);
        desk.claim(chat, "ana");
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aMarkNeverGoesBack() {
        read(ANA, 7);
        read(ANA, 4);
        assertThat(upTo(ANA)).isEqualTo(7);

        desk.pass(MOMENT);
        read(ANA, 5);
        desk.pass(MOMENT);

        assertThat(upTo(ANA)).isEqualTo(7);
    }

    @Test
    void whatWasReadAMomentBeforeTheServerStoppedIsKnownToTheNext() {
        read(ANA, 7);

        desk.restart();

        assertThat(upTo(ANA)).isEqualTo(7);
    }

    @Test
    void whoeverTakesAChatOverHasReadNothingOfIt() {
        read(ANA, 7);
        desk.pass(MOMENT);

        desk.chats().takeOver(chat, UUID.randomUUID(), DeskInMemory.me("ben"));

        assertThat(upTo(BEN)).isZero();
        read(BEN, 3);
        assertThat(upTo(BEN)).isEqualTo(3);
        assertThat(upTo(ANA)).isEqualTo(7);
    }

    @Test
    void aChatThatLeavesTheDeskTakesItsMarksAlong() {
        read(ANA, 7);
        desk.pass(MOMENT);

        desk.end(chat);

        assertThat(upTo(ANA)).isZero();
    }

    @Test
    void aChatThatIsForgottenAtTheDeskTakesItsMarksAlong() {
        read(ANA, 7);
        desk.pass(MOMENT);

        desk.conversations().forgetBefore(desk.clock.instant().plus(MOMENT));

        assertThat(upTo(ANA)).isZero();
    }

    @Test
    void aMarkThatComesTooLateKeepsNoOtherFromTheDisk() {
        ConversationId other = desk.arrival(null, null);
        read(ANA, 7);
        desk.handoff().read(other, ANA, 2);
        desk.end(chat);

        desk.restart();

        assertThat(upTo(ANA)).isZero();
        assertThat(desk.handoff().readUpTo(other, ANA)).isEqualTo(2);
    }

    private void read(StaffId who, int seq) {
        desk.handoff().read(chat, who, seq);
    }

    private int upTo(StaffId who) {
        return desk.handoff().readUpTo(chat, who);
    }
}
