package org.deskbell.kernel;

import io.github.bucket4j.Bucket;

import java.time.Duration;
import java.util.Map;

/// How much each of many may do within a time. Knows those of the last minutes, and of no more than
/// some thousands, in memory alone. Thread-safe.
public final class RateLimit {
    private static final int REMEMBERED = 20_000;

    private final int most;
    private final Duration within;
    private final Map<String, Bucket> buckets = new Recent<>(REMEMBERED);

    /// @param most 0: no limit
    public RateLimit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /// How long someone has to wait; nought when they may go on now.
    ///
    /// @param who such as a network address
    public Duration spend(String who) {
        if (most == 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(
                bucket(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String who) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    who,
                    _ ->
                            Bucket.builder()
                                    .addLimit(
                                            limit ->
                                                    limit.capacity(most).refillGreedy(most, within))
                                    .build());
        }
    }
}
