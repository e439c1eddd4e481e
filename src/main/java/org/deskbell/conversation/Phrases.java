package org.deskbell.conversation;

import org.deskbell.kernel.SystemWords;
import org.jspecify.annotations.Nullable;

import java.util.MissingResourceException;
import java.util.Objects;

/// The words that the system itself says in a transcript, from `phrases.properties` and its
/// translations.
final class Phrases {
    private Phrases() {}

    /// @throws MissingResourceException when there is no such phrase, which a test rules out
    static String say(String key, @Nullable String language, Object... parts) {
        String spoken = Objects.requireNonNullElse(language, "en");
        return SystemWords.of("phrases", spoken).say(key, parts);
    }
}
