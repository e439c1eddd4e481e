package org.deskbell.answering;

import org.deskbell.answering.Ranking.Ranked;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.understanding.Intent;
import org.deskbell.understanding.Interpretation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What is made of the questions of one message, all by the same model.
final class Thought {
    static final int ALTERNATIVES = 5;

    /// How likely beside the best one a further choice has to be to be offered.
    private static final double WORTH_OFFERING = 0.1;

    private final Brain brain;
    private final Answers answers;
    private final OpeningTimes times;
    private final @Nullable String hint;
    private final boolean masked;

    /// @param hint   the language that the patron's program is set to
    /// @param masked whether personal data was taken out of the message
    Thought(
            Brain brain,
            Answers answers,
            OpeningTimes times,
            @Nullable String hint,
            boolean masked) {
        this.brain = brain;
        this.answers = answers;
        this.times = times;
        this.hint = hint;
        this.masked = masked;
    }

    Decision about(String text) {
        return decide(read(text));
    }

    Reading read(String text) {
        return weigh(text).reading();
    }

    /// A text with all FAQs that were weighed for it.
    private record Scales(Reading reading, List<Ranked> ranked) {}

    private Scales weigh(String text) {
        Interpretation heard = brain.interpreter().interpret(text, hint);
        String language = language(heard);
        Calibration calibration = brain.in(language).calibration();
        Interpretation message = heard.at(calibration.temperature());
        var hits = answers.weigh(message.text(), message.vector(), language, Candidate.HITS);
        List<Ranked> ranked =
                calibration
                        .ranking()
                        .rank(
                                Candidate.of(
                                        message.intents(),
                                        hits,
                                        id -> answers.weighed(id, language)));
        boolean agreed = false;
        boolean possible =
                ranked.stream()
                        .limit(ALTERNATIVES)
                        .anyMatch(r -> OpeningTimes.areToldBy(r.candidate().faq()));
        if (possible && times.areAskedFor(text, language)) {
            ranked = Ranking.favour(ranked, OpeningTimes::areToldBy);
            agreed = OpeningTimes.areToldBy(ranked.getFirst().candidate().faq());
        }
        double confidence = calibration.confidence().of(message, ranked, masked, agreed);
        double nearest = hits.isEmpty() ? 0 : hits.getFirst().score();
        return new Scales(
                new Reading(text, message, alternatives(ranked, confidence), nearest), ranked);
    }

    Explanation explain(String text) {
        Scales scales = weigh(text);
        Reading reading = scales.reading;
        Interpretation message = reading.message();
        OperatingPoint point = point(reading);
        return new Explanation(
                message.text(),
                brain.interpreter().tokens(message),
                message.language(),
                message.gibberish(),
                message.energy(),
                message.alarm(),
                reading.outside(),
                message.intents().stream().limit(Explanation.MOST).toList(),
                scales.ranked.stream()
                        .limit(Explanation.MOST)
                        .map(r -> weighed(r, reading))
                        .toList(),
                reading.confidence(),
                new Explanation.Point(point.answer(), point.clarify()),
                Verdict.rule(evidence(reading), point));
    }

    private static Explanation.Weighed weighed(Ranked ranked, Reading reading) {
        Candidate candidate = ranked.candidate();
        return new Explanation.Weighed(
                candidate.faq().id(),
                candidate.faq().title(),
                candidate.likelihood(),
                candidate.nearest(),
                candidate.search(),
                candidate.words(),
                reading.of(candidate.faq().id()));
    }

    Decision decide(Reading reading) {
        Findings findings = findings(reading);
        Phrases phrases = phrases(reading);
        return switch (Verdict.of(evidence(reading), point(reading))) {
            case Verdict.Answer() -> answer(reading);
            case Verdict.Clarify() -> {
                List<Alternative> choices = choices(reading.best());
                yield new Decision.Clarify(phrases.clarify(choices), choices, findings);
            }
            case Verdict.Rephrase() -> new Decision.Rephrase(phrases.rephrase(), findings);
            case Verdict.Chat(String label) -> new Decision.Chat(phrases.chat(label), findings);
            case Verdict.HandOff(Reason reason) ->
                    new Decision.HandOff(phrases.handOff(reason), reason, findings, List.of());
        };
    }

    private Verdict.Evidence evidence(Reading reading) {
        Interpretation message = reading.message();
        return new Verdict.Evidence(
                Danger.isIn(reading.text()),
                message.gibberish(),
                isForeign(message.language()),
                message.alarm(),
                message.intents(),
                reading.confidence(),
                reading.best().size());
    }

    Findings findings(Reading reading) {
        List<Intent> intents = reading.message().intents();
        return new Findings(
                reading.confidence(),
                reading.message().language(),
                intents.isEmpty() ? null : intents.getFirst().label(),
                first(reading.best()),
                masked);
    }

    private boolean isForeign(String language) {
        return answers.content().faqs().stream().noneMatch(f -> f.language().equals(language));
    }

    /// The language to look for answers in.
    private String language(Interpretation message) {
        return isForeign(message.language())
                ? answers.content().library().language()
                : message.language();
    }

    /// Whether it is in the library's own language.
    boolean isHome(Reading reading) {
        return reading.message().language().equals(answers.content().library().language());
    }

    OperatingPoint point(Reading reading) {
        return brain.in(language(reading.message())).point();
    }

    private Decision.Answer answer(Reading reading) {
        Faq told = reading.best().getFirst().faq();
        return told(
                told,
                reading.text(),
                new Findings(
                        reading.confidence(),
                        told.language(),
                        told.id(),
                        first(reading.best().subList(1, reading.best().size())),
                        masked));
    }

    /// The FAQ as the answer to what was asked.
    Decision.Answer told(Faq faq, String asked, Findings findings) {
        String markdown = times.told(faq, asked);
        return new Decision.Answer(
                FaqMarkdown.plain(markdown).split("\n\n", 2)[0],
                faq,
                markdown,
                findings,
                List.of());
    }

    /// The FAQ in the language of what was read, if it still holds.
    Optional<Faq> faq(String id, Reading reading) {
        return answers.faq(id, language(reading.message()));
    }

    Brain brain() {
        return brain;
    }

    Phrases phrases(Reading reading) {
        Interpretation message = reading.message();
        return phrases(message.gibberish() ? null : message.language());
    }

    /// @param language of the patron's words, where it is known
    Phrases phrases(@Nullable String language) {
        return new Phrases(answers.content(), language, hint);
    }

    /// Each as likely as its share makes it, beside the best.
    private static List<Alternative> alternatives(List<Ranked> ranked, double confidence) {
        return ranked.stream()
                .map(
                        r ->
                                new Alternative(
                                        r.candidate().faq(),
                                        confidence * r.share() / ranked.getFirst().share()))
                .toList();
    }

    private static List<Alternative> first(List<Alternative> alternatives) {
        return alternatives.stream().limit(ALTERNATIVES).toList();
    }

    /// The best two, and two more unless they are far behind.
    static List<Alternative> choices(List<Alternative> best) {
        double least = WORTH_OFFERING * best.getFirst().confidence();
        long near = best.stream().filter(each -> each.confidence() >= least).count();
        return best.subList(0, (int) Math.clamp(near, 2, OperatingPoint.CHOICES));
    }
}
