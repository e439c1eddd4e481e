package org.deskbell.gaps;

import org.deskbell.answering.Answering;
import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.conversation.Transcript;
import org.deskbell.conversation.Transcript.Line;
import org.deskbell.conversation.Transcript.Turn;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which questions of a conversation went wrong, and how. Pure.
final class Reading {
    /// Whoever has said nothing for so long has gone.
    private static final Duration GONE = Duration.ofMinutes(30);

    /// Handed over by rule, and worth an answer only where many ask. Of emergencies, accounts,
    /// complaints and abuse none should be written: they are not counted at all.
    private static final Set<String> REFUSED =
            Set.of("research-question", "other-institution", "unsupported-language");

    private static final Set<Sign> WITHOUT_ANSWER =
            Set.of(Sign.ASKED_BACK, Sign.REPHRASE, Sign.HANDED_OVER);

    private final Transcript chat;
    private final String home;
    private final Instant now;
    private final List<Turn> turns;

    private Reading(Transcript chat, String home, Instant now) {
        this.chat = chat;
        this.home = home;
        this.now = now;
        this.turns = chat.turns();
    }

    /// @param home the library's own language, for questions in none that is known
    static List<Missed> of(Transcript chat, String home, Instant now) {
        return new Reading(chat, home, now).missed();
    }

    private List<Missed> missed() {
        var missed = new ArrayList<Missed>();
        for (int i = 0; i < turns.size(); i++) {
            int turn = i;
            sign(i).ifPresent(sign -> missed.add(missed(turns.get(turn), sign)));
        }
        left().ifPresent(
                        line -> {
                            missed.removeIf(one -> isAskedAgainBy(line, one));
                            missed.add(
                                    Missed.of(chat, line, line.text(), language(null), Sign.LEFT));
                        });
        return missed.stream().filter(Missed::asksForSomething).toList();
    }

    /// What was put together of two messages is nobody's question: it counts only where the second
    /// says nothing by itself.
    private Missed missed(Turn turn, Sign sign) {
        String said = turn.said().text();
        String together = turn.thought().asked();
        boolean own = turn.isLinked("follow-up") && Answering.standsAlone(said);
        String words = together == null || own ? said : together;
        return Missed.of(chat, turn.said(), words, language(turn.reply()), sign);
    }

    private String language(@Nullable Line reply) {
        String spoken = reply == null ? null : reply.language();
        String tag = spoken == null ? chat.language() : spoken;
        return tag == null ? home : Locale.forLanguageTag(tag).getLanguage();
    }

    /// What was left for an answer by mail, the last time.
    private Optional<Line> left() {
        return chat.lines().stream()
                .filter(line -> line.speaker() == Speaker.PATRON)
                .filter(line -> "leave-question".equals(line.frame()))
                .reduce((_, last) -> last);
    }

    /// Whether the question that got no answer is the one that was left right after it.
    private boolean isAskedAgainBy(Line left, Missed one) {
        return (WITHOUT_ANSWER.contains(one.sign()) || one.sign() == Sign.ABANDONED)
                && chat.lines().stream()
                        .filter(line -> line.speaker() == Speaker.PATRON)
                        .noneMatch(line -> line.seq() > one.seq() && line.seq() < left.seq());
    }

    private Optional<Sign> sign(int i) {
        Turn turn = turns.get(i);
        if (turn.isLinked("unhelpful")) {
            return Optional.empty(); // it tells of the question before it
        }
        return switch (turn.thought().outcome()) {
            case "answer" -> answered(i);
            case "clarify" -> askedBack(i);
            case "rephrase" -> Optional.of(abandonedOr(Sign.REPHRASE, i));
            case "handoff" -> handedOver(i);
            default -> Optional.empty();
        };
    }

    private Optional<Sign> answered(int i) {
        if (turns.get(i).noHelp()) {
            return Optional.of(Sign.UNHELPFUL);
        }
        return turns.get(i).thenLibrarian() ? Optional.of(Sign.THEN_LIBRARIAN) : Optional.empty();
    }

    /// An answer that was picked and was no help either counts for itself.
    private Optional<Sign> askedBack(int i) {
        if (i + 1 < turns.size() && turns.get(i + 1).isLinked("choice")) {
            return answered(i + 1).isPresent() ? Optional.empty() : Optional.of(Sign.PICKED);
        }
        return Optional.of(abandonedOr(Sign.ASKED_BACK, i));
    }

    private Optional<Sign> handedOver(int i) {
        String reason = turns.get(i).thought().reason();
        if ("low-confidence".equals(reason)) {
            return Optional.of(abandonedOr(Sign.HANDED_OVER, i));
        }
        return reason != null && REFUSED.contains(reason)
                ? Optional.of(Sign.REFUSED)
                : Optional.empty();
    }

    private Sign abandonedOr(Sign sign, int i) {
        int seq = turns.get(i).said().seq();
        boolean over = chat.state().equals("closed") || isIdle();
        boolean saidMore =
                chat.lines().stream()
                        .anyMatch(
                                line ->
                                        line.seq() > seq
                                                && (line.speaker() == Speaker.PATRON
                                                                && line.state() == null
                                                        || line.speaker() == Speaker.LIBRARIAN));
        return over && !saidMore ? Sign.ABANDONED : sign;
    }

    /// Whoever waits in line has not gone.
    private boolean isIdle() {
        return chat.state().equals("bot") && chat.changed().plus(GONE).isBefore(now);
    }
}
