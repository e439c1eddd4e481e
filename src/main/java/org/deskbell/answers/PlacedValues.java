package org.deskbell.answers;

import org.deskbell.answers.Parsed.Named;
import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the values of the moment into a FAQ's text, where it asks for them in double braces.
/// Whatever keeps, compares or exports a FAQ has the text as it was written.
final class PlacedValues {
    private static final String OPENING = "{{";
    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}\n]*)}}(\\.?)");

    private PlacedValues() {}

    /// The FAQ as it reads now.
    static Faq in(Faq faq, Hours hours, Instant now) {
        if (!faq.markdown().contains(OPENING)) {
            return faq;
        }
        return faq.withMarkdown(
                BRACES.matcher(faq.markdown())
                        .replaceAll(
                                braces ->
                                        Matcher.quoteReplacement(
                                                ended(
                                                        told(braces.group(1), hours, now, faq),
                                                        braces.group(2)))));
    }

    /// `p. m.` ends a sentence by itself.
    private static String ended(String value, String stop) {
        return value.endsWith(".") ? value : value + stop;
    }

    /// Nothing where `check` has found a mistake: a patron is told no wrong hours, and no braces.
    private static String told(String words, Hours hours, Instant now, Faq faq) {
        return PlacedValue.of(words)
                .filter(value -> isKnown(value.place(), hours))
                .map(value -> value.told(hours, now, faq.language()))
                .map(FaqMarkdown::escaped)
                .orElse("");
    }

    private static boolean isKnown(String place, Hours hours) {
        return place.equals(Hours.DESK)
                || hours.branches().stream().map(Branch::id).anyMatch(place::equals);
    }

    /// The text that holds at any moment.
    static String without(String markdown) {
        return BRACES.matcher(markdown).replaceAll("$2");
    }

    /// @param lineBefore how many lines of the file stand above the answer
    static void check(String answer, int lineBefore, DocumentReader reader) {
        List<String> lines = answer.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = lineBefore + i + 1;
            BRACES.matcher(lines.get(i))
                    .results()
                    .forEach(braces -> checkValue(braces.group(1), line, reader));
            if (without(lines.get(i)).contains(OPENING)) {
                reader.mistake(line, "`{{` begins a value; end it with `}}` in the same line.");
            }
        }
    }

    private static void checkValue(String words, int line, DocumentReader reader) {
        Optional<PlacedValue> value = PlacedValue.of(words);
        if (value.isEmpty()) {
            reader.mistake(
                    line,
                    "`{{%s}}` is no value, or its date is none. Values are %s."
                            .formatted(words, String.join(", ", PlacedValue.FORMS)));
        }
        value.map(PlacedValue::place)
                .filter(place -> !place.equals(Hours.DESK))
                .ifPresent(place -> reader.mention(Named.BRANCH, place, line));
    }
}
