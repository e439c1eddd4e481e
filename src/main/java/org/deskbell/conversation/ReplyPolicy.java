package org.deskbell.conversation;

import org.deskbell.answering.Alternative;
import org.deskbell.answering.Decision;
import org.deskbell.answering.Link;
import org.deskbell.answering.Reason;
import org.deskbell.answering.Resolved;
import org.deskbell.answers.Block;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.conversation.EntryDetail.Choice;
import org.deskbell.conversation.EntryDetail.Source;
import org.deskbell.handoff.DeskStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the bot does about a decision, given the desk as it is now. Pure.
final class ReplyPolicy {
    private ReplyPolicy() {}

    static Reply reply(Decision decision, DeskStatus desk) {
        return switch (decision) {
            case Decision.Answer answer -> answer(answer);
            case Decision.Clarify clarify -> clarify(clarify);
            case Decision.Rephrase rephrase -> new Reply(rephrase.message(), words(rephrase), null);
            case Decision.Chat chat -> new Reply(chat.message(), words(chat), null);
            case Decision.HandOff handOff when desk.open() ->
                    new Reply(handOff.message(), words(handOff), ring(handOff));
            case Decision.HandOff handOff -> leave(handOff, desk);
        };
    }

    private static Reply leave(Decision.HandOff handOff, DeskStatus desk) {
        String closed =
                Phrases.say("desk-closed-now", handOff.findings().language(), desk.message());
        return new Reply(
                // Who is told that somebody will be asked, and then that nobody is there, is
                // misled.
                handOff.reason() == Reason.ASKED_FOR_HUMAN
                        ? closed
                        : handOff.message() + "\n\n" + closed,
                words(handOff).offering("leave-question"),
                null);
    }

    /// Nothing but words.
    private static EntryDetail words(Decision decision) {
        return EntryDetail.in(decision.findings().language());
    }

    /// One message, however many questions were in the patron's: the best answer names the
    /// source, each further one its own title.
    private static Reply answer(Decision.Answer answer) {
        var blocks = new ArrayList<Block>(FaqMarkdown.blocks(answer.markdown()));
        for (Decision.Answer further : answer.more()) {
            Block title = new Block.Strong(List.of(new Block.Text(further.faq().title())));
            blocks.add(new Block.Paragraph(List.of(title)));
            blocks.addAll(FaqMarkdown.blocks(further.markdown()));
        }
        String text =
                Stream.concat(
                                Stream.of(FaqMarkdown.plain(answer.markdown())),
                                answer.more().stream()
                                        .map(
                                                further ->
                                                        further.faq().title()
                                                                + "\n\n"
                                                                + FaqMarkdown.plain(
                                                                        further.markdown())))
                        .collect(Collectors.joining("\n\n"));
        Faq faq = answer.faq();
        var source = new Source(faq.id(), faq.title(), faq.url(), faq.reviewed());
        return new Reply(
                text,
                new EntryDetail(
                        blocks,
                        source,
                        List.of(),
                        answer.findings().confidence(),
                        faq.language(),
                        null,
                        null),
                null);
    }

    private static Reply clarify(Decision.Clarify clarify) {
        List<Choice> choices =
                clarify.choices().stream()
                        .map(choice -> new Choice(choice.faq().id(), choice.faq().title()))
                        .toList();
        double confidence = clarify.findings().confidence();
        return new Reply(
                clarify.message(),
                new EntryDetail(
                        List.of(),
                        null,
                        choices,
                        confidence,
                        clarify.findings().language(),
                        null,
                        null),
                null);
    }

    private static Reply.Ring ring(Decision.HandOff handOff) {
        String department =
                handOff.findings().alternatives().stream()
                        .map(Alternative::faq)
                        .map(faq -> faq.department().key())
                        .findFirst()
                        .orElse(null);
        return new Reply.Ring(handOff.reason().code(), department);
    }

    static Thought thought(Resolved resolved) {
        Decision decision = resolved.decision();
        String reason =
                decision instanceof Decision.HandOff handOff ? handOff.reason().code() : null;
        boolean linked = resolved.link() != Link.NONE;
        return new Thought(
                outcome(decision),
                reason,
                decision.findings().intent(),
                decision.findings().confidence(),
                linked ? resolved.link().code() : null,
                linked ? resolved.asked() : null,
                decision.findings().alternatives().stream()
                        .map(
                                one ->
                                        new Thought.Alternative(
                                                one.faq().id(),
                                                one.faq().title(),
                                                one.confidence()))
                        .toList());
    }

    private static String outcome(Decision decision) {
        return switch (decision) {
            case Decision.Answer _ -> "answer";
            case Decision.Clarify _ -> "clarify";
            case Decision.Rephrase _ -> "rephrase";
            case Decision.Chat _ -> "chat";
            case Decision.HandOff _ -> "handoff";
        };
    }
}
