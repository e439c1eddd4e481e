package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.answers.Scope;
import org.deskbell.answers.SmallTalk;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The bot's words: the library's own where it wrote some, else Deskbell's.
final class Phrases {
    private static final String BUNDLE = "org.deskbell.answering.phrases";
    private static final String TALK = "talk:";

    private final Content content;

    Phrases(Content content) {
        this.content = content;
    }

    String clarify() {
        return words("clarify", home());
    }

    String rephrase() {
        return words("rephrase", home());
    }

    /// @param label `talk:greeting`
    String chat(String label) {
        return content.smallTalk().stream()
                .filter(talk -> label.equals(TALK + talk.id()))
                .findFirst()
                .map(SmallTalk::reply)
                .orElseGet(() -> words("chat", home()));
    }

    /// @param language of the patron
    String handOff(Reason reason, String language) {
        return switch (reason) {
            case EMERGENCY -> content.library().emergency();
            case UNSUPPORTED_LANGUAGE -> words(reason.code(), language);
            case LOW_CONFIDENCE,
                    ASKED_FOR_HUMAN,
                    RESEARCH_QUESTION,
                    SPECIFIC_ACCOUNT,
                    ABUSE,
                    COMPLAINT,
                    OTHER_INSTITUTION ->
                    content.scopes().stream()
                            .filter(scope -> scope.reason().equals(reason.code()))
                            .map(Scope::reply)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseGet(() -> words(reason.code(), home()));
        };
    }

    private String home() {
        return content.library().language();
    }

    /// In English, where nobody has written them in that language.
    private static String words(String key, String language) {
        return ResourceBundle.getBundle(
                        BUNDLE,
                        Locale.forLanguageTag(language),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
