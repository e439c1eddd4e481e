package org.deskbell.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.conversation.DeskInMemory.me;

import org.deskbell.conversation.ConversationState.Waiting;
import org.deskbell.conversation.ConversationState.WithLibrarian;
import org.deskbell.conversation.DeskChats.Receiver;
import org.deskbell.handoff.InLine;
import org.deskbell.handoff.Offer;
import org.deskbell.handoff.Seat;
import org.deskbell.handoff.StaffPresence;
import org.deskbell.handoff.Status;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Plays at random all that can happen at the desk, and looks after each step whether every patron
/// is somebody's: with the bot, over, in line and ringing wherever anybody could come, or with one
/// librarian who is there. `-Ddeskbell.steps=N` plays longer games.
@Execution(ExecutionMode.CONCURRENT) // all that it needs is its own
class StuckTest {
    private static final StaffId BY = new StaffId("admin");
    private static final int STEPS = Integer.getInteger("deskbell.steps", 700);
    private static final List<String> LIBRARIANS =
            List.of("ana", "ben", "cho", "dia", "eli", "fay");
    private static final Duration GRACE = Duration.ofSeconds(20);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2026, 31_337})
    void noChatIsStuckAndEachHasOneOwner(long seed) throws Exception {
        try (var desk = new DeskInMemory(folder)) {
            new Game(desk, seed).play();
        }
    }

    private static final class Game {
        private final List<ConversationId> patrons = new ArrayList<>();
        private final Map<String, Integer> consoles = new HashMap<>();
        private final DeskInMemory desk;
        private final long seed;
        private final Random random;

        Game(DeskInMemory desk, long seed) {
            this.desk = desk;
            this.seed = seed;
            this.random = new Random(seed);
        }

        void play() {
            for (String who : LIBRARIANS) {
                desk.handoff().keep(seat(who), BY);
            }
            for (int step = 0; step < STEPS; step++) {
                String move = move();
                checkAll("seed %d, step %d: %s".formatted(seed, step, move));
            }
            everybodyCanBeServed();
            patrons.forEach(this::ownersAreOneLine);
        }

        private Seat seat(String who) {
            Set<Department> departments =
                    random.nextInt(3) == 0 ? Set.of() : Set.of(department(), department2());
            Set<String> languages = random.nextBoolean() ? Set.of() : Set.of("en", "es");
            return new Seat(new StaffId(who), departments, languages, 1 + random.nextInt(3));
        }

        private String move() {
            int dice = random.nextInt(100);
            if (dice < 14 || patrons.isEmpty()) {
                patrons.add(desk.arrival(random.nextInt(4) == 0 ? null : department(), language()));
                return "arrival";
            }
            ConversationId patron = patron();
            String who = librarian();
            String other = librarian();
            UUID frame = UUID.randomUUID();
            DeskChats chats = desk.chats();
            if (dice < 36) {
                return "claim " + desk.claim(rungFor(who).orElse(patron), who);
            }
            if (dice < 44) {
                come(who);
                return who + " comes";
            }
            if (dice < 50) {
                go(who);
                return who + " goes";
            }
            if (dice < 56) {
                Status status = Status.values()[random.nextInt(Status.values().length)];
                desk.handoff().say(new StaffId(who), status);
                return who + " is " + status;
            }
            if (dice < 66) {
                desk.pass(Duration.ofSeconds(1 + random.nextInt(25)));
                return "time";
            }
            if (dice < 67) {
                desk.restart();
                consoles.clear();
                return "restart";
            }
            return switch (dice % 11) {
                case 0 -> "end " + ended(patron);
                case 1 -> "requeue " + chats.requeue(patron, frame, me(who(patron)));
                case 2 ->
                        "transfer "
                                + chats.transfer(
                                        patron,
                                        frame,
                                        me(who(patron)),
                                        new Receiver.Colleague(new StaffId(other)),
                                        "note");
                case 3 ->
                        "transfer "
                                + chats.transfer(
                                        patron,
                                        frame,
                                        me(who(patron)),
                                        new Receiver.Team(department()),
                                        null);
                case 4 -> "invite " + chats.invite(patron, frame, me(who(patron)), me(other));
                case 5 -> "join " + chats.join(patron, frame, me(other));
                case 6 -> "step out " + chats.stepOut(patron, frame, me(other));
                case 7 -> "take over " + chats.takeOver(patron, frame, me(who));
                case 8 -> "close " + chats.close(patron, frame, me(who(patron)), WrapUp.NONE);
                case 9 -> "back to bot " + chats.handBack(patron, frame, me(who(patron)), "Done.");
                default -> passedOn(patron);
            };
        }

        private String passedOn(ConversationId patron) {
            desk.ring(patron, department());
            desk.handoff()
                    .offer(patron)
                    .flatMap(offer -> offer.librarians().stream().findFirst())
                    .ifPresent(one -> desk.handoff().decline(patron, one));
            return "pass";
        }

        private String ended(ConversationId patron) {
            desk.end(patron);
            return "";
        }

        private void come(String who) {
            consoles.merge(who, 1, Integer::sum);
            desk.handoff().arrive(new StaffId(who), who, random.nextBoolean() ? Status.BUSY : null);
        }

        private void go(String who) {
            if (consoles.merge(who, 0, Integer::sum) > 0) {
                consoles.merge(who, -1, Integer::sum);
                desk.handoff().depart(new StaffId(who));
            }
        }

        private void checkAll(String when) {
            List<StaffPresence> staff = desk.handoff().staff();
            boolean anyoneIsFree = staff.stream().anyMatch(StaffPresence::isFree);
            patrons.forEach(patron -> check(patron, staff, anyoneIsFree, when));
        }

        private void check(
                ConversationId patron,
                List<StaffPresence> staff,
                boolean anyoneIsFree,
                String when) {
            Optional<InLine> inLine = desk.handoff().find(patron);
            switch (state(patron)) {
                case Waiting _ -> {
                    assertThat(inLine.map(InLine::claimedBy)).as(when).isEmpty();
                    assertThat(inLine).as(when).isPresent();
                    Optional<Offer> offer = desk.handoff().offer(patron);
                    assertThat(offer.isPresent()).as(when).isEqualTo(anyoneIsFree);
                    offer.ifPresent(
                            ringing ->
                                    assertThat(staff.stream().filter(StaffPresence::isFree))
                                            .as(when)
                                            .extracting(StaffPresence::id)
                                            .containsAll(ringing.librarians()));
                }
                case WithLibrarian with -> {
                    assertThat(inLine.orElseThrow().claimedBy())
                            .as(when)
                            .isEqualTo(with.librarian());
                    assertThat(desk.handoff().isHere(with.librarian())).as(when).isTrue();
                }
                case ConversationState.WithBot _, ConversationState.Closed _ ->
                        assertThat(inLine).as(when).isEmpty();
            }
        }

        /// In the end all come, and all who wait are taken and served.
        private void everybodyCanBeServed() {
            for (String who : LIBRARIANS) {
                desk.handoff().keep(new Seat(new StaffId(who), Set.of(), Set.of(), Seat.MOST), BY);
                come(who);
                desk.handoff().say(new StaffId(who), Status.AVAILABLE);
            }
            desk.pass(GRACE);
            for (ConversationId patron : patrons) {
                if (state(patron) instanceof Waiting) {
                    StaffId rung =
                            desk.handoff()
                                    .offer(patron)
                                    .orElseThrow()
                                    .librarians()
                                    .iterator()
                                    .next();
                    assertThat(desk.claim(patron, rung.value())).isEqualTo(new Outcome.Done());
                }
                if (state(patron) instanceof WithLibrarian with) {
                    assertThat(
                                    desk.chats()
                                            .close(
                                                    patron,
                                                    UUID.randomUUID(),
                                                    me(with.librarian().value()),
                                                    WrapUp.NONE))
                            .isEqualTo(new Outcome.Done());
                }
            }
            assertThat(desk.handoff().line()).isEmpty();
        }

        private void ownersAreOneLine(ConversationId patron) {
            List<Integer> owners =
                    desk.conversations().entriesAfter(patron, 0, 10_000).stream()
                            .map(Entry::owner)
                            .filter(Objects::nonNull)
                            .toList();
            for (int i = 0; i < owners.size(); i++) {
                assertThat(owners.get(i)).isEqualTo(i + 2);
            }
        }

        private ConversationState state(ConversationId patron) {
            return desk.conversations().conversation(patron).orElseThrow().state();
        }

        /// Mostly a chat that is not over.
        private ConversationId patron() {
            List<ConversationId> open =
                    patrons.stream()
                            .filter(one -> !(state(one) instanceof ConversationState.Closed))
                            .toList();
            List<ConversationId> some = open.isEmpty() || random.nextInt(10) == 0 ? patrons : open;
            return some.get(random.nextInt(some.size()));
        }

        private Optional<ConversationId> rungFor(String who) {
            return patrons.stream()
                    .filter(
                            one ->
                                    desk.handoff()
                                            .offer(one)
                                            .filter(o -> o.librarians().contains(new StaffId(who)))
                                            .isPresent())
                    .findFirst();
        }

        /// The chat's librarian, or now and then anybody.
        private String who(ConversationId patron) {
            return state(patron) instanceof WithLibrarian with && random.nextInt(8) > 0
                    ? with.librarian().value()
                    : librarian();
        }

        private String librarian() {
            return LIBRARIANS.get(random.nextInt(LIBRARIANS.size()));
        }

        private Department department() {
            return Department.values()[random.nextInt(3)];
        }

        private Department department2() {
            return Department.values()[3 + random.nextInt(3)];
        }

        private String language() {
            return Arrays.asList("en", "es", "ar").get(random.nextInt(3));
        }
    }
}
