package org.deskbell.assist;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A canned reply as somebody wants it, stripped of blanks around it.
///
/// @param language a code such as `es`; none: for patrons of any language
/// @param shared   whether it is the whole desk's
public record ReplyDraft(
        String shortcut, String title, String text, @Nullable String language, boolean shared) {
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_TEXT = 2_000;

    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9-]{2,30}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public ReplyDraft {
        shortcut = shortcut.strip();
        title = title.strip();
        text = text.replace("\r\n", "\n").strip();
        language = language == null || language.isBlank() ? null : language.strip();
    }

    /// As a form or a program sends it; what is left out is empty.
    ///
    /// @param version that was edited; not needed for a new one
    public record Sent(
            @Nullable String shortcut,
            @Nullable String title,
            @Nullable String text,
            @Nullable String language,
            @Nullable Boolean shared,
            @Nullable Integer version) {
        public ReplyDraft draft() {
            return new ReplyDraft(
                    Objects.requireNonNullElse(shortcut, ""),
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(text, ""),
                    language,
                    Boolean.TRUE.equals(shared));
        }

        public int basedOn() {
            return Objects.requireNonNullElse(version, 0);
        }
    }

    /// What has to be mended, by the name of the field.
    ///
    /// @param isFaq whether there is an answer with this id
    Map<String, String> problems(Predicate<String> isFaq) {
        var problems = new LinkedHashMap<String, String>();
        if (!SHORTCUT.matcher(shortcut).matches()) {
            problems.put(
                    "shortcut",
                    "A shortcut has 2 to 30 small letters, digits and hyphens: one-moment.");
        }
        if (!hasLength(title, LONGEST_TITLE)) {
            problems.put("title", "A title has 1 to 80 characters.");
        }
        if (!hasLength(text, LONGEST_TEXT)) {
            problems.put("text", "A text has 1 to 2,000 characters.");
        } else {
            Placeholders.mistake(text, isFaq).ifPresent(mistake -> problems.put("text", mistake));
        }
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            problems.put(
                    "language", "A language is a code such as en or es; leave it out for any.");
        }
        return problems;
    }

    private static boolean hasLength(String text, int most) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= most
                && text.chars().noneMatch(c -> c == 0);
    }
}
