package org.deskbell.hooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

@Validated
@ConfigurationProperties("deskbell")
record HookSettings(@Valid @DefaultValue Limits limits, @Valid @DefaultValue Hooks hooks) {

    /// @param deskPerMinute questions about the desk that one address, or one token, may ask by the
    /// API; 0: no limit
    record Limits(@Min(0) @DefaultValue("120") int deskPerMinute) {}

    /// @param unstaffedAfter how long nobody is at the desk in its hours until that is told
    /// @param mail           who is written to when a patron needs somebody and nobody comes
    record Hooks(
            @DefaultValue("5m") Duration unstaffedAfter,
            @DefaultValue("") @Pattern(regexp = "|[^\\s@]+@[^\\s@]+") String mail) {}
}
