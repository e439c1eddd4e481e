package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.understanding.Embedder;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `evaluate`: asks every question of a set, and prints what came of it as one JSON object.
///
/// @param outOfScope    messages that no FAQ answers
/// @param dialogues     visits of several turns
/// @param knowledgeBase the one that Deskbell brings along, if none is named
/// @param now           the moment at which it is asked
/// @param precision     the share of answers that shall be right
public record EvaluateCommand(
        Path questions,
        Optional<Path> outOfScope,
        Optional<Path> dialogues,
        Optional<Path> knowledgeBase,
        Optional<Instant> now,
        double precision) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// @return the exit code
    public int run(PrintStream out) {
        Content content = knowledgeBase.map(Content::read).orElseGet(Content::shipped);
        Clock clock = now.map(i -> Clock.fixed(i, ZoneOffset.UTC)).orElseGet(Clock::systemUTC);
        try (Embedder embedder = Embedder.open();
                Bench bench = Bench.of(content, embedder, precision, clock)) {
            OperatingPoint point = bench.brain().in(content.library().language()).point();
            out.println(JSON.writeValueAsString(report(new Evaluation(bench.answering()), point)));
            return 0;
        }
    }

    private Map<String, Object> report(Evaluation evaluation, OperatingPoint point) {
        var report = new LinkedHashMap<String, Object>();
        var intervals = new LinkedHashMap<String, double[]>();
        var result = evaluation.questions(QuestionFile.questions(questions));
        report.put("n", result.n());
        put(report, intervals, "top1", result.top1());
        put(report, intervals, "top3", result.top3());
        put(report, intervals, "answered", result.answered());
        put(report, intervals, "precision", result.precision());
        put(report, intervals, "clarified", result.clarified());
        put(report, intervals, "handedOff", result.handedOff());
        report.put("ece", rounded(result.ece()));
        report.put("reliability", result.reliability().stream().map(EvaluateCommand::bin).toList());
        report.put("operatingPoint", point(point));
        outOfScope.ifPresent(
                file -> {
                    var kinds = evaluation.outOfScope(QuestionFile.outOfScope(file));
                    report.put("outOfScope", kinds);
                    put(report, intervals, "outOfScopeAnswered", answered(kinds));
                });
        dialogues.ifPresent(
                file ->
                        put(
                                report,
                                intervals,
                                "dialogues",
                                evaluation.dialogues(QuestionFile.dialogues(file))));
        var topics = new TreeMap<String, Object>();
        result.topics().forEach((topic, share) -> topics.put(topic, topic(share)));
        report.put("topics", topics);
        report.put("intervals", intervals);
        return report;
    }

    private static Map<String, Object> bin(Evaluation.Bin bin) {
        var map = new LinkedHashMap<String, Object>();
        map.put("n", bin.n());
        map.put("confidence", rounded(bin.confidence()));
        map.put("right", rounded(bin.right()));
        return map;
    }

    /// What was foretold of all that patrons ask, from the library's own practice questions.
    private Map<String, Object> point(OperatingPoint point) {
        OperatingPoint.Forecast forecast = point.forecast();
        var map = new LinkedHashMap<String, Object>();
        map.put("targetPrecision", precision);
        map.put("answerFrom", rounded(point.answer()));
        map.put("clarifyFrom", rounded(point.clarify()));
        map.put("promised", forecast.promised());
        map.put("practice", forecast.questions());
        map.put("answered", rounded(forecast.answered()));
        map.put("precision", rounded(forecast.right()));
        map.put("precisionAtLeast", rounded(forecast.assured()));
        map.put("clarified", rounded(forecast.clarified()));
        return map;
    }

    private static void put(
            Map<String, Object> report, Map<String, double[]> intervals, String name, Share share) {
        report.put(name, rounded(share.value()));
        intervals.put(name, interval(share));
    }

    private static Map<String, Object> topic(Share share) {
        return Map.of("n", share.of(), "top1", rounded(share.value()), "interval", interval(share));
    }

    private static Share answered(Map<String, Map<String, Integer>> kinds) {
        int all = 0;
        int answered = 0;
        for (Map<String, Integer> outcomes : kinds.values()) {
            all += outcomes.values().stream().mapToInt(Integer::intValue).sum();
            answered += outcomes.getOrDefault("answer", 0);
        }
        return new Share(answered, all);
    }

    private static double[] interval(Share share) {
        double[] interval = share.interval();
        return new double[] {rounded(interval[0]), rounded(interval[1])};
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
