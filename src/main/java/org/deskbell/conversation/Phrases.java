package org.deskbell.conversation;

import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words that the system itself says in a transcript, from `phrases.properties` and its
/// translations.
final class Phrases {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Phrases() {}

    /// @throws MissingResourceException when there is no such phrase, which a test rules out
    static String say(String key, @Nullable String language, Object... parts) {
        Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        String phrase = ResourceBundle.getBundle("phrases", locale, EXACT).getString(key);
        return new MessageFormat(phrase, locale).format(parts);
    }
}
