package org.deskbell.answers;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An answer as data for search engines, in the words of schema.org.
final class FaqData {
    private static final JsonMapper JSON = new JsonMapper();

    private FaqData() {}

    /// Safe to stand between `script` tags: nothing in it can end them.
    static String of(Faq faq) {
        Map<String, Object> answer = thing("Answer");
        answer.put("text", FaqMarkdown.html(faq.markdown()));
        Map<String, Object> question = thing("Question");
        question.put("name", faq.title());
        question.put("acceptedAnswer", answer);
        Map<String, Object> page = thing("FAQPage");
        page.put("@context", "https://schema.org");
        page.put("inLanguage", faq.language());
        page.put("mainEntity", List.of(question));
        return JSON.writeValueAsString(page)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
    }

    private static Map<String, Object> thing(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        return thing;
    }
}
