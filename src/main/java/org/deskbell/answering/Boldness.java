package org.deskbell.answering;

import org.deskbell.answering.OperatingPoint.Forecast;
import org.deskbell.answers.Answers;
import org.deskbell.hours.Hours;
import org.deskbell.privacy.Redactor;
import org.deskbell.understanding.Embedder;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/// What one target precision or another would bring, before it is chosen. Thread-safe.
public final class Boldness {
    private final Brains brains;
    private final Embedder embedder;
    private final Answers answers;
    private final Supplier<AnsweringSettings> settings;
    private final DoubleFunction<Answering> bold;

    Boldness(
            Brains brains,
            Embedder embedder,
            Answers answers,
            Hours hours,
            Supplier<AnsweringSettings> settings,
            Clock clock) {
        this.brains = brains;
        this.embedder = embedder;
        this.answers = answers;
        this.settings = settings;
        this.bold =
                precision ->
                        new Answering(
                                new Redactor(),
                                () -> at(precision),
                                answers,
                                new OpeningTimes(hours, clock));
    }

    /// @param target the share of the answers that shall be right
    public record Step(double target, Forecast forecast) {}

    /// What would have become of messages that patrons really wrote, as counts.
    ///
    /// @param rung     for a librarian, whatever the reason
    /// @param chatted  small talk, and what nobody could read
    public record Tried(double target, int answered, int clarified, int rung, int chatted) {
        public int messages() {
            return answered + clarified + rung + chatted;
        }
    }

    public double target() {
        return settings.get().targetPrecision();
    }

    /// What comes of the practice questions at each target, in the library's own language; empty
    /// until something was learnt. Takes some milliseconds.
    public List<Step> steps(List<Double> targets) {
        return calibration().stream()
                .flatMap(
                        known ->
                                targets.stream()
                                        .map(
                                                target ->
                                                        new Step(
                                                                target,
                                                                OperatingPoint.of(known, target)
                                                                        .forecast())))
                .toList();
    }

    private Optional<Calibration> calibration() {
        return brains.model().map(model -> model.lessons().get(home())).map(Lesson::calibration);
    }

    /// Each target is tried on all messages: some milliseconds each.
    public List<Tried> tried(List<Double> targets, List<GateQuestion> messages) {
        return targets.stream().map(target -> tried(target, messages)).toList();
    }

    private Tried tried(double target, List<GateQuestion> messages) {
        Brain brain = at(target);
        int[] counts = new int[4];
        Answering answering = bold.apply(target);
        for (GateQuestion message : messages) {
            counts[kind(answering.decide(message.text(), message.language()))]++;
        }
        return new Tried(target, counts[0], counts[1], counts[2], counts[3]);
    }

    private static int kind(Decision decision) {
        return switch (decision) {
            case Decision.Answer _ -> 0;
            case Decision.Clarify _ -> 1;
            case Decision.HandOff _ -> 2;
            case Decision.Chat _, Decision.Rephrase _ -> 3;
        };
    }

    private Brain at(double target) {
        return brains.model()
                .map(model -> Brain.of(model, embedder, home(), target))
                .orElseGet(brains);
    }

    private String home() {
        return answers.content().library().language();
    }
}
