package org.deskbell.handoff;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// How the desk stands, in words: `phrases.properties` and its translations.
final class Phrases {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Phrases() {}

    static String say(String key, String language, Object... parts) {
        Locale locale = Locale.forLanguageTag(language);
        String phrase =
                ResourceBundle.getBundle("org.deskbell.handoff.phrases", locale, EXACT)
                        .getString(key);
        return new MessageFormat(phrase, locale).format(parts);
    }
}
