package org.deskbell.handoff;

import org.deskbell.store.Database;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long patrons have waited of late, and what whoever waits now may expect of that. No number
/// is made up: where too few have waited so long, there is none.
@Component
class Waits {
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST = 50;

    /// Fewer waits say nothing.
    private static final int ENOUGH = 5;

    /// So many of a hundred were claimed sooner than is told.
    private static final int SOONER = 80;

    private final Database database;
    private final Clock clock;

    Waits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Within a transaction: a librarian has just claimed somebody who had waited so long.
    void ended(Duration waited) {
        long now = clock.millis();
        database.write(
                jdbc -> {
                    jdbc.sql("delete from wait where claimed_at < ?")
                            .param(now - LATELY.toMillis())
                            .update();
                    return jdbc.sql("insert into wait (claimed_at, waited) values (?, ?)")
                            .params(now, waited.toMillis())
                            .update();
                });
    }

    /// The newest waits.
    List<Duration> lately() {
        return database.reads()
                .sql(
                        "select waited from wait where claimed_at >= ? order by claimed_at desc"
                                + " limit "
                                + MOST)
                .param(clock.millis() - LATELY.toMillis())
                .query((row, _) -> Duration.ofMillis(row.getLong("waited")))
                .list();
    }

    /// How much longer four of five have waited, of those who waited as long as that.
    static Optional<Duration> left(List<Duration> lately, Duration waited) {
        List<Duration> longer =
                lately.stream().filter(wait -> wait.compareTo(waited) > 0).sorted().toList();
        return longer.size() < ENOUGH
                ? Optional.empty()
                : Optional.of(longer.get((longer.size() * SOONER + 99) / 100 - 1).minus(waited));
    }
}
