package org.deskbell.kernel;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// The words that the system itself says, on pages and in chats, in one language. In templates:
/// `${words.say('search')}`. Immutable.
public final class SystemWords {
    /// Those that it speaks.
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "zh", "ar");

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "ur");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private SystemWords(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// English for a language that there are no words in.
    ///
    /// @param bundle   properties with the phrases, as [MessageFormat] has them: an apostrophe is
    ///     written twice
    /// @param language a tag such as `es` or `es-MX`
    public static SystemWords of(String bundle, String language) {
        String spoken = Locale.forLanguageTag(language).getLanguage();
        Locale locale = Locale.forLanguageTag(LANGUAGES.contains(spoken) ? spoken : "en");
        return new SystemWords(ResourceBundle.getBundle(bundle, locale, EXACT), locale);
    }

    /// For `lang`.
    public String language() {
        return locale.getLanguage();
    }

    /// For `dir`.
    public String direction() {
        return directionOf(language());
    }

    public String directionOf(String tag) {
        return FROM_THE_RIGHT.contains(Locale.forLanguageTag(tag).getLanguage()) ? "rtl" : "ltr";
    }

    /// @throws java.util.MissingResourceException when there is no such phrase
    public String say(String key, Object... parts) {
        return new MessageFormat(bundle.getString(key), locale).format(parts);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }

    /// What a language is called in this one.
    public String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }
}
