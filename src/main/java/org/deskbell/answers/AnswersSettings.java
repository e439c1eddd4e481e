package org.deskbell.answers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// Where answers come from at first, and what the public pages allow.
///
/// @param knowledgeBase the folder that an empty database is filled from; the default is the one
///     that Deskbell brings along
/// @param tellShipped   whether patrons are told answers that came along and that nobody of the
///     library has looked at; else these wait, and their questions go to a librarian
@Validated
@ConfigurationProperties("deskbell")
record AnswersSettings(
        @DefaultValue(AnswersSettings.SHIPPED) String knowledgeBase,
        @DefaultValue("true") boolean tellShipped,
        @Valid @DefaultValue Limits limits,
        @Valid @DefaultValue Retention retention) {
    static final String SHIPPED = "classpath:knowledge-base";

    /// @param suggestPerMinute suggestions that one address may ask for; 0: no limit
    record Limits(@Min(0) @DefaultValue("600") int suggestPerMinute) {}

    /// @param searches how long a search that found nothing is kept after it was made last
    record Retention(@DefaultValue("180") @DurationUnit(ChronoUnit.DAYS) Duration searches) {}

    boolean isShipped() {
        return knowledgeBase.equals(SHIPPED);
    }

    Documents documents() {
        return isShipped() ? Documents.shipped() : Documents.in(Path.of(knowledgeBase));
    }
}
