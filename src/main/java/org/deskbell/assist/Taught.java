package org.deskbell.assist;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What a librarian did with the suggestions for a patron's words.
///
/// @param question     the words as they were read, without personal data
/// @param offered      the FAQs that were suggested
/// @param sure         the FAQ that the bot would have answered with by itself
/// @param faq          that the librarian answered with; none: something else was said
/// @param changedShare how much of the answer was said in other words, 0 to 1
record Taught(
        String id,
        ConversationId conversation,
        int seq,
        String question,
        String language,
        List<String> offered,
        @Nullable String sure,
        @Nullable String faq,
        Outcome outcome,
        @Nullable Double changedShare,
        @Nullable StaffId staff,
        Instant at) {
    enum Outcome {
        USED,
        CHANGED,
        FOUND,
        IGNORED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
