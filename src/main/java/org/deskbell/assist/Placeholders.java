package org.deskbell.assist;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in braces in a canned reply, until it is taken.
public final class Placeholders {
    static final String LINK = "link:";

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\n]*)}");
    private static final Map<String, String> KNOWN = known();

    private Placeholders() {}

    private static Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        known.put("librarian", "your name, as patrons see it");
        known.put("library", "the library's name");
        known.put("patron-question", "the patron's newest words");
        known.put("hours-today", "when the library is open today");
        known.put("desk-hours", "when the chat desk is open today");
        known.put("catalogue", "the catalogue's address");
        known.put("email", "the library's e-mail address");
        return known;
    }

    /// As they are written, with what is read in their place.
    public static Map<String, String> explained() {
        var explained = new LinkedHashMap<String, String>();
        KNOWN.forEach((name, meaning) -> explained.put("{" + name + "}", meaning));
        explained.put("{link:renew-items}", "the address of the answer with this id");
        return explained;
    }

    /// What is wrong with the placeholders of a text, in a sentence.
    static Optional<String> mistake(String text, Predicate<String> isFaq) {
        return BRACES.matcher(text)
                .results()
                .map(found -> mistakeIn(found.group(1), isFaq))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> mistakeIn(String name, Predicate<String> isFaq) {
        if (KNOWN.containsKey(name)) {
            return Optional.empty();
        }
        if (name.startsWith(LINK)) {
            String faq = name.substring(LINK.length());
            return isFaq.test(faq)
                    ? Optional.empty()
                    : Optional.of("There is no answer \"%s\" to link to.".formatted(faq));
        }
        return Optional.of(
                "{%s} is no placeholder. Those that there are: %s."
                        .formatted(name, String.join(", ", forms())));
    }

    private static List<String> forms() {
        return explained().keySet().stream()
                .map(form -> form.startsWith("{" + LINK) ? "{link:faq-id}" : form)
                .toList();
    }

    /// The text with each value in its place.
    ///
    /// @param value of a name, which nothing that is filled in is searched for again
    static String filled(String text, UnaryOperator<String> value) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    /// The FAQ that a placeholder links to.
    static @Nullable String linked(String name) {
        return name.startsWith(LINK) ? name.substring(LINK.length()) : null;
    }
}
