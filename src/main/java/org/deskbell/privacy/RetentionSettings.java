package org.deskbell.privacy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// How long patrons' words are kept.
///
/// @param conversations days after the last word of a conversation
@ConfigurationProperties("deskbell.retention")
record RetentionSettings(
        @DefaultValue("30") @DurationUnit(ChronoUnit.DAYS) Duration conversations) {
    RetentionSettings {
        if (conversations.toHours() < 1) {
            throw new IllegalArgumentException(
                    "deskbell.retention.conversations is less than an hour: chats that still go on"
                            + " would be deleted.");
        }
    }
}
