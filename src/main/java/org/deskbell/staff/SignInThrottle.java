package org.deskbell.staff;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import org.deskbell.kernel.Recent;
import org.deskbell.staff.AccountStore.Account;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Slows down whoever guesses passwords, and nobody else.
///
/// A browser in which this account has signed in before is counted by itself. All others are
/// counted by address and, ten times as generously, by account. So neither a guesser on the same
/// campus network nor a thousand guessing machines keep a librarian from the desk. Every attempt is
/// taken off in advance and given back when it was right; thus attempts made at once count too.
@Component
final class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_ACCOUNT = 10;
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new Recent<>(REMEMBERED);
    private final int limit;
    private final Clock clock;

    SignInThrottle(SignInSettings settings, Clock clock) {
        this.limit = settings.signIns();
        this.clock = clock;
    }

    /// @throws TooManySignIns when this place has to wait
    /// @return gives the attempt back, because it was no guess
    Runnable spend(SignInPlace place, String name, Optional<Account> account) {
        return spend(counted(place, name, account));
    }

    /// For the second step, which only somebody with the password comes to: from wherever they
    /// guess, they guess at one account.
    ///
    /// @throws TooManySignIns when it has to wait
    /// @return gives the attempt back, because it was no guess
    Runnable spendCode(Account account) {
        return spend(List.of(bucket("code " + account.member().id(), limit)));
    }

    private Runnable spend(List<Bucket> counted) {
        if (limit == 0) {
            return () -> {};
        }
        var spent = new ArrayList<Bucket>();
        Runnable giveBack = () -> spent.forEach(bucket -> bucket.addTokens(1));
        for (Bucket bucket : counted) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                giveBack.run();
                throw new TooManySignIns(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            spent.add(bucket);
        }
        return giveBack;
    }

    private List<Bucket> counted(SignInPlace place, String name, Optional<Account> account) {
        Optional<String> mark =
                place.mark(name)
                        .filter(m -> account.filter(a -> KnownBrowser.isMark(m, a)).isPresent());
        return mark.map(m -> List.of(bucket("browser " + m, limit)))
                .orElseGet(
                        () ->
                                List.of(
                                        bucket("address " + network(place.address()), limit),
                                        bucket("account " + name, limit * PER_ACCOUNT)));
    }

    private Bucket bucket(String key, int limited) {
        int capacity = Math.max(1, limited);
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ ->
                            Bucket.builder()
                                    .withCustomTimePrecision(new Meter(clock))
                                    .addLimit(
                                            l ->
                                                    l.capacity(capacity)
                                                            .refillGreedy(capacity, WINDOW))
                                    .build());
        }
    }

    /// One subscriber has a whole /64 of IPv6 addresses.
    private static String network(String address) {
        String[] parts = address.split(":");
        return parts.length > 4 && !address.contains("::")
                ? String.join(":", List.of(parts).subList(0, 4))
                : address;
    }

    private record Meter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
