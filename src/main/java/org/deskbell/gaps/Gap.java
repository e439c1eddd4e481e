package org.deskbell.gaps;

import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Questions of patrons that ask the same and went wrong.
///
/// @param words      of the most typical one, without personal data
/// @param faq        the answer that the bot held for likeliest when it was asked last
/// @param confidence how likely that was
/// @param draft      document that was begun for it
/// @param decided    who said that it is done or out of scope, and when
/// @param backAt     when it was opened again because it went on
/// @param signs      how often in the last 30 days, by what went wrong
/// @param before     how often in the 30 days before those
/// @param course     how often in each fifth day of those 60, the oldest first
public record Gap(
        int number,
        String language,
        String words,
        @Nullable String faq,
        double confidence,
        State state,
        @Nullable StaffId assignedTo,
        @Nullable String draft,
        @Nullable Decided decided,
        @Nullable Instant backAt,
        Map<Sign, Integer> signs,
        int before,
        List<Integer> course) {

    public enum State {
        OPEN,
        /// There is an answer now, or will be.
        DONE,
        /// The library wants none.
        OUTSIDE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public record Decided(StaffId by, Instant at) {}

    /// How often in the last 30 days.
    public int times() {
        return signs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// What that cost: each time by its sign.
    public int cost() {
        return signs.entrySet().stream()
                .mapToInt(sign -> sign.getKey().cost() * sign.getValue())
                .sum();
    }

    /// Handed over rightly each time, and not often enough to need an answer.
    boolean isRightlyRefused() {
        return signs.keySet().stream().allMatch(sign -> sign == Sign.REFUSED)
                && times() < GapRules.OFTEN;
    }
}
