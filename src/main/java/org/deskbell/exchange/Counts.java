package org.deskbell.exchange;

import org.deskbell.exchange.PlanRow.Kind;

import java.util.Map;

/// How many rows of an import are what.
///
/// @param toMend  that can be saved, and not go live before they are mended
/// @param chosen  that are to be applied
/// @param fit     of them, without anything to mend
/// @param done    of them, that are through
/// @param written that were saved
/// @param published that went live or were retired
/// @param left    that were left alone, though they were chosen
public record Counts(
        Map<Kind, Integer> kinds,
        int toMend,
        int chosen,
        int fit,
        int done,
        int written,
        int published,
        int left) {
    public int of(Kind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    /// By its name, for pages.
    public int of(String kind) {
        return of(Kind.valueOf(kind));
    }

    public int all() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
