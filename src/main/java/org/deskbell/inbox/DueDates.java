package org.deskbell.inbox;

import org.deskbell.hours.Hours;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// By when a question should be answered: so many of the desk's days after the desk could first
/// have seen it.
@Component
class DueDates {
    private final Hours hours;
    private final Supplier<InboxSettings> settings;

    DueDates(Hours hours, Supplier<InboxSettings> settings) {
        this.hours = hours;
        this.settings = settings;
    }

    /// Asked on Friday at 3 pm, due when the desk opens on Monday, if it is closed at weekends. A
    /// desk without hours counts every day.
    Instant of(Instant asked) {
        Optional<Instant> due = hours.deskOpenFrom(asked);
        for (int day = 0; day < settings.get().dueAfter(); day++) {
            due = due.flatMap(this::nextDay);
        }
        return due.orElseGet(() -> asked.plus(Duration.ofDays(settings.get().dueAfter())));
    }

    private Optional<Instant> nextDay(Instant from) {
        return hours.deskOpenFrom(from.atZone(hours.zone()).plusDays(1).toInstant());
    }
}
