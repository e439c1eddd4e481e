package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;
import static org.deskbell.support.TranscriptAssert.assertThatTranscript;

import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.Seat;
import org.deskbell.inbox.Inbox;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.store.Database;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Several librarians at one desk.
class TeamTest extends Journey {
    private static final StaffId BY = new StaffId("admin");
    private static final String HARD = "who won the senate race in this county in 1974";

    @Autowired private Handoff handoff;
    @Autowired private Inbox inbox;
    @Autowired private StaffAccounts accounts;
    @Autowired private Database database;

    @AfterEach
    void everybodyServesEverything() {
        for (String who : new String[] {"ana", "ben", "cho"}) {
            handoff.keep(new Seat(new StaffId(who), Set.of(), Set.of(), 3), BY);
        }
    }

    @Test
    void aPatronRingsForTheFreestAndWhoCannotComePassesItOn() {
        Librarian ana = librarian("ana");
        String first = claimed(ana);
        Librarian ben = librarian("ben");
        String conversation = ringing().conversation();

        JsonNode row = ana.awaitRow(conversation, one -> one.has("ringing"));
        assertThat(row.path("ringing").toString()).isEqualTo("[\"ben\"]");
        assertThat(text(row, "until")).isNotBlank();
        ben.socket().send("{'type':'pass','conversation':'%s'}", conversation);

        ana.awaitRow(conversation, one -> one.path("ringing").toString().equals("[\"ana\"]"));
        assertThat(first).isNotEqualTo(conversation);
    }

    @Test
    void whoHasAllTheChatsThatTheyAreGivenIsNotRung() {
        handoff.keep(new Seat(new StaffId("ana"), Set.of(), Set.of(), 1), BY);
        Librarian ana = librarian("ana");
        claimed(ana);

        String conversation = ringing().conversation();

        JsonNode row = ana.awaitRow(conversation, one -> text(one, "state").equals("waiting"));
        assertThat(row.has("ringing")).isFalse();
        ana.claim(conversation); // knowingly
    }

    @Test
    void aChatIsPassedToAColleagueWithANoteThatNoPatronSees() {
        Librarian ana = librarian("ana");
        Librarian ben = librarian("ben");
        librarian("cho");
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);

        ana.act(
                "transfer",
                conversation,
                ",'librarian':'ben','note':'Has looked in the almanac already.'");

        JsonNode row = ben.awaitRow(conversation, one -> text(one, "wanted").equals("ben"));
        assertThat(row.path("ringing").toString()).isEqualTo("[\"ben\"]");
        patron.awaitWords("system", "Ana has asked a colleague to go on with you.");
        ben.claim(conversation);
        JsonNode note = ben.socket().await("note");
        assertThat(text(note, "text")).isEqualTo("Has looked in the almanac already.");
        assertThat(text(note, "name")).isEqualTo("Ana");
        ben.say(conversation, "I have the almanac here.");
        patron.awaitWords("librarian", "I have the almanac here.");
        assertThat(patron.socket().frames().toString()).doesNotContain("looked in the almanac");
        assertThatTranscript(patron.transcript()).isGapFree();
    }

    @Test
    void aChatIsNotPassedToSomebodyWhoHasJustLeft() {
        Librarian ana = librarian("ana");
        Librarian ben = librarian("ben");
        String conversation = claimed(ana);
        ben.socket().cut();
        ana.socket()
                .await(
                        "desk without Ben",
                        frame ->
                                isOf(frame, "desk")
                                        && !frame.toString().contains("\"ben\"")
                                        && frame.toString().contains("\"chats\":1"));

        UUID transfer = ana.act("transfer", conversation, ",'librarian':'ben'");

        assertThat(text(ana.awaitRefused(transfer, "not-here"), "message")).contains("still yours");
        ana.say(conversation, "I am still here.");
        ana.awaitWords(conversation, "I am still here.");
    }

    @Test
    void aChatIsPassedToADepartmentOnlyWhenSomebodyOfItIsThere() {
        handoff.keep(new Seat(new StaffId("ana"), Set.of(Department.REFERENCE), Set.of(), 3), BY);
        handoff.keep(new Seat(new StaffId("ben"), Set.of(Department.TECHNOLOGY), Set.of(), 3), BY);
        Librarian ana = librarian("ana");
        String conversation = claimed(ana);

        UUID early = ana.act("transfer", conversation, ",'department':'technology'");
        ana.awaitRefused(early, "not-here");
        Librarian ben = librarian("ben");
        ana.act("transfer", conversation, ",'department':'technology'");

        JsonNode row = ben.awaitRow(conversation, one -> one.has("ringing"));
        assertThat(row.path("ringing").toString()).isEqualTo("[\"ben\"]");
        assertThat(text(row, "department")).isEqualTo("technology");
    }

    @Test
    void aSecondLibrarianIsAskedInWritesAndGoesOut() {
        Librarian ana = librarian("ana");
        Librarian ben = librarian("ben");
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);
        ben.awaitRefused(ben.act("join", conversation), "not-yours");

        ana.awaitKept(ana.act("invite", conversation, ",'librarian':'ben'"));
        ben.awaitRow(conversation, one -> one.path("helpers").toString().contains("\"ben\""));
        ben.awaitRefused(ben.say(conversation, "too early"), "not-yours");
        ben.act("join", conversation);
        patron.awaitWords("system", "Ben has joined the chat too.");
        ben.say(conversation, "I know that map.");
        patron.awaitWords("librarian", "I know that map.");
        ana.say(conversation, "So Ben can tell you.");
        patron.awaitWords("librarian", "So Ben can tell you.");
        ben.awaitRefused(ben.act("close", conversation), "not-yours");
        ben.act("step-out", conversation);

        patron.awaitWords("system", "Ben has left the chat.");
        ben.awaitRefused(ben.say(conversation, "too late"), "not-yours");
    }

    @Test
    void whenALibrarianVanishesTheColleagueInTheChatTakesIt() {
        Librarian ana = librarian("ana");
        Librarian ben = librarian("ben");
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);
        ana.awaitKept(ana.act("invite", conversation, ",'librarian':'ben'"));
        ben.act("join", conversation);
        patron.awaitWords("system", "Ben has joined");

        ana.socket().cut();

        patron.awaitWords("system", "Ben is with you now.");
        ben.awaitRow(conversation, one -> text(one, "librarian").equals("ben"));
        ben.act("close", conversation);
        patron.awaitState("closed");
    }

    @Test
    void aSupervisorTakesOverAndAColleagueDoesNot() {
        Librarian ana = librarian("ana");
        Librarian ben = librarian("ben");
        Librarian head = librarian("head", Role.SUPERVISOR);
        String conversation = claimed(ana);

        ben.awaitRefused(ben.act("take-over", conversation), "not-yours");
        head.act("take-over", conversation);

        head.awaitRow(conversation, one -> text(one, "librarian").equals("head"));
        ana.awaitRefused(ana.say(conversation, "mine"), "not-yours");
        head.say(conversation, "Hello, I go on with you.");
        head.awaitWords(conversation, "Hello, I go on with you.");
    }

    @Test
    void aSupervisorWhispersWithoutThePatronHearingIt() {
        Librarian ana = librarian("ana");
        Librarian head = librarian("head", Role.SUPERVISOR);
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);
        head.socket().send("{'type':'open','conversation':'%s'}", conversation);
        head.socket().await("opened");

        UUID whisper = head.act("note", conversation, ",'text':'Ask which year they mean.'");
        head.awaitKept(whisper);

        assertThat(text(ana.socket().await("note"), "text")).isEqualTo("Ask which year they mean.");
        ana.say(conversation, "Which year do you mean?");
        patron.awaitWords("librarian", "Which year");
        assertThat(patron.socket().frames().toString()).doesNotContain("Ask which year");
    }

    @Test
    void theWordsWithWhichAChatIsHandedBackComeBeforeTheAssistantListens() {
        Librarian ana = librarian("ana");
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);

        ana.act(
                "hand-back",
                conversation,
                ",'summary':'The almanac is kept for you until Friday.'");

        JsonNode words = patron.awaitWords("librarian", "kept for you until Friday");
        JsonNode state =
                patron.socket()
                        .await("bot", frame -> text(frame, "text").contains("listening again"));
        assertThat(words.path("seq").asInt()).isEqualTo(state.path("seq").asInt() - 1);
        patron.ask("how do I renew a book");
    }

    @Test
    void howAChatEndedIsKeptWithoutAWordOfThePatron() {
        Librarian ana = librarian("ana");
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);

        UUID bad = ana.act("close", conversation, ",'read':7");
        ana.awaitRefused(bad, "bad-frame");
        ana.act(
                "close",
                conversation,
                ",'reason':'referred','department':'reference','read':4,'tags':['elections']");

        patron.awaitState("closed");
        var kept =
                database.reads()
                        .sql("select * from wrap_up where conversation = :id")
                        .param("id", conversation)
                        .query()
                        .singleRow();
        assertThat(kept)
                .containsEntry("reason", "referred")
                .containsEntry("read_level", 4)
                .containsEntry("department", "reference")
                .containsEntry("tags", "elections")
                .containsEntry("staff", "ana");
        ana.awaitRefused(ana.act("claim", conversation), "ended");
    }

    @Test
    void aPromisedAnswerIsItsLibrariansInTheInbox() {
        Librarian ana = librarian("ana");
        int before = inbox.counts(new StaffId("ana")).mine();
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);

        ana.act("promise", conversation);
        JsonNode offer = patron.awaitWords("system", "Ana would like to write to you");
        assertThat(text(offer, "offer")).isEqualTo("leave-question");
        patron.socket()
                .send(
                        "{'type':'leave-question','id':'%s','text':'%s','email':'jo@example.org'}",
                        UUID.randomUUID(), HARD);

        ana.socket()
                .await(
                        "inbox",
                        frame -> isOf(frame, "inbox") && frame.path("mine").asInt() == before + 1);
        ana.say(conversation, "I will write tomorrow.");
        patron.awaitWords("librarian", "I will write tomorrow.");
        assertThat(patron.transcript().toString()).doesNotContain("jo@example.org");
    }

    @Test
    void howTheDayGoesIsToldToEveryScreen() {
        Librarian ana = librarian("ana");
        int joined = ana.socket().await("today").path("joined").asInt();

        claimed(ana);

        ana.socket()
                .await(
                        "figures",
                        frame ->
                                isOf(frame, "today")
                                        && frame.path("joined").asInt() > joined
                                        && frame.path("claimed").asInt() > 0
                                        && frame.has("median"));
    }

    @Test
    void theWindowsOfOneLibrarianStayInStep() {
        Librarian here = librarian("ana");
        Librarian there = librarian("ana");

        here.socket().send("{'type':'presence','status':'busy'}");
        assertThat(text(there.socket().await("presence"), "status")).isEqualTo("busy");
        Librarian third = librarian("ana");
        assertThat(text(third.socket().frames("welcome").getFirst(), "presence")).isEqualTo("busy");
        String conversation = UUID.randomUUID().toString();
        here.socket().send("{'type':'read','conversation':'%s','seq':7}", conversation);
        assertThat(there.socket().await("read").path("seq").asInt()).isEqualTo(7);
        assertThat(here.socket().frames("read")).isEmpty();
    }

    @Test
    void whoComesAnewIsToldHowFarTheyHadReadAndAColleagueBeginsAnew() {
        Librarian ana = librarian("ana");
        Librarian ben = librarian("ben");
        String conversation = claimed(ana);
        ana.socket().send("{'type':'read','conversation':'%s','seq':7}", conversation);
        ana.socket().send("{'type':'read','conversation':'%s','seq':3}", conversation);

        assertThat(read(ana, conversation)).isEqualTo(7);
        assertThat(read(librarian("ana"), conversation)).isEqualTo(7);
        assertThat(read(ben, conversation)).isZero();
    }

    @Test
    void howFarALibrarianHadReadGoesWithTheChat() {
        Librarian ana = librarian("ana");
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);
        ana.socket().send("{'type':'read','conversation':'%s','seq':7}", conversation);
        await().until(() -> marks(conversation) == 1);

        patron.act("forget");

        patron.awaitState("closed");
        assertThat(marks(conversation)).isZero();
    }

    private int marks(String conversation) {
        return database.reads()
                .sql("select count(*) from read_mark where conversation = :id")
                .param("id", conversation)
                .query(Integer.class)
                .single();
    }

    /// As it is said to whoever opens the chat now.
    private static int read(Librarian who, String conversation) {
        int before = who.socket().frames("opened").size();
        who.socket().send("{'type':'open','conversation':'%s'}", conversation);
        await().until(() -> who.socket().frames("opened").size() > before);
        return who.socket().frames("opened").getLast().path("read").asInt(-1);
    }

    @Test
    void whatIsNotSentIsNobodysUnlessTheLibraryWantsIt() {
        Librarian ana = librarian("ana");
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);

        patron.socket().send("{'type':'typing','text':'what I think better of'}");

        assertThat(ana.socket().await("typing").has("text")).isFalse();
        assertThat(patron.welcome().has("preview")).isFalse();
    }

    @Test
    void whoComesToTheDeskSeesEveryChatThatIsThere() {
        Librarian ana = librarian("ana");
        String mine = claimed(ana);
        String waits = ringing().conversation();
        ana.awaitWaiting(waits);

        Librarian ben = librarian("ben");

        assertThat(text(ben.awaitRow(mine, _ -> true), "name")).isEqualTo("Ana");
        assertThat(text(ben.awaitRow(waits, _ -> true), "state")).isEqualTo("waiting");
    }

    @Test
    void whoseAccountIsDisabledIsOffTheDeskAtOnce() {
        Librarian dora = librarian("dora");
        try {
            accounts.disable(BY, new StaffId("dora"));
            assertThat(dora.socket().awaitClose(Duration.ofSeconds(1))).isEqualTo(4501);
        } finally {
            accounts.enable(BY, new StaffId("dora"));
        }
    }

    @Test
    void aLaptopThatSleepsLosesItsChatsToTheLineAndCannotWriteIntoThemWhenItWakes() {
        Librarian ana = librarian("ana");
        Patron patron = ringing();
        String conversation = patron.conversation();
        ana.awaitWaiting(conversation);
        ana.claim(conversation);
        Librarian ben = librarian("ben");
        try (var beats = Executors.newSingleThreadScheduledExecutor()) {
            beats.scheduleAtFixedRate(
                    () -> List.of(patron.socket(), ben.socket()).forEach(TeamTest::beat),
                    0,
                    5,
                    TimeUnit.SECONDS);

            assertThat(ana.socket().awaitClose(Duration.ofSeconds(30))).isEqualTo(4408);

            ben.awaitRow(conversation, row -> row.path("ringing").toString().contains("ben"));
            ben.claim(conversation);
            beats.shutdownNow();
        }
        Librarian awake = librarian("ana");
        awake.say(conversation, "As I was saying");
        awake.socket().awaitRefusal("not-yours");
        ben.say(conversation, "I go on.");
        patron.awaitWords("librarian", "I go on.");
        assertThatTranscript(patron.transcript()).isGapFree();
        assertThat(patron.transcript())
                .noneMatch(entry -> text(entry, "text").contains("As I was saying"));
    }

    private static void beat(Socket socket) {
        socket.send("{'type':'beat'}");
    }

    @Test
    void aScreenOnTheWallIsNobody() {
        Librarian wall = here(Librarian.watching(sockets(), signIn("wall")));

        Patron patron = patron();

        assertThat(patron.welcome().path("desk").path("open").asBoolean()).isFalse();
        assertThat(wall.socket().await("desk").path("staff").size()).isZero();
    }

    private Patron ringing() {
        Patron patron = patron();
        patron.ask(HARD);
        patron.awaitState("waiting");
        return patron;
    }

    private String claimed(Librarian who) {
        String conversation = ringing().conversation();
        who.awaitWaiting(conversation);
        who.claim(conversation);
        return conversation;
    }
}
