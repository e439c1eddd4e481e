package org.deskbell.answering;

import org.deskbell.answering.Ranking.Ranked;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.understanding.Interpretation;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is made of the questions of one message, all by the same model.
final class Thought {
    private static final int ALTERNATIVES = 5;

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
        Interpretation heard = brain.interpreter().interpret(text, hint);
        boolean foreign = isForeign(heard.language());
        String language = foreign ? answers.content().library().language() : heard.language();
        Skill skill = brain.in(language);
        Interpretation message = heard.at(skill.calibration().temperature());
        var hits = answers.find(message.text(), message.vector(), language, Candidate.HITS);
        List<Ranked> ranked =
                skill.calibration()
                        .ranking()
                        .rank(
                                Candidate.of(
                                        message.intents(), hits, id -> answers.faq(id, language)));
        double confidence = skill.calibration().confidence().of(message, ranked, masked);
        List<Alternative> best = alternatives(ranked, confidence);
        String intent = message.intents().isEmpty() ? null : message.intents().getFirst().label();
        var findings = new Findings(confidence, message.language(), intent, first(best), masked);
        var phrases =
                new Phrases(
                        answers.content(), message.gibberish() ? null : message.language(), hint);
        var evidence =
                new Verdict.Evidence(
                        Danger.isIn(text),
                        message.gibberish(),
                        foreign,
                        message.alarm(),
                        message.intents(),
                        confidence,
                        best.size());
        return switch (Verdict.of(evidence, skill.point())) {
            case Verdict.Answer() -> answer(text, confidence, best);
            case Verdict.Clarify() ->
                    new Decision.Clarify(phrases.clarify(), choices(best), findings);
            case Verdict.Rephrase() -> new Decision.Rephrase(phrases.rephrase(), findings);
            case Verdict.Chat(String label) -> new Decision.Chat(phrases.chat(label), findings);
            case Verdict.HandOff(Reason reason) ->
                    new Decision.HandOff(phrases.handOff(reason), reason, findings, List.of());
        };
    }

    private boolean isForeign(String language) {
        return answers.content().faqs().stream().noneMatch(f -> f.language().equals(language));
    }

    private Decision.Answer answer(String text, double confidence, List<Alternative> best) {
        Faq told = best.getFirst().faq();
        String markdown = times.told(told, text);
        return new Decision.Answer(
                FaqMarkdown.plain(markdown).split("\n\n", 2)[0],
                told,
                markdown,
                new Findings(
                        confidence,
                        told.language(),
                        told.id(),
                        first(best.subList(1, best.size())),
                        masked),
                List.of());
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
    private static List<Alternative> choices(List<Alternative> best) {
        double least = WORTH_OFFERING * best.getFirst().confidence();
        long near = best.stream().filter(each -> each.confidence() >= least).count();
        return best.subList(0, (int) Math.clamp(near, 2, OperatingPoint.CHOICES));
    }
}
