package org.deskbell.exchange;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Questions and answers of schema.org's FAQPage and QAPage.
final class FaqPageJson {
    private static final int DEEPEST = 8;

    private FaqPageJson() {}

    /// @param base the address of the page, if it is known
    static List<Entry> entries(JsonNode root, String base) {
        var questions = new ArrayList<JsonNode>();
        find(root, questions, 0);
        var entries = new ArrayList<Entry>();
        for (JsonNode question : questions) {
            JsonNode accepted = question.path("acceptedAnswer");
            JsonNode answer = accepted.isArray() ? accepted.path(0) : accepted;
            if (answer.isMissingNode()) {
                JsonNode suggested = question.path("suggestedAnswer");
                answer = suggested.isArray() ? suggested.path(0) : suggested;
            }
            String name = question.path("name").asString(question.path("text").asString(""));
            String text = answer.isString() ? answer.asString() : answer.path("text").asString("");
            entries.add(
                    new Entry.Faq(
                            "question " + (entries.size() + 1),
                            Map.of(Field.QUESTION, name, Field.ANSWER, text),
                            Style.HTML,
                            base));
        }
        return entries;
    }

    private static void find(JsonNode node, List<JsonNode> questions, int depth) {
        if (isOf(node, "Question")) {
            questions.add(node);
        } else if (depth < DEEPEST) {
            node.forEach(child -> find(child, questions, depth + 1));
        }
    }

    private static boolean isOf(JsonNode node, String type) {
        JsonNode types = node.path("@type");
        return types.isArray()
                ? types.valueStream().anyMatch(one -> one.asString("").endsWith(type))
                : types.asString("").endsWith(type);
    }

    static boolean isFaqPage(JsonNode root) {
        var questions = new ArrayList<JsonNode>();
        find(root, questions, 0);
        return !questions.isEmpty();
    }
}
