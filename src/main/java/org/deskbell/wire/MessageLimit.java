package org.deskbell.wire;

import io.github.bucket4j.Bucket;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;

/// Keeps one conversation from taking more than its share.
@Component
class MessageLimit {
    private final LimitSettings settings;

    MessageLimit(LimitSettings settings) {
        this.settings = settings;
    }

    /// A fresh allowance. A socket keeps its own when it begins another conversation, so that
    /// beginning anew gains nothing.
    @Nullable Bucket allowance() {
        return settings.messages() == 0
                ? null
                : Bucket.builder()
                        .addLimit(
                                limit ->
                                        limit.capacity(settings.messages())
                                                .refillGreedy(
                                                        settings.messages(),
                                                        settings.messagesPer()))
                        .build();
    }

    /// @return seconds to wait, 0 when the frame may pass
    static long secondsToWait(@Nullable Bucket bucket) {
        if (bucket == null) {
            return 0;
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
    }
}
