package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answering.Past.Turn;
import org.deskbell.answering.Past.Word;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class PastTest {
    private static final Turn HOURS =
            new Turn("when are you open", Link.NONE, Word.ANSWER, "library-hours", List.of());
    private static final Turn RENEW =
            new Turn("how do I renew", Link.NONE, Word.CLARIFY, null, List.of("items", "card"));
    private static final Turn CARD =
            new Turn("how do I renew", Link.CHOICE, Word.ANSWER, "card", List.of());
    private static final Turn THANKS = new Turn("thanks", Link.NONE, Word.CHAT, null, List.of());

    @Test
    void onlyTheLastFewTurnsAreRemembered() {
        var turns = IntStream.range(0, 20).mapToObj(PastTest::asked).toList();

        Past past = new Past(turns);

        assertThat(past.turns()).hasSize(Past.MOST).endsWith(asked(19));
    }

    @Test
    void smallTalkChangesNoTopic() {
        assertThat(new Past(List.of(HOURS, THANKS)).topic()).contains(HOURS);
        assertThat(new Past(List.of(THANKS)).topic()).isEmpty();
    }

    @Test
    void aTopicReachesBackToTheQuestionThatBeganIt() {
        var past = new Past(List.of(HOURS, RENEW, CARD));

        assertThat(past.thread()).containsExactly(RENEW, CARD);
        assertThat(past.seen()).containsExactlyInAnyOrder("items", "card");
        assertThat(past.offering("card")).contains(RENEW);
    }

    @Test
    void aQuestionThatHasGrownLongIsVariedFromItsBeginning() {
        var grown =
                new Turn(
                        "word ".repeat(20),
                        Link.FOLLOW_UP,
                        Word.ANSWER,
                        "library-hours",
                        List.of());

        assertThat(new Past(List.of(HOURS, grown)).question()).isEqualTo("when are you open");
        assertThat(new Past(List.of(HOURS)).question()).isEqualTo("when are you open");
    }

    private static Turn asked(int number) {
        return new Turn("question " + number, Link.NONE, Word.HANDOFF, null, List.of());
    }
}
