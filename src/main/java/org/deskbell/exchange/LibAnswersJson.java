package org.deskbell.exchange;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the API of LibAnswers gives for its FAQs: `{"faqs": [{"faqid", "question", "answer",
/// "details", "topics": [{"name"}], "keywords", "url": {"public"}}]}`. docs/decisions/import.md
/// says what of it is known and what is assumed.
final class LibAnswersJson {
    private LibAnswersJson() {}

    /// @throws ImportRefused when there is no list of questions in it
    static List<Entry> entries(JsonNode root) {
        JsonNode faqs =
                list(root, 0)
                        .orElseThrow(
                                () ->
                                        new ImportRefused(
                                                "This is JSON, but holds no list of FAQs:"
                                                        + " LibAnswers gives them as \"faqs\", each"
                                                        + " with \"question\" and \"answer\"."));
        var entries = new ArrayList<Entry>();
        int number = 0;
        for (JsonNode faq : faqs) {
            number++;
            String id =
                    text(faq.path("faqid")).isEmpty()
                            ? text(faq.path("id"))
                            : text(faq.path("faqid"));
            String place = id.isEmpty() ? "FAQ " + number : "FAQ " + number + " (" + id + ")";
            entries.add(
                    faq.isObject()
                            ? new Entry.Faq(place, fields(faq), Style.HTML, url(faq))
                            : new Entry.Refused(place, "This is no FAQ: it has no \"question\"."));
        }
        return entries;
    }

    /// The numbers of LibAnswers mean nothing here, so that the id is made of the question.
    private static Map<Field, String> fields(JsonNode faq) {
        var fields = new EnumMap<Field, String>(Field.class);
        fields.put(Field.QUESTION, text(faq.path("question")));
        String answer = text(faq.path("answer"));
        String details = text(faq.path("details"));
        fields.put(Field.ANSWER, answer.isBlank() ? details : answer);
        String keywords = names(faq.path("keywords"));
        String topics = names(faq.path("topics"));
        fields.put(Field.KEYWORDS, (keywords + "\n" + topics).strip());
        fields.put(Field.DEPARTMENT, "");
        return fields;
    }

    private static Optional<JsonNode> list(JsonNode node, int depth) {
        if (node.isArray() && node.size() > 0 && node.get(0).has("question")) {
            return Optional.of(node);
        }
        if (depth > 3 || !node.isObject()) {
            return Optional.empty();
        }
        return node.propertyStream()
                .map(Map.Entry::getValue)
                .flatMap(child -> list(child, depth + 1).stream())
                .findFirst();
    }

    private static String url(JsonNode faq) {
        JsonNode url = faq.path("url");
        return text(url.isObject() ? url.path("public") : url);
    }

    /// Names as a text, a list of texts, or a list of things with names.
    private static String names(JsonNode node) {
        if (!node.isArray()) {
            return text(node);
        }
        return node.valueStream()
                .map(one -> text(one.isObject() ? one.path("name") : one))
                .collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }
}
