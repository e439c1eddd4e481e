package org.deskbell.answers;

import org.deskbell.kernel.Department;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// What a new answer begins with.
///
/// @param id       as an editor typed it; see [#hasGoodId]
/// @param question how patrons ask for it, as far as that is known already
public record NewAnswer(String id, String title, Department department, String question) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ,.()?/'-]*");

    public boolean hasGoodId() {
        return ID.matcher(id).matches();
    }

    public String path() {
        return path("");
    }

    /// @param ending of a translation's name: `.es`
    String path(String ending) {
        return "faq/" + id + ending + ".md";
    }

    /// In the form that `check` wants, with what only the editor knows left to fill in.
    public String text(LocalDate today) {
        return text(today, "en");
    }

    String text(LocalDate today, String language) {
        return """
        ---
        id: %s
        title: %s
        department: %s
        audience: [everyone]
        language: %s
        questions:
          - %s
        keywords: []
        related: []
        review-by: %s
        ---

        """
                .formatted(
                        id,
                        quoted(title),
                        department.key(),
                        language,
                        question.isEmpty() ? "" : quoted(question),
                        today.plusYears(1));
    }

    /// As YAML takes it for one value.
    public static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : inQuotes(text);
    }

    static String inQuotes(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
