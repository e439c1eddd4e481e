package org.deskbell.conversation;

import org.deskbell.kernel.Department;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a chat at the desk ended, as the librarian saw it. Kept without a word of the patron, for
/// longer than the chat.
///
/// @param department whose matter it was
/// @param level      on the READ Scale, 1 (least effort) to 6 (most); 0 for not applicable; null
///     when the librarian did not say
/// @param tags       at most [#MOST_TAGS], of small letters, digits and hyphens
public record WrapUp(
        @Nullable Reason reason,
        @Nullable Department department,
        @Nullable Integer level,
        List<String> tags) {
    public static final int MOST_TAGS = 8;
    private static final Pattern TAG =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}][\\p{Ll}\\p{Lo}\\p{Nd}-]{0,29}");

    /// Nothing is known of how it ended.
    public static final WrapUp NONE = new WrapUp(null, null, null, List.of());

    public enum Reason {
        ANSWERED,
        REFERRED,
        FOLLOW_UP,
        PATRON_LEFT,
        LOST_CONNECTION,
        UNSUITABLE,
        TEST;

        /// The word in frames: `follow-up`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Reason> of(String key) {
            return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
        }
    }

    public WrapUp {
        tags = List.copyOf(tags);
        if (level != null && (level < 0 || level > 6)) {
            throw new IllegalArgumentException(
                    "The READ level is 1 to 6, or 0 for not applicable.");
        }
        if (tags.size() > MOST_TAGS || !tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw new IllegalArgumentException(
                    "At most "
                            + MOST_TAGS
                            + " tags, each of 1 to 30 small letters, digits and hyphens.");
        }
    }
}
