package org.deskbell.answering;

import org.deskbell.answering.QuestionFile.OutOfScope;
import org.deskbell.answering.QuestionFile.Question;
import org.deskbell.answering.QuestionFile.Turn;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks questions whose answers are known, and counts. What is measured is what patrons get.
final class Evaluation {
    private static final int BINS = 10;

    /// Topics that a librarian is as good an answer to.
    private static final List<String> HUMAN = List.of("contact-library", "research-consultation");

    private final Answering answering;

    /// One question of a set, and what came of it.
    private record Asked(Question question, Decision decision) {
        boolean isRight(int within) {
            return ranking(decision).limit(within).anyMatch(id -> fits(id, question.topics()))
                    || decision instanceof Decision.HandOff
                            && question.topics().stream().anyMatch(HUMAN::contains);
        }
    }

    /// Questions of like confidence: a point of a reliability diagram.
    ///
    /// @param confidence that the best FAQ is right, on average
    /// @param right      the share for which it is
    record Bin(int n, double confidence, double right) {}

    /// @param ece         the expected calibration error: how far confidence is from the share that
    ///     is right
    /// @param reliability as many questions in each of ten, the least confident first
    record Result(
            int n,
            Share top1,
            Share top3,
            Share answered,
            Share precision,
            Share clarified,
            Share handedOff,
            double ece,
            List<Bin> reliability,
            Map<String, Share> topics) {}

    Evaluation(Answering answering) {
        this.answering = answering;
    }

    Result questions(List<Question> questions) {
        List<Asked> asked = questions.stream().map(q -> new Asked(q, decide(q.text()))).toList();
        List<Asked> answered =
                asked.stream().filter(a -> a.decision instanceof Decision.Answer).toList();
        List<Bin> reliability = reliability(asked);
        var topics = new TreeMap<String, Share>();
        for (Asked each : asked) {
            topics.merge(
                    each.question.topics().getFirst(),
                    new Share(each.isRight(1) ? 1 : 0, 1),
                    (a, b) -> new Share(a.count() + b.count(), a.of() + b.of()));
        }
        return new Result(
                asked.size(),
                share(asked, a -> a.isRight(1)),
                share(asked, a -> a.isRight(3)),
                new Share(answered.size(), asked.size()),
                share(answered, a -> a.isRight(1)),
                share(asked, a -> a.decision instanceof Decision.Clarify),
                share(asked, a -> a.decision instanceof Decision.HandOff),
                calibrationError(reliability),
                reliability,
                topics);
    }

    /// How often each outcome came, for each kind of message.
    Map<String, Map<String, Integer>> outOfScope(List<OutOfScope> messages) {
        var kinds = new TreeMap<String, Map<String, Integer>>();
        for (OutOfScope message : messages) {
            kinds.computeIfAbsent(message.kind(), _ -> new TreeMap<>())
                    .merge(outcome(decide(message.text())), 1, Integer::sum);
        }
        return kinds;
    }

    /// The share of turns that went right, each decided with those before it.
    Share dialogues(List<List<Turn>> dialogues) {
        int right = 0;
        int turns = 0;
        for (List<Turn> dialogue : dialogues) {
            Past past = Past.NONE;
            for (Turn turn : dialogue) {
                Resolved resolved = answering.decide(turn.text(), null, past);
                right += isRight(resolved.decision(), turn.expect()) ? 1 : 0;
                turns++;
                past = past.then(resolved);
            }
        }
        return new Share(right, turns);
    }

    static boolean isRight(Decision decision, List<String> expected) {
        return switch (decision) {
            case Decision.Answer answer -> fits(answer.faq().id(), expected);
            case Decision.Clarify clarify ->
                    clarify.choices().stream().anyMatch(c -> fits(c.faq().id(), expected));
            case Decision.Chat _ -> expected.contains("chit-chat");
            case Decision.HandOff _ -> isForPeople(expected);
            case Decision.Rephrase _ -> false;
        };
    }

    /// Whether a librarian is as right as anything.
    static boolean isForPeople(List<String> expected) {
        return expected.contains("handoff") || expected.stream().anyMatch(HUMAN::contains);
    }

    private Decision decide(String text) {
        return answering.decide(text, null);
    }

    static String outcome(Decision decision) {
        return switch (decision) {
            case Decision.Answer _ -> "answer";
            case Decision.Clarify _ -> "clarify";
            case Decision.Rephrase _ -> "rephrase";
            case Decision.Chat _ -> "chat";
            case Decision.HandOff _ -> "handoff";
        };
    }

    private static Stream<String> ranking(Decision decision) {
        Stream<String> others = decision.findings().alternatives().stream().map(a -> a.faq().id());
        return decision instanceof Decision.Answer answer
                ? Stream.concat(Stream.of(answer.faq().id()), others)
                : others;
    }

    /// A library may have entries of its own beside a topic, with the topic's id as prefix.
    static boolean fits(String faq, List<String> topics) {
        return topics.stream().anyMatch(topic -> faq.equals(topic) || faq.startsWith(topic + "-"));
    }

    private static List<Bin> reliability(List<Asked> asked) {
        List<Asked> sorted =
                asked.stream()
                        .sorted(Comparator.comparingDouble(a -> a.decision.findings().confidence()))
                        .toList();
        int n = sorted.size();
        return IntStream.range(0, BINS)
                .mapToObj(bin -> sorted.subList(n * bin / BINS, n * (bin + 1) / BINS))
                .filter(some -> !some.isEmpty())
                .map(Evaluation::bin)
                .toList();
    }

    private static Bin bin(List<Asked> some) {
        return new Bin(
                some.size(),
                some.stream()
                        .mapToDouble(a -> a.decision.findings().confidence())
                        .average()
                        .orElse(0),
                share(some, a -> a.isRight(1)).value());
    }

    private static double calibrationError(List<Bin> bins) {
        double n = bins.stream().mapToInt(Bin::n).sum();
        return bins.stream()
                .mapToDouble(bin -> Math.abs(bin.confidence - bin.right) * bin.n / n)
                .sum();
    }

    private static <T> Share share(List<T> all, Predicate<T> good) {
        return new Share((int) all.stream().filter(good).count(), all.size());
    }
}
