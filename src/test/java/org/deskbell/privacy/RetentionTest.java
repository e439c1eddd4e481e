package org.deskbell.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class RetentionTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    private final List<Instant> asked = new ArrayList<>();
    private final PersonalData store =
            limit -> {
                asked.add(limit);
                return 1;
            };

    @Test
    void whatIsOlderThanTheSettingIsForgotten() {
        new Retention(List.of(store), () -> new RetentionSettings(Duration.ofDays(30)), NOON)
                .forget();

        assertThat(asked).containsExactly(Instant.parse("2026-10-31T12:00:00Z"));
    }

    @Test
    void aStoreThatFailsKeepsNoOtherFromForgetting() {
        PersonalData broken =
                _ -> {
                    throw new IllegalStateException("disk full");
                };

        new Retention(List.of(broken, store), () -> new RetentionSettings(Duration.ofDays(1)), NOON)
                .forget();

        assertThat(asked).hasSize(1);
    }

    @Test
    void aBareNumberIsDaysAndThirtyIsTheDefault() {
        var app = new ApplicationContextRunner().withUserConfiguration(Settings.class);

        app.run(c -> assertThat(days(c.getBean(RetentionSettings.class))).isEqualTo(30));
        app.withPropertyValues("deskbell.retention.conversations=7")
                .run(c -> assertThat(days(c.getBean(RetentionSettings.class))).isEqualTo(7));
    }

    @Test
    void forgettingAtOnceIsRefused() {
        assertThatThrownBy(() -> new RetentionSettings(Duration.ZERO))
                .hasMessageContaining("deskbell.retention.conversations");
    }

    private static long days(RetentionSettings settings) {
        return settings.conversations().toDays();
    }

    @EnableConfigurationProperties(RetentionSettings.class)
    static class Settings {}
}
