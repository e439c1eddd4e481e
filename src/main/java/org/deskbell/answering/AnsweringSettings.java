package org.deskbell.answering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How bold the bot is.
///
/// @param targetPrecision the share of its answers that shall be right
@Validated
@ConfigurationProperties("deskbell")
record AnsweringSettings(
        @DecimalMin("0.5") @DecimalMax("0.999") @DefaultValue("0.95") double targetPrecision,
        @Valid @DefaultValue Limits limits) {

    /// @param askPerMinute questions that one address may ask by the API; 0: no limit
    record Limits(@Min(0) @DefaultValue("60") int askPerMinute) {}
}
