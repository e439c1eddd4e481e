package org.deskbell.answering;

import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How fast one address may ask. Knows the addresses of the last minutes, and of no more than some
/// thousands.
@Component
final class AskLimit {
    private static final int REMEMBERED = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            };

    AskLimit(AnsweringSettings settings) {
        this.perMinute = settings.limits().askPerMinute();
    }

    /// How long the address has to wait; nought when it may ask now.
    Duration spend(String address) {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(
                bucket(address).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    address,
                    _ ->
                            Bucket.builder()
                                    .addLimit(
                                            limit ->
                                                    limit.capacity(perMinute)
                                                            .refillGreedy(perMinute, MINUTE))
                                    .build());
        }
    }
}
