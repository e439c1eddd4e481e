package org.deskbell.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Days as they are counted: since 1970, by the clock of UTC.
final class Days {
    private Days() {}

    static long of(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }
}
