package org.deskbell.answers;

import java.util.Locale;
import java.util.Map;

/// A text of the library's, and the same in other languages.
///
/// @param own          in the library's own language
/// @param translations by language
public record Wording(String own, Map<String, String> translations) {
    static Wording of(String own) {
        return new Wording(own, Map.of());
    }

    /// The text in a language, else in the library's own.
    ///
    /// @param tag as `es` or `es-MX`
    public String in(String tag) {
        return translations.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), own);
    }
}
