package org.deskbell.privacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Forgets patrons' words when their time is over: at start and every day.
@Component
final class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final List<PersonalData> stores;
    private final Supplier<RetentionSettings> settings;
    private final Clock clock;

    Retention(List<PersonalData> stores, Supplier<RetentionSettings> settings, Clock clock) {
        this.stores = stores;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.DAYS)
    void forget() {
        Instant limit = clock.instant().minus(settings.get().conversations());
        stores.forEach(store -> forget(store, limit));
    }

    /// One store that cannot forget today must not keep the others from it; tomorrow it is asked
    /// again.
    private static void forget(PersonalData store, Instant limit) {
        String name = store.getClass().getSimpleName();
        try {
            int gone = store.forgetBefore(limit);
            if (gone > 0) {
                log.info("{}: {} older than {} forgotten", name, gone, limit);
            }
        } catch (RuntimeException failure) {
            log.error("{}: what is older than {} is still there", name, limit, failure);
        }
    }
}
