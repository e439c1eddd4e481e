package org.deskbell.exchange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// What an import may take of the server.
///
/// @param largest how large a file may be that is sent
/// @param rows    how many FAQs one file may hold
/// @param keep    how long after its last change a plan is kept, and with it the undo
@Validated
@ConfigurationProperties("deskbell.import")
record ExchangeSettings(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("20000") @Min(1) @Max(100_000) int rows,
        @DefaultValue("30") @DurationUnit(ChronoUnit.DAYS) Duration keep) {}
