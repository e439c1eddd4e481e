package org.deskbell.answering;

import org.deskbell.answering.GateQuestion.Source;
import org.deskbell.answering.GateReport.Difference;
import org.deskbell.answering.GateReport.Reply;
import org.deskbell.answering.GateReport.Weight;
import org.deskbell.answering.Past.Word;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a difference between two replies to a question is worth.
final class Gate {
    private Gate() {}

    /// What one side replies to a question, at the end of its visit.
    static Reply reply(Answering side, GateQuestion question) {
        Past past = Past.NONE;
        for (String said : question.before()) {
            past = past.then(side.decide(said, question.language(), past));
        }
        return Reply.of(side.decide(question.text(), question.language(), past));
    }

    static GateReport report(
            List<GateQuestion> questions,
            List<Difference> differences,
            boolean learnt,
            Duration took) {
        Map<Source, Integer> asked = new EnumMap<>(Source.class);
        questions.forEach(one -> asked.merge(one.source(), 1, Integer::sum));
        List<Difference> sorted =
                differences.stream()
                        .sorted(
                                Comparator.comparing(Difference::weight)
                                        .thenComparing(one -> one.question().source()))
                        .toList();
        return new GateReport(asked, sorted, learnt, took);
    }

    static Optional<Difference> difference(GateQuestion question, Reply was, Reply will) {
        return weight(question, was, will)
                .map(weight -> new Difference(question, was, will, weight));
    }

    private static Optional<Weight> weight(GateQuestion question, Reply was, Reply will) {
        int change = worth(will, question.expected()) - worth(was, question.expected());
        boolean isOther = was.word() == Word.ANSWER && !Objects.equals(was.faq(), will.faq());
        if (change < 0) {
            return Optional.of(Weight.WORSE);
        }
        // An example is its editor's word, and says nothing of what another answer loses.
        if (isOther && (change == 0 || question.source() == Source.EXAMPLE)) {
            return Optional.of(Weight.OTHER);
        }
        return change > 0 ? Optional.of(Weight.BETTER) : Optional.empty();
    }

    /// The right reply is worth most; to ask what is meant, with the right FAQ among the choices,
    /// is worth more than to ring for a librarian; a wrong answer is worth nothing.
    private static int worth(Reply reply, List<String> expected) {
        boolean right =
                switch (reply.word()) {
                    case ANSWER -> isAmong(expected, List.of(String.valueOf(reply.faq())));
                    case CLARIFY -> expected.contains("clarify");
                    case REPHRASE -> expected.contains("rephrase");
                    case CHAT -> expected.contains("chat");
                    case HANDOFF -> Evaluation.isForPeople(expected);
                };
        if (right) {
            return 3;
        }
        return switch (reply.word()) {
            case ANSWER -> 0;
            case CLARIFY -> isAmong(expected, reply.offered()) ? 2 : 1;
            case REPHRASE, CHAT, HANDOFF -> 1;
        };
    }

    private static boolean isAmong(List<String> expected, List<String> faqs) {
        return expected.isEmpty() || faqs.stream().anyMatch(f -> Evaluation.fits(f, expected));
    }
}
