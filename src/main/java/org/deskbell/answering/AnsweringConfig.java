package org.deskbell.answering;

import org.deskbell.answers.Answers;
import org.deskbell.hours.Hours;
import org.deskbell.privacy.Redactor;
import org.deskbell.settings.Settings;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.ModelShelf;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
class AnsweringConfig {
    private static final Duration QUIET = Duration.ofSeconds(3);

    @Bean(initMethod = "begin")
    Brains brains(
            Embedder embedder,
            Answers answers,
            ModelShelf shelf,
            Supplier<AnsweringSettings> settings) {
        return new Brains(embedder, answers, shelf, () -> settings.get().targetPrecision(), QUIET);
    }

    @Bean
    PublishGate publishGate(
            Embedder embedder,
            Answers answers,
            Brains brains,
            Supplier<AnsweringSettings> settings,
            Clock clock) {
        return new PublishGate(
                embedder, answers, brains, () -> settings.get().targetPrecision(), clock);
    }

    @Bean
    Boldness boldness(
            Brains brains,
            Embedder embedder,
            Answers answers,
            Hours hours,
            Supplier<AnsweringSettings> settings,
            Clock clock) {
        return new Boldness(brains, embedder, answers, hours, settings, clock);
    }

    @Bean
    Answering answering(
            Redactor redactor, Brains brains, Answers answers, Hours hours, Clock clock) {
        return new Answering(redactor, brains, answers, new OpeningTimes(hours, clock));
    }

    /// Down while there is something to learn. Readiness and liveness do not ask it: chats are
    /// served meanwhile.
    @Bean
    HealthIndicator understandingHealthIndicator(Brains brains) {
        return () -> {
            boolean ready = brains.isReady();
            return Health.status(ready ? "UP" : "OUT_OF_SERVICE")
                    .withDetail("understanding", ready ? "ready" : "training")
                    .build();
        };
    }

    @Bean
    Supplier<AnsweringSettings> answeringSettings(Settings settings) {
        return settings.live("deskbell", AnsweringSettings.class);
    }
}
