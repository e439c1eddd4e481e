package org.deskbell.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.inbox.InboxDesk.MARY;
import static org.deskbell.inbox.InboxDesk.OMAR;
import static org.deskbell.inbox.InboxDesk.RUTH;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

import org.deskbell.inbox.Entry.Kind;
import org.deskbell.inbox.InboxLists.Tab;
import org.deskbell.inbox.Questions.Outcome;
import org.deskbell.kernel.ConversationId;
import org.deskbell.mail.Delivery.State;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Librarians at the inbox, over the real database and a real mail server.
class InboxTest {
    private static final String HARD = "Do you have letters of the founder";

    @TempDir private Path folder;

    /// Monday, 9 am in New York.
    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TestDatabase database;
    private InboxDesk desk;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        server.start();
        desk = new InboxDesk(database.database(), clock, server.getSmtp().getPort(), 0);
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        database.close();
    }

    @Test
    void aQuestionIsKeptOnceWithoutPersonalDataExceptTheAddress() {
        UUID id = UUID.randomUUID();
        var chat = new ConversationId(UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            database.database()
                    .write(
                            _ -> {
                                desk.inbox.leave(id, chat, "Write to me@example.org", MARY, null);
                                return id;
                            });
        }
        assertThat(desk.said(id, Kind.PATRON)).containsExactly("Write to [e-mail]");
        Question question = desk.question(id);
        assertThat(question.email()).isEqualTo(MARY);
        assertThat(question.language()).isEqualTo("en");
        assertThat(question.conversation()).isEqualTo(chat);
        assertThat(desk.inbox.counts(RUTH)).isEqualTo(new InboxCounts(1, 1, 0, 0));
    }

    @Test
    void whoPromisesAFollowUpHasIt() {
        database.database()
                .write(
                        _ -> {
                            desk.inbox.promise(
                                    new ConversationId(UUID.randomUUID()), HARD, MARY, "de", RUTH);
                            return 1;
                        });
        assertThat(desk.inbox.counts(RUTH)).isEqualTo(new InboxCounts(1, 0, 0, 1));
        assertThat(desk.open().getFirst().source()).isEqualTo(Source.PROMISE);
    }

    /// New York is five hours behind.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Monday at 10 am,        2026-11-02T15:00:00Z, 2026-11-03T15:00:00Z
                    Monday at 8 pm,         2026-11-03T01:00:00Z, 2026-11-04T14:00:00Z
                    Friday at 3 pm,         2026-11-06T20:00:00Z, 2026-11-09T14:00:00Z
                    Saturday at noon,       2026-11-07T17:00:00Z, 2026-11-10T14:00:00Z
                    """)
    void aQuestionIsDueOneOfTheDesksDaysLater(String asked, Instant at, Instant due) {
        clock.advance(Duration.between(clock.instant(), at));
        assertThat(desk.question(desk.left(HARD)).due()).as(asked).isEqualTo(due);
    }

    @Test
    void ofTwoLibrariansWhoClaimAtOnceOneGetsItAndTheOtherIsToldWho() throws Exception {
        UUID id = desk.left(HARD);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> both =
                    List.of(
                            () -> desk.questions.claim(id, RUTH),
                            () -> desk.questions.claim(id, OMAR));
            var outcomes = new ArrayList<Outcome>();
            for (var one : pool.invokeAll(both)) {
                outcomes.add(one.get());
            }
            var winner = Objects.requireNonNull(desk.question(id).claimedBy());
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            Outcome.DONE, new Outcome.Held(winner, clock.instant()));
        }
    }

    @Test
    void itIsGivenBackByWhoHasItAndTakenOverByAnybody() {
        UUID id = desk.left(HARD);
        desk.questions.claim(id, RUTH);
        assertThat(desk.questions.giveBack(id, OMAR)).isInstanceOf(Outcome.Held.class);
        desk.questions.takeOver(id, OMAR);
        assertThat(desk.question(id).claimedBy()).isEqualTo(OMAR);
        desk.questions.giveBack(id, OMAR);
        assertThat(desk.question(id).claimedBy()).isNull();
        assertThat(desk.said(id, Kind.DID))
                .containsExactly("claimed it", "took it over from ruth", "gave it back");
    }

    @Test
    void anAnswerGoesOutWithTheQuestionAndItsMark() throws Exception {
        UUID id = desk.left(HARD + "\nand of his sister");
        UUID form = UUID.randomUUID();
        desk.drafts.keep(id, RUTH, "Dear Mary");
        assertThat(desk.correspondence.send(id, form, RUTH, "Dear Mary,\n\nyes.\n"))
                .isEqualTo(Outcome.DONE);
        desk.deliver(id);

        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject())
                .isEqualTo("Re: Your question to The library [#%s]".formatted(token(id)));
        assertThat(got.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(
                        """
                        Dear Mary,

                        yes.

                        On November 2, 2026 you wrote:
                        > Do you have letters of the founder
                        > and of his sister\
                        """);
        Question answered = desk.question(id);
        assertThat(answered.isOpen()).isFalse();
        assertThat(answered.claimedBy()).isEqualTo(RUTH);
        assertThat(desk.drafts.find(id, RUTH)).isEmpty();
        assertThat(desk.delivery(form).state()).isEqualTo(State.SENT);
    }

    @Test
    void theSameFormSentTwiceIsOneMail() {
        UUID id = desk.left(HARD);
        UUID form = UUID.randomUUID();
        desk.correspondence.send(id, form, RUTH, "Yes.");
        desk.drafts.keep(id, RUTH, "Yes.");
        assertThat(desk.correspondence.send(id, form, RUTH, "Yes.")).isEqualTo(Outcome.DONE);
        desk.deliver(id);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(desk.said(id, Kind.ANSWER)).hasSize(1);
        assertThat(desk.drafts.find(id, RUTH)).isEmpty();
    }

    @Test
    void nobodyAnswersOverAnothersHead() {
        UUID id = desk.left(HARD);
        desk.questions.claim(id, RUTH);
        assertThat(desk.correspondence.send(id, UUID.randomUUID(), OMAR, "Yes."))
                .isInstanceOf(Outcome.Held.class);
        assertThat(desk.question(id).isOpen()).isTrue();
    }

    @Test
    void anAnswerThatCannotBeDeliveredOpensTheQuestionAgain() throws Exception {
        UUID id = desk.left(HARD);
        UUID form = UUID.randomUUID();
        desk.correspondence.send(id, form, RUTH, "Yes.");
        server.stop();
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofHours(3));
            desk.deliver(id);
        }
        assertThat(desk.delivery(form).state()).isEqualTo(State.FAILED);
        assertThat(desk.question(id).isOpen()).isTrue();
        assertThat(desk.said(id, Kind.DID)).hasSize(1);

        assertThat(desk.correspondence.again(id, form, OMAR)).isEqualTo(Outcome.DONE);
        assertThat(desk.question(id).isOpen()).isFalse();
    }

    @Test
    void twoQuestionsOfOnePatronArePutTogetherAndApart() {
        UUID first = desk.left(HARD);
        clock.advance(Duration.ofMinutes(5));
        UUID second = desk.left("I forgot: the letters to his sister");
        assertThat(desk.questions.merge(first, second, RUTH)).isEqualTo(Outcome.DONE);

        assertThat(desk.open()).extracting(Question::id).containsExactly(first);
        assertThat(desk.said(first, Kind.PATRON)).hasSize(2);
        assertThat(desk.lists.list(Tab.OPEN, RUTH, "sister", 0, 9)).hasSize(1);
        assertThat(desk.questions.merge(second, first, RUTH)).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.questions.claim(second, RUTH)).isInstanceOf(Outcome.Refused.class);

        desk.questions.split(second, RUTH);
        assertThat(desk.open()).extracting(Question::id).containsExactly(first, second);
        assertThat(desk.said(first, Kind.PATRON)).containsExactly(HARD);
        assertThat(desk.lists.list(Tab.OPEN, RUTH, "sister", 0, 9))
                .extracting(line -> line.question().id())
                .containsExactly(second);
    }

    @Test
    void questionsOfTwoPeopleAreNotPutTogether() {
        UUID mary = desk.left(HARD);
        UUID other = UUID.randomUUID();
        database.database()
                .write(
                        _ -> {
                            var chat = new ConversationId(UUID.randomUUID());
                            desk.inbox.leave(other, chat, HARD, "jo@example.org", "en");
                            return 1;
                        });
        assertThat(desk.questions.merge(mary, other, RUTH)).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.questions.merge(mary, mary, RUTH)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void markedAsAnsweredIsUndoneByReopening() {
        UUID id = desk.left(HARD);
        desk.questions.answered(id, RUTH);
        assertThat(desk.open()).isEmpty();
        assertThat(desk.lists.size(Tab.ANSWERED, RUTH, "")).isOne();
        desk.questions.reopen(id, OMAR);
        assertThat(desk.open()).hasSize(1);
    }

    @Test
    void theListsSayWhatIsMineAndWhatIsLateAndFindWords() {
        UUID late = desk.left("100% wool");
        clock.advance(Duration.ofDays(4));
        UUID fresh = desk.left("a_b \\ café");
        desk.questions.claim(fresh, RUTH);

        assertThat(desk.inbox.counts(RUTH)).isEqualTo(new InboxCounts(2, 1, 1, 1));
        assertThat(ids(Tab.OPEN, "")).containsExactly(late, fresh);
        assertThat(ids(Tab.OVERDUE, "")).containsExactly(late);
        assertThat(ids(Tab.MINE, "")).containsExactly(fresh);
        assertThat(ids(Tab.OPEN, "100%")).containsExactly(late);
        assertThat(ids(Tab.OPEN, "%")).containsExactly(late);
        assertThat(ids(Tab.OPEN, "_")).containsExactly(fresh);
        assertThat(ids(Tab.OPEN, "\\")).containsExactly(fresh);
        assertThat(ids(Tab.OPEN, "[#" + token(late) + "]")).containsExactly(late);
        assertThat(ids(Tab.OPEN, "MARY@")).containsExactlyInAnyOrder(late, fresh);
        assertThat(ids(Tab.OPEN, "nothing")).isEmpty();
        assertThat(desk.lists.list(Tab.OPEN, RUTH, "", 1, 1)).hasSize(1);
    }

    @Test
    void theAddressGoesADayAfterTheAnswerAndTheRestWhenItsTimeIsOver() {
        UUID id = desk.left(HARD);
        UUID form = UUID.randomUUID();
        desk.correspondence.send(id, form, RUTH, "Yes.");
        desk.deliver(id);
        Instant longAgo = clock.instant().minus(Duration.ofDays(30));

        desk.questions.forgetBefore(longAgo);
        assertThat(desk.question(id).email()).isEqualTo(MARY);

        clock.advance(Duration.ofDays(2));
        assertThat(desk.questions.forgetBefore(longAgo)).isOne();
        assertThat(desk.question(id).email()).isNull();
        assertThat(addressesInMails()).isZero();
        assertThat(desk.said(id, Kind.PATRON)).containsExactly(HARD);

        desk.questions.forgetBefore(clock.instant());
        assertThat(desk.store.find(id)).isEmpty();
        assertThat(count("inbox_entry")).isZero();
    }

    @Test
    void anAnswerThatIsStillOnItsWayKeepsItsAddress() {
        UUID id = desk.left(HARD);
        server.stop();
        desk.correspondence.send(id, UUID.randomUUID(), RUTH, "Yes.");
        desk.deliver(id);
        clock.advance(Duration.ofDays(2));
        desk.questions.forgetBefore(clock.instant().minus(Duration.ofDays(30)));
        assertThat(desk.question(id).email()).isEqualTo(MARY);
    }

    @Test
    void openQuestionsAreForgottenToo() {
        UUID id = desk.left(HARD);
        UUID merged = desk.left(HARD);
        desk.questions.merge(id, merged, RUTH);
        clock.advance(Duration.ofDays(31));
        desk.questions.forgetBefore(clock.instant().minus(Duration.ofDays(30)));
        assertThat(count("inbox_question")).isZero();
    }

    @Test
    void anAddressIsDeletedAtOnce() {
        UUID id = desk.left(HARD);
        desk.questions.deleteAddress(id, RUTH);
        assertThat(desk.question(id).email()).isNull();
        assertThat(desk.correspondence.send(id, UUID.randomUUID(), RUTH, "Yes."))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void onceADayWhenTheDeskOpensSomebodyIsReminded() throws Exception {
        desk.left(HARD);
        clock.advance(Duration.ofHours(-2));
        remind();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.advance(Duration.ofHours(26));
        remind();
        clock.advance(Duration.ofHours(2));
        remind();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Inbox: 1 open, 0 overdue");
        assertThat(got.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(got.getContent().toString())
                .contains("https://chat.example.org/desk/inbox")
                .doesNotContain("founder", MARY);

        clock.advance(Duration.ofDays(1));
        remind();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    private void remind() {
        desk.reminder.remind();
        desk.mail.deliver();
    }

    private List<UUID> ids(Tab tab, String search) {
        return desk.lists.list(tab, RUTH, search, 0, 9).stream()
                .map(line -> line.question().id())
                .toList();
    }

    private String token(UUID id) {
        return desk.question(id).token();
    }

    private int addressesInMails() {
        return count("outgoing_mail where recipient is not null or text is not null");
    }

    private int count(String what) {
        return database.database()
                .reads()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }
}
