package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class PhrasingsTest {
    private static final String TEXT =
            """
            ---
            id: kites
            questions:
              - do you lend kites
              - "kites: which"
            keywords: [kite]
            ---
            questions: none
            - an item
            """;

    @Test
    void aQuestionGoesToTheEndOfTheList() {
        assertThat(Phrasings.added(TEXT, List.of("a kite please", "kites: \"red\" ones")))
                .isEqualTo(
                        TEXT.replace(
                                "  - \"kites: which\"\n",
                                "  - \"kites: which\"\n  - a kite please\n"
                                        + "  - \"kites: \\\"red\\\" ones\"\n"));
    }

    @Test
    void oneThatIsThereAlreadyIsNotAddedAgain() {
        assertThat(Phrasings.added(TEXT, List.of("kites: which"))).isEqualTo(TEXT);
    }

    @Test
    void aListInOneLineGrowsToo() {
        assertThat(Phrasings.added("---\nquestions: [a]\n---\n", List.of("b c")))
                .isEqualTo("---\nquestions: [a, b c]\n---\n");
        assertThat(Phrasings.added("---\nquestions: []\n---\n", List.of("b: c")))
                .isEqualTo("---\nquestions: [\"b: c\"]\n---\n");
    }

    @Test
    void aTextWithoutQuestionsStaysAsItIs() {
        assertThat(Phrasings.added("---\nid: x\n---\nquestions:\n", List.of("a")))
                .isEqualTo("---\nid: x\n---\nquestions:\n");
        assertThat(Phrasings.added("questions:", List.of("a"))).isEqualTo("questions:");
        assertThat(Phrasings.added("", List.of("a"))).isEmpty();
    }

    @Test
    void aRemovedQuestionLeavesTheOthersAsTheyWere() {
        for (String one : List.of("a kite please", "kites: \"red\" ones", "it's a kite", "a, b]")) {
            assertThat(Phrasings.removed(Phrasings.added(TEXT, List.of(one)), one)).isEqualTo(TEXT);
            String flow = "---\nquestions: [c, \"d: e\"]\n---\n";
            assertThat(Phrasings.removed(Phrasings.added(flow, List.of(one)), one)).isEqualTo(flow);
        }
        assertThat(Phrasings.removed(TEXT, "an item")).isEqualTo(TEXT);
        assertThat(Phrasings.removed(TEXT, "kites: which"))
                .isEqualTo(TEXT.replace("  - \"kites: which\"\n", ""));
        assertThat(Phrasings.removed("---\nquestions: [a, b]\n---\n", "a"))
                .isEqualTo("---\nquestions: [b]\n---\n");
        assertThat(Phrasings.removed("---\nquestions: [a]\n---\n", "a"))
                .isEqualTo("---\nquestions: []\n---\n");
    }
}
