package org.deskbell.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a table can hold.
public enum Field {
    QUESTION("question", "question title", "title", "name", "faq", "frage", "pregunta", "subject"),
    ANSWER(
            "answer",
            "answers",
            "details",
            "question details",
            "answer text",
            "body",
            "content",
            "response",
            "reply",
            "text",
            "antwort",
            "respuesta"),
    OTHER_WAYS(
            "other ways to ask",
            "questions",
            "other questions",
            "phrasings",
            "alternative questions",
            "variants",
            "synonyms",
            "also asked as"),
    KEYWORDS(
            "keywords",
            "keyword",
            "topics",
            "topic",
            "tags",
            "tag",
            "category",
            "categories",
            "subject headings"),
    DEPARTMENT("department", "group", "team", "unit", "queue"),
    AUDIENCE("audience", "for whom", "patron type", "user type"),
    LANGUAGE("language", "lang", "locale", "sprache", "idioma"),
    ID("id", "slug", "key"),
    REVIEW_BY("review by", "review-by", "review date", "next review", "review");

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    /// Whether several columns can be it: their words are joined.
    boolean maySpread() {
        return this == ANSWER || this == OTHER_WAYS || this == KEYWORDS;
    }

    /// What a heading seems to say.
    static Optional<Field> of(String heading) {
        String plain =
                heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[_.:]+", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        return Arrays.stream(values()).filter(f -> f.headings.contains(plain)).findFirst();
    }
}
