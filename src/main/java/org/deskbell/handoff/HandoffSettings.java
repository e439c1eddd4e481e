package org.deskbell.handoff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// @param librarianGoneAfter how long a librarian's console may be disconnected before their
/// patrons return to the line
/// @param longWait           after which a patron in line is asked whether to go on waiting
/// @param ringOne            how long the freest librarian is rung first
/// @param ringAll            how long everybody is rung after that
/// @param mostChats          that a librarian is given at once
/// @param blockedFor         how long nobody rings from where a blocked patron was; none: a block
/// only ends the chat
@Validated
@ConfigurationProperties("deskbell.handoff")
record HandoffSettings(
        @DefaultValue("20s") Duration librarianGoneAfter,
        @DefaultValue("90s") Duration longWait,
        @DefaultValue("20s") Duration ringOne,
        @DefaultValue("30s") Duration ringAll,
        @DefaultValue("3") @Min(1) @Max(Seat.MOST) int mostChats,
        @DefaultValue("1h") Duration blockedFor) {}
