package org.deskbell.answers;

import org.deskbell.yaml.Mistake;
import org.deskbell.yaml.YamlNode;
import org.deskbell.yaml.YamlText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A FAQ document taken apart for a form: its fields as an editor typed them, right or wrong.
///
/// @param values of the keys above the answer, which a file spells as a form does; one value for
///     those that are no lists
public record FaqFields(Map<String, List<String>> values, String answer) {
    /// In the order in which they are written into a file that has none of them.
    public static final List<String> SINGLE =
            List.of(
                    "title",
                    "department",
                    "review-by",
                    "valid-from",
                    "valid-until",
                    "branch",
                    "owner");

    public static final List<String> LISTS = List.of("audience", "keywords", "related");
    public static final String QUESTIONS = "questions";
    public static final String ANSWER = "answer";

    private static final Pattern FORM = Pattern.compile("(?s)---[ \t]*\n(.*?\n)---[ \t]*(\n.*)?");
    private static final Pattern KEY = Pattern.compile("([a-z-]+):.*");
    private static final Pattern MISSING = Pattern.compile("`([a-z-]+)` is missing.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// Where in the form something stands that has to be mended.
    ///
    /// @param key  of the field
    /// @param line of the field, from 1; 0: the whole field
    public record Spot(String key, int line) {}

    /// Takes a text apart; empty when it has not the form of a FAQ, or holds what no form could
    /// show.
    public static Optional<FaqFields> of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var mistakes = new ArrayList<Mistake>();
        var values = new HashMap<String, List<String>>();
        YamlNode.parse(parts.group(1), mistakes)
                .fields()
                .forEach((key, node) -> values.put(key, values(key, node)));
        return mistakes.isEmpty()
                ? Optional.of(
                        new FaqFields(
                                values, Optional.ofNullable(parts.group(2)).orElse("").strip()))
                : Optional.empty();
    }

    private static List<String> values(String key, YamlNode node) {
        boolean list = key.equals(QUESTIONS) || LISTS.contains(key);
        return (list ? node.items() : List.of(node))
                .stream()
                        .filter(item -> !item.isEmpty())
                        .flatMap(item -> item.text().stream())
                        .toList();
    }

    /// Empty when there is none.
    public String one(String key) {
        return many(key).isEmpty() ? "" : many(key).getFirst();
    }

    public List<String> many(String key) {
        return values.getOrDefault(key, List.of());
    }

    /// The ways to ask, one a line.
    public String questions() {
        return String.join("\n", many(QUESTIONS));
    }

    /// The text with these fields; whatever is the same, and whatever a form has no field for,
    /// comments and order too, stays as it was written.
    ///
    /// @throws IllegalArgumentException when the text cannot be taken apart
    public String in(String text) {
        FaqFields was =
                of(text).orElseThrow(
                                () -> new IllegalArgumentException("This text fits in no form."));
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException();
        }
        var front = new YamlText(parts.group(1));
        for (String key : SINGLE) {
            if (!one(key).equals(was.one(key))) {
                front =
                        one(key).isEmpty()
                                ? front.without(key)
                                : front.with(List.of(key), written(one(key)));
            }
        }
        for (String key : LISTS) {
            if (!many(key).equals(was.many(key))) {
                front = front.with(List.of(key), FaqText.flow(many(key)));
            }
        }
        if (!many(QUESTIONS).equals(was.many(QUESTIONS))) {
            front = front.withItems(QUESTIONS, many(QUESTIONS));
        }
        String body = Optional.ofNullable(parts.group(2)).orElse("\n");
        int gap = body.length() - body.stripLeading().length();
        return "---\n"
                + front.text()
                + "---"
                + (answer.equals(was.answer) ? body : body.substring(0, gap) + answer + "\n");
    }

    private static String written(String text) {
        return DAY.matcher(text).matches() ? text : FaqText.quoted(text);
    }

    /// Where in the form a problem of a text stands.
    public static Spot spot(String text, Problem problem) {
        Matcher missing = MISSING.matcher(problem.message());
        if (missing.matches()) {
            return new Spot(missing.group(1), 0);
        }
        List<String> lines = text.lines().toList();
        int at = Math.min(problem.line(), lines.size());
        int end = lines.size() < 2 ? 0 : 1 + lines.subList(1, lines.size()).indexOf("---");
        if (end > 0 && at > end) { // what is said of the line above it is said of the answer
            return new Spot(ANSWER, Math.max(0, at - end - 1));
        }
        int item = 0;
        for (int i = at - 1; i > 0; i--) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                return new Spot(key.group(1), item);
            }
            item += lines.get(i).strip().startsWith("- ") ? 1 : 0;
        }
        return new Spot("title", 0);
    }
}
