package org.deskbell.office;

import org.deskbell.answers.FaqFields;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.WorkingCopies;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What an editor has in the form.
///
/// @param basedOn the version that was latest when the form was opened; 0 for a new document
/// @param note    why, in the editor's words
record Draft(String path, String text, int basedOn, String note, As as) {
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern COMMAS = Pattern.compile("[,\\n\\r]");

    /// How a FAQ is edited; what is no FAQ is always a text.
    enum As {
        FORM,
        TEXT
    }

    static Draft of(StoredDocument document, As as) {
        return new Draft(
                document.path(), document.latest().text(), document.latest().number(), "", as);
    }

    static Draft of(WorkingCopies.Copy copy, As as) {
        return new Draft(copy.path(), copy.text(), copy.basedOn(), "", as);
    }

    /// What a form sends: a text, or the fields of a FAQ with the text that they belong into.
    static Draft sent(String path, MultiValueMap<String, String> form) {
        String text = one(form, "text");
        return new Draft(
                path,
                form.containsKey("title")
                        ? FaqFields.of(text).map(_ -> fields(form).in(text)).orElse(text)
                        : text,
                number(one(form, "basedOn")),
                one(form, "note").strip(),
                one(form, "as").equals(As.TEXT.name()) ? As.TEXT : As.FORM);
    }

    private static FaqFields fields(MultiValueMap<String, String> form) {
        Map<String, List<String>> values = new HashMap<>();
        for (String key : FaqFields.SINGLE) {
            String value = one(form, key).strip().replaceAll("\\s+", " ");
            values.put(key, value.isEmpty() ? List.of() : List.of(value));
        }
        for (String key : FaqFields.LISTS) {
            values.put(key, split(String.join(",", form.getOrDefault(key, List.of())), COMMAS));
        }
        values.put(FaqFields.QUESTIONS, split(one(form, FaqFields.QUESTIONS), LINES));
        return new FaqFields(values, one(form, FaqFields.ANSWER).strip());
    }

    /// Browsers send every line end of a form as two characters.
    private static String one(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    private static List<String> split(String text, Pattern at) {
        return Arrays.stream(at.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static int number(String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    Draft over(int version) {
        return new Draft(path, text, version, note, as);
    }
}
