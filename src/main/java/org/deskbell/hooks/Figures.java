package org.deskbell.hooks;

import org.deskbell.handoff.Handoff;
import org.deskbell.hours.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// How the day goes at the desk. A day is one of the library's own zone. Thread-safe.
@Component
public final class Figures {
    private final ToldStore told;
    private final Handoff handoff;
    private final Hours hours;
    private final Clock clock;

    Figures(ToldStore told, Handoff handoff, Hours hours, Clock clock) {
        this.told = told;
        this.handoff = handoff;
        this.hours = hours;
        this.clock = clock;
    }

    /// @param joined  patrons who joined the line today
    /// @param claimed of all patrons, those whom a librarian took today
    /// @param medianWaitSeconds half of the claimed waited no longer; null when there are none
    /// @param ninetyPercentWaitSeconds nine of ten of the claimed waited no longer
    /// @param longestWaitNowSeconds of those who wait now; null when nobody does
    public record Today(
            LocalDate day,
            String zone,
            long joined,
            int claimed,
            @Nullable Long medianWaitSeconds,
            @Nullable Long ninetyPercentWaitSeconds,
            @Nullable Long longestWaitNowSeconds) {}

    public Today today() {
        ZoneId zone = hours.zone();
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant from = day.atStartOfDay(zone).toInstant();
        List<Duration> waits = told.waits(from);
        return new Today(
                day,
                zone.getId(),
                told.joined(from),
                waits.size(),
                percentile(waits, 50),
                percentile(waits, 90),
                handoff.line().stream()
                        .filter(one -> one.claimedBy() == null)
                        .map(one -> Duration.between(one.since(), now).toSeconds())
                        .max(Long::compare)
                        .orElse(null));
    }

    /// The shortest of them that so many of a hundred do not exceed.
    private static @Nullable Long percentile(List<Duration> sorted, int percent) {
        return sorted.isEmpty()
                ? null
                : sorted.get((sorted.size() * percent + 99) / 100 - 1).toSeconds();
    }
}
