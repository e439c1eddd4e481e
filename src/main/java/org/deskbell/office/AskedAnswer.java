package org.deskbell.office;

import org.deskbell.answers.FaqMarkdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An answer with gaps, which somebody fills. What its signs mean stands in `first-ten.yml`.
///
/// @param asks      what each gap is called to whoever fills it; none: it follows from the details
/// @param templates by language
/// @param none      what is told where there is no such thing, by language; empty: there always is
record AskedAnswer(
        String faq,
        Map<String, String> asks,
        Map<String, String> templates,
        Map<String, String> none) {
    private static final Pattern CHOICE = Pattern.compile("\\[\\[(.*?)(?:\\|\\|(.*?))?]]");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OWN = Pattern.compile("\\{=([\\w-]+)}");
    private static final Pattern COUNTED = Pattern.compile("\\{(\\w+)}((?: \\p{L}+)?)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|]\\([^)]*\\)|\\[(?!\\[)");

    /// A piece of the sentence as it is shown to whoever fills it.
    ///
    /// @param text     what is said before the gap
    /// @param gap      empty: there is none
    /// @param optional it may be left empty
    /// @param instead  what is said where it is
    record Part(String text, String gap, String label, boolean optional, String instead) {}

    /// @param own   values that come from the library's details, as Markdown
    /// @param given by gap
    /// @throws FormDocument.Refused when a gap is empty that has to be filled
    String filled(String language, Map<String, String> own, Map<String, String> given) {
        String chosen = replaced(CHOICE, template(language), found -> chosen(found, given));
        for (String gap : gaps(chosen)) {
            if (isEmpty(gap, given)) {
                throw new FormDocument.Refused(
                        "Fill in “%s”%s."
                                .formatted(
                                        asks.getOrDefault(gap, gap),
                                        none.isEmpty() ? "" : ", or tick what stands below it"));
            }
        }
        String text = replaced(COUNTED, chosen, found -> counted(found, given));
        return with(own, text).strip();
    }

    private static String chosen(MatchResult found, Map<String, String> given) {
        return gaps(found.group(1)).stream().noneMatch(gap -> isEmpty(gap, given))
                ? found.group(1)
                : instead(found);
    }

    private static String instead(MatchResult choice) {
        return Objects.requireNonNullElse(choice.group(2), "");
    }

    private static String counted(MatchResult found, Map<String, String> given) {
        String value = given.getOrDefault(found.group(1), "").strip();
        String things = found.group(2);
        return FaqMarkdown.escaped(value) + (value.equals("1") ? one(things) : things);
    }

    /// English and Spanish, of the words that the templates count.
    private static String one(String things) {
        return things.equals(" veces") ? " vez" : things.replaceFirst("s$", "");
    }

    /// The same where there is no such thing.
    AskedAnswer notHad() {
        return none.isEmpty() ? this : new AskedAnswer(faq, Map.of(), none, Map.of());
    }

    /// What is told then, without marks; empty where that cannot be.
    String none(String language, Map<String, String> own) {
        return plain(with(own, none.getOrDefault(language, "")));
    }

    /// The sentence as it is asked, with the library's own values in it and without marks.
    List<Part> parts(String language, Map<String, String> own) {
        var instead = new HashMap<String, String>();
        CHOICE.matcher(template(language))
                .results()
                .forEach(
                        found ->
                                gaps(found.group(1))
                                        .forEach(gap -> instead.put(gap, instead(found))));
        String asked =
                plain(with(own, replaced(CHOICE, template(language), found -> found.group(1))));
        var parts = new ArrayList<Part>();
        int end = 0;
        for (Matcher gap = GAP.matcher(asked); gap.find(); end = gap.end()) {
            String name = gap.group(1);
            parts.add(
                    new Part(
                            asked.substring(end, gap.start()),
                            name,
                            asks.getOrDefault(name, name),
                            instead.containsKey(name),
                            plain(instead.getOrDefault(name, "")).replaceFirst("^[;, ]+", "")));
        }
        parts.add(new Part(asked.substring(end), "", "", false, ""));
        return parts;
    }

    private String template(String language) {
        return templates.getOrDefault(language, "");
    }

    private static String with(Map<String, String> own, String text) {
        return replaced(OWN, text, found -> own.getOrDefault(found.group(1), ""));
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    private static String replaced(Pattern what, String text, Function<MatchResult, String> by) {
        return what.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }

    private static boolean isEmpty(String gap, Map<String, String> given) {
        return given.getOrDefault(gap, "").isBlank();
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
