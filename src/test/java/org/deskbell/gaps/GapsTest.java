package org.deskbell.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.conversation.ConversationEvent;
import org.deskbell.gaps.Gap.State;
import org.deskbell.gaps.GapFilter.Order;
import org.deskbell.gaps.GapFilter.Show;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.deskbell.support.DeskbellServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How questions become gaps, on a real server, whose other chats are none of ours.
@DeskbellServer
class GapsTest {
    private static final StaffId MARY = new StaffId("mary");
    private static final GapFilter ALL =
            new GapFilter(Order.TIMES, Show.ALL, null, null, null, MARY);

    @Autowired private Gaps gaps;
    @Autowired private GapStore store;
    @Autowired private Gathering gathering;
    @Autowired private Tending tending;
    @Autowired private Database database;

    private final Instant now = Instant.now();
    private Chats chats;

    @BeforeEach
    void nothingWentWrong() {
        chats = new Chats(database);
        database.write(
                jdbc -> {
                    jdbc.sql("delete from gap").update();
                    jdbc.sql("delete from missed_search").update();
                    return jdbc.sql("delete from conversation").update();
                });
    }

    @Test
    void questionsThatAskTheSameAreOneGapAndTheMostTypicalNamesIt() {
        ask("do you lend a telescope for stargazing", 3, null);
        ask("can i borrow a telescope", 2, null);
        ask("Can I borrow a telescope?", 1, null);
        ask("where is the knitting group", 1, null);
        look();

        List<Gap> all = gaps.list(ALL);
        assertThat(all)
                .extracting(Gap::words)
                .containsExactly("Can I borrow a telescope?", "where is the knitting group");
        Gap telescope = all.getFirst();
        assertThat(telescope.times()).isEqualTo(3);
        assertThat(telescope.cost()).isEqualTo(9);
        assertThat(gaps.examples(telescope.number()))
                .extracting(Example::times)
                .containsExactly(2, 1);
    }

    @Test
    void aSecondLookCountsNothingTwiceAndPutsRightWhatTurnedOutOtherwise() {
        String chat = ask("can i borrow a telescope", 1, null);
        look();
        look();
        assertThat(only().signs()).containsOnlyKeys(Sign.HANDED_OVER).containsValue(1);

        database.write(
                jdbc ->
                        jdbc.sql("update conversation set state = 'closed' where id = :id")
                                .param("id", chat)
                                .update());
        look();
        assertThat(only().signs()).containsOnlyKeys(Sign.ABANDONED).containsValue(1);
    }

    @Test
    void searchesThatFoundNothingJoinAndAreCountedOnceEach() {
        search("telescope rental", 2);
        ask("telescope rental?", 1, null);
        look();
        search("telescope rental", 5);
        look();

        assertThat(only().signs())
                .containsEntry(Sign.SEARCHED, 5)
                .containsEntry(Sign.HANDED_OVER, 1);
        assertThat(only().cost()).isEqualTo(8);
    }

    @Test
    void whatLibrariansSaidIsShownWithoutPersonalData() {
        ask("can i borrow a telescope", 1, "Yes. Write to mary.smith@example.org, Mary.");
        look();

        assertThat(gaps.examples(only().number()).getFirst().answer())
                .isEqualTo("Yes. Write to [e-mail], Mary.");
    }

    @Test
    void whatWasLeftIsShownWithTheMailThatAnsweredIt() {
        String chat = ask("can i borrow a telescope", 1, null);
        database.write(
                jdbc -> {
                    jdbc.sql(
                                    "update entry set frame_type = 'leave-question' where"
                                            + " conversation = :id and seq = 1")
                            .param("id", chat)
                            .update();
                    jdbc.sql("delete from thought where conversation = :id")
                            .param("id", chat)
                            .update();
                    jdbc.sql(
                                    """
                                    insert into inbox_question (id, token, source, conversation, language, at, due_at, rested_at)
                                    values (:id, :id, 'chat', :id, 'en', 0, 0, 0)
                                    """)
                            .param("id", chat)
                            .update();
                    return jdbc.sql(
                                    """
                                    insert into inbox_entry (question, seq, at, kind, text)
                                    values (:id, 1, 0, 'patron', 'can i'), (:id, 2, 1, 'answer', 'Yes. Ask anna@example.org.')
                                    """)
                            .param("id", chat)
                            .update();
                });
        look();

        assertThat(only().signs()).containsOnlyKeys(Sign.LEFT);
        assertThat(gaps.examples(only().number()).getFirst().answer())
                .isEqualTo("Yes. Ask [e-mail].");
    }

    @Test
    void aDecisionHoldsWhenNewQuestionsJoinAndComesUpAgainByTheRule() {
        ask("can i borrow a telescope", 1, null);
        look();
        Gap gap = only();
        gaps.decide(gap, State.OUTSIDE, MARY);
        for (int i = 0; i < 4; i++) {
            ask("may i borrow the telescope", 0, null);
        }
        look();
        assertThat(find(gap).state()).isEqualTo(State.OUTSIDE);
        assertThat(find(gap).times()).isEqualTo(5);

        decidedDaysAgo(gap, 3);
        ask("borrow a telescope please", 0, null);
        look();

        assertThat(find(gap).state()).isEqualTo(State.OPEN);
        assertThat(find(gap).backAt()).isNotNull();
    }

    @Test
    void theTrendOutlivesTheWords() {
        String old = ask("can i borrow a telescope", 40, null);
        ask("borrow a telescope", 5, null);
        look();
        assertThat(only().before()).isEqualTo(1);

        forget(old);

        assertThat(only().before()).isEqualTo(1);
        assertThat(only().words()).isEqualTo("borrow a telescope");
    }

    @Test
    void whatNobodyHasTouchedGoesWithItsLastConversation() {
        String chat = ask("can i borrow a telescope", 1, null);
        String other = ask("is there a knitting group", 1, null);
        look();
        gaps.decide(named("knitting"), State.OUTSIDE, MARY);

        forget(chat);
        forget(other);

        assertThat(gaps.list(ALL))
                .extracting(Gap::words)
                .containsExactly("is there a knitting group");
        database.write(jdbc -> jdbc.sql("update gap set decided_at = 0").update());
        database.write(jdbc -> jdbc.sql("delete from gap_day").update());
        tending.forgetBefore(now.minus(Duration.ofDays(30)));
        assertThat(gaps.list(ALL)).isEmpty();
    }

    @Test
    void whatSomebodyIsToSeeToStaysWhenItsConversationGoes() {
        String chat = ask("can i borrow a telescope", 1, null);
        look();
        gaps.assign(only(), MARY, MARY);

        forget(chat);
        look();

        assertThat(gaps.assignedTo(MARY)).isOne();
    }

    @Test
    void whatAPatronErasesIsGoneAtOnceAlsoWhereItNamesADecision() {
        String chat = ask("can i borrow a telescope", 1, null);
        look();
        gaps.decide(only(), State.OUTSIDE, MARY);

        database.write(
                jdbc ->
                        jdbc.sql(
                                        "update entry set kind = 'erased', text = null where"
                                                + " conversation = :id")
                                .param("id", chat)
                                .update());
        store.on(new ConversationEvent.Erased(ConversationId.of(chat)));

        assertThat(gaps.list(ALL)).isEmpty();
        assertThat(
                        database.reads()
                                .sql("select count(*) from gap_question")
                                .query(Integer.class)
                                .single())
                .isZero();
        look();
        assertThat(gaps.list(ALL)).isEmpty();
    }

    @Test
    void whatIsRightlyHandedOverIsAGapOnlyWhereItIsFrequent() {
        for (int i = 0; i < 9; i++) {
            chats.chat("history of the town mill", now, "handoff", "research-question", null);
        }
        look();
        assertThat(gaps.list(ALL)).isEmpty();

        chats.chat("history of the town mill", now, "handoff", "research-question", null);
        look();
        assertThat(only().times()).isEqualTo(10);
    }

    @Test
    void theFilterNarrowsAndTheOrderIsByCostOrTimes() {
        ask("can i borrow a telescope", 1, null);
        ask("is there a knitting group", 1, null);
        search("knitting", 1);
        search("seed library", 5);
        look();
        gaps.assign(named("knitting"), MARY, MARY);

        assertThat(gaps.list(ALL).getFirst().words()).isEqualTo("seed library");
        assertThat(gaps.list(filter(Show.MINE, null)))
                .singleElement()
                .satisfies(gap -> assertThat(gap.words()).contains("knitting"));
        assertThat(gaps.assignedTo(MARY)).isOne();
        assertThat(gaps.list(filter(Show.OPEN, Sign.SEARCHED))).hasSize(2);
        assertThat(gaps.list(filter(Show.DONE, null))).isEmpty();
    }

    private static GapFilter filter(Show show, @Nullable Sign sign) {
        return new GapFilter(Order.COST, show, sign, null, "en", MARY);
    }

    private String ask(String words, int daysAgo, @Nullable String librarian) {
        return chats.unsure(words, now.minus(Duration.ofDays(daysAgo)), librarian);
    }

    private void search(String words, int times) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into missed_search (id, language, words, times, first_at, last_at)
                                        values (:words, 'en', :words, :times, :now, :now)
                                        on conflict (language, words) do update set times = excluded.times
                                        """)
                                .param("words", words)
                                .param("times", times)
                                .param("now", now.toEpochMilli())
                                .update());
    }

    private void look() {
        gathering.look();
    }

    private void forget(String chat) {
        database.write(
                jdbc ->
                        jdbc.sql("delete from conversation where id = :id")
                                .param("id", chat)
                                .update());
        look();
    }

    private void decidedDaysAgo(Gap gap, int days) {
        database.write(
                jdbc ->
                        jdbc.sql("update gap set decided_at = :at where number = :number")
                                .param("at", now.minus(Duration.ofDays(days)).toEpochMilli())
                                .param("number", gap.number())
                                .update());
    }

    private Gap find(Gap gap) {
        Optional<Gap> found = gaps.find(gap.number());
        return found.orElseThrow();
    }

    private Gap named(String word) {
        return gaps.list(ALL).stream()
                .filter(gap -> gap.words().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private Gap only() {
        assertThat(gaps.list(ALL)).hasSize(1);
        return gaps.list(ALL).getFirst();
    }
}
