package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.answers.Scope;
import org.deskbell.answers.SmallTalk;
import org.deskbell.kernel.SystemWords;
import org.jspecify.annotations.Nullable;

import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The bot's words, in the patron's language where it speaks it: the library's own where it wrote
/// some, else Deskbell's.
final class Phrases {
    /// Deskbell has all its words in these; in others only that a librarian can help.
    static final Set<String> LANGUAGES = Set.copyOf(SystemWords.LANGUAGES);

    private static final String BUNDLE = "org.deskbell.answering.phrases";
    private static final String TALK = "talk:";
    private static final String HAVE = "{languages}";

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Content content;
    private final List<String> wanted;

    /// @param language of the patron's words, where it is known
    /// @param hint     what the patron's program is set to
    Phrases(Content content, @Nullable String language, @Nullable String hint) {
        this.content = content;
        this.wanted =
                Stream.of(language, hint, content.library().language())
                        .filter(Objects::nonNull)
                        .toList();
    }

    /// Names the choices where there are only two.
    String clarify(List<Alternative> choices) {
        return choices.size() == 2
                ? words("clarify-two")
                        .formatted(
                                choices.getFirst().faq().title(), choices.getLast().faq().title())
                : words("clarify");
    }

    /// Offers other answers than the one that was no help.
    String unhelpful() {
        return words("unhelpful");
    }

    /// Rings for a librarian where the bot was no help.
    String sorry() {
        return words("sorry");
    }

    String rephrase() {
        return words("rephrase");
    }

    /// @param label `talk:greeting`
    String chat(String label) {
        String language = language();
        return content.smallTalk().stream()
                .filter(talk -> talk.language().equals(language))
                .filter(talk -> label.equals(TALK + talk.id()))
                .findFirst()
                .map(SmallTalk::reply)
                .orElseGet(() -> words("chat"));
    }

    String handOff(Reason reason) {
        return switch (reason) {
            case EMERGENCY -> content.library().emergency().in(language());
            case UNSUPPORTED_LANGUAGE -> unsupported();
            case LOW_CONFIDENCE,
                    ASKED_FOR_HUMAN,
                    RESEARCH_QUESTION,
                    SPECIFIC_ACCOUNT,
                    ABUSE,
                    COMPLAINT,
                    OTHER_INSTITUTION -> {
                String language = language();
                yield content.scopes().stream()
                        .filter(scope -> scope.language().equals(language))
                        .filter(scope -> scope.reason().equals(reason.code()))
                        .map(Scope::reply)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> words(reason.code()));
            }
        };
    }

    /// Names the languages that the library answers in.
    private String unsupported() {
        String language =
                first(l -> l.equals("en") || bundle(l).getLocale().getLanguage().equals(l));
        Locale locale = Locale.forLanguageTag(language);
        List<String> have =
                content.languages().stream()
                        .map(l -> Locale.forLanguageTag(l).getDisplayLanguage(locale))
                        .toList();
        return bundle(language)
                .getString(Reason.UNSUPPORTED_LANGUAGE.code())
                .replace(
                        HAVE,
                        ListFormat.getInstance(
                                        locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                                .format(have));
    }

    private String words(String key) {
        return bundle(language()).getString(key);
    }

    /// The first that the bot speaks of those that the patron may want.
    private String language() {
        return first(l -> LANGUAGES.contains(l) || content.languages().contains(l));
    }

    private String first(Predicate<String> which) {
        return wanted.stream().filter(which).findFirst().orElse(content.library().language());
    }

    /// In English, where nobody has written them in that language.
    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), EXACT);
    }
}
