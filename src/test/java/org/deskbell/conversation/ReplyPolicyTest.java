package org.deskbell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answering.Alternative;
import org.deskbell.answering.Decision;
import org.deskbell.answering.Findings;
import org.deskbell.answering.Link;
import org.deskbell.answering.Reason;
import org.deskbell.answering.Resolved;
import org.deskbell.answers.Audience;
import org.deskbell.answers.Faq;
import org.deskbell.handoff.DeskStatus;
import org.deskbell.kernel.Department;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class ReplyPolicyTest {
    private static final DeskStatus OPEN = new DeskStatus(true, "A librarian is at the desk.");
    private static final DeskStatus CLOSED =
            new DeskStatus(false, "The desk is closed until tomorrow at 9 am.");
    private static final Faq RENEWING =
            faq("renew-items", "Renewing items", "You can renew **twice**.\n\nDetails.");
    private static final Faq FINES = faq("overdue-fines", "Late fees", "There are none.");

    @Test
    void anAnswerCarriesItsFormItsSourceAndItsConfidence() {
        Reply reply =
                ReplyPolicy.reply(
                        new Decision.Answer(
                                "", RENEWING, RENEWING.markdown(), found(0.97), List.of()),
                        OPEN);

        assertThat(reply.text()).isEqualTo("You can renew twice.\n\nDetails.");
        assertThat(reply.detail().blocks()).hasSize(2);
        assertThat(reply.detail().faq())
                .isEqualTo(
                        new EntryDetail.Source(
                                "renew-items", "Renewing items", "/faq/renew-items", null));
        assertThat(reply.detail().confidence()).isEqualTo(0.97);
        assertThat(reply.ring()).isNull();
    }

    @Test
    void severalQuestionsInOneMessageAreAnsweredInOneReply() {
        var further = new Decision.Answer("", FINES, FINES.markdown(), found(0.96), List.of());

        Reply reply =
                ReplyPolicy.reply(
                        new Decision.Answer(
                                "", RENEWING, RENEWING.markdown(), found(0.97), List.of(further)),
                        OPEN);

        assertThat(reply.text()).endsWith("Late fees\n\nThere are none.");
        assertThat(reply.detail().blocks()).hasSize(4);
    }

    @Test
    void aClarificationOffersItsChoices() {
        var choices = List.of(new Alternative(RENEWING, 0.5), new Alternative(FINES, 0.4));

        Reply reply =
                ReplyPolicy.reply(
                        new Decision.Clarify("Which do you mean?", choices, found(0.5)), OPEN);

        assertThat(reply.detail().choices())
                .containsExactly(
                        new EntryDetail.Choice("renew-items", "Renewing items"),
                        new EntryDetail.Choice("overdue-fines", "Late fees"));
    }

    @Test
    void aHandoffRingsForTheDepartmentOfTheBestGuess() {
        Reply reply = ReplyPolicy.reply(handOff(), OPEN);

        assertThat(reply.text()).isEqualTo("I am not sure.");
        assertThat(reply.ring()).isEqualTo(new Reply.Ring("low-confidence", "circulation"));
    }

    @Test
    void withTheDeskClosedNobodyIsRungAndTheQuestionCanBeLeft() {
        Reply reply = ReplyPolicy.reply(handOff(), CLOSED);

        assertThat(reply.ring()).isNull();
        assertThat(reply.detail().offer()).isEqualTo("leave-question");
        assertThat(reply.text())
                .startsWith("I am not sure.")
                .contains("closed until tomorrow at 9 am");
    }

    @Test
    void withTheDeskClosedNobodyIsPromisedToWhoAsksForSomebody() {
        var findings = new Findings(0.9, "en", null, List.of(), false);
        var handOff =
                new Decision.HandOff(
                        "I will ask a librarian.", Reason.ASKED_FOR_HUMAN, findings, List.of());

        assertThat(ReplyPolicy.reply(handOff, CLOSED).text())
                .startsWith("The desk is closed until tomorrow at 9 am.");
    }

    @Test
    void whatTheDeskSaysIsInTheLanguageOfTheReply() {
        var findings = new Findings(0, "es", null, List.of(), false);
        var handOff = new Decision.HandOff("No lo sé.", Reason.LOW_CONFIDENCE, findings, List.of());

        assertThat(ReplyPolicy.reply(handOff, CLOSED).text())
                .contains("un bibliotecario le escribirá");
    }

    @Test
    void aLibrarianIsToldWhatTheBotThoughtAndWhyItRang() {
        assertThat(ReplyPolicy.thought(new Resolved("my loans", Link.NONE, handOff())))
                .isEqualTo(
                        new Thought(
                                "handoff",
                                "low-confidence",
                                "renew-items",
                                0.3,
                                null,
                                null,
                                List.of(
                                        new Thought.Alternative(
                                                "renew-items", "Renewing items", 0.3))));
    }

    @Test
    void aLibrarianIsToldHowWordsWereReadThatDoNotStandByThemselves() {
        Thought thought =
                ReplyPolicy.thought(
                        new Resolved("how do I renew a DVD", Link.FOLLOW_UP, handOff()));

        assertThat(thought.link()).isEqualTo("follow-up");
        assertThat(thought.asked()).isEqualTo("how do I renew a DVD");
    }

    private static Decision handOff() {
        return new Decision.HandOff("I am not sure.", Reason.LOW_CONFIDENCE, found(0.3), List.of());
    }

    private static Findings found(double confidence) {
        return new Findings(
                confidence,
                "en",
                "renew-items",
                List.of(new Alternative(RENEWING, confidence)),
                false);
    }

    private static Faq faq(String id, String title, String markdown) {
        return new Faq(
                id,
                "en",
                false,
                title,
                Department.CIRCULATION,
                Set.of(Audience.EVERYONE),
                List.of(title),
                List.of(),
                List.of(),
                LocalDate.of(2027, 6, 30),
                null,
                null,
                null,
                null,
                markdown,
                null);
    }
}
