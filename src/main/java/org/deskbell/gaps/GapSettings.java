package org.deskbell.gaps;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// @param gaps days after it was asked last that what was decided about a gap is kept, with the
///     words that name it
@ConfigurationProperties("deskbell.retention")
record GapSettings(@DefaultValue("180") @DurationUnit(ChronoUnit.DAYS) Duration gaps) {
    GapSettings {
        if (gaps.toDays() < 1) {
            throw new IllegalArgumentException("deskbell.retention.gaps is less than a day.");
        }
    }
}
