package org.deskbell.answers;

import org.deskbell.yaml.Fields;
import org.deskbell.yaml.YamlNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `library.yml`.
final class LibraryFile {
    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "short-name",
                    "language",
                    "web",
                    "catalogue",
                    "account",
                    "e-mail",
                    "phone",
                    "address",
                    "assistant",
                    "emergency",
                    "often-asked",
                    "not-us");

    private LibraryFile() {}

    static Optional<Piece> read(DocumentReader reader, YamlNode file) {
        Fields fields = file.fields(KEYS);
        reader.mentionFaqs(fields, "often-asked");
        String name = fields.required("name");
        String language = fields.text("language").orElse("en");
        Optional<Wording> emergency = wording(fields, "emergency", language);
        if (fields.get("emergency").isEmpty()) {
            fields.required("emergency");
        }
        if (name.isEmpty() || emergency.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Library(
                        name,
                        fields.text("short-name").orElse(name),
                        language,
                        optional(fields, "web"),
                        optional(fields, "catalogue"),
                        optional(fields, "account"),
                        optional(fields, "e-mail"),
                        optional(fields, "phone"),
                        optional(fields, "address"),
                        wording(fields, "assistant", language)
                                .orElseGet(() -> Wording.of("the " + name + " assistant")),
                        emergency.get(),
                        fields.texts("often-asked"),
                        fields.texts("not-us")));
    }

    /// A text, or a mapping of languages to texts.
    private static Optional<Wording> wording(Fields fields, String key, String home) {
        return fields.get(key)
                .flatMap(
                        node ->
                                node.isMapping()
                                        ? translated(node, home)
                                        : node.text().map(Wording::of));
    }

    private static Optional<Wording> translated(YamlNode node, String home) {
        var texts = new LinkedHashMap<String, String>();
        node.fields()
                .forEach(
                        (language, text) -> {
                            if (!language.matches("[a-z]{2,3}")) {
                                text.mistake(
                                        "`%s` is no language. Write it as `es`."
                                                .formatted(language));
                            }
                            text.text().ifPresent(words -> texts.put(language, words));
                        });
        String own = texts.remove(home);
        if (own == null) {
            node.mistake("The text in the library's own language, `" + home + "`, is missing.");
            return Optional.empty();
        }
        return Optional.of(new Wording(own, Map.copyOf(texts)));
    }

    private static String optional(Fields fields, String key) {
        return fields.text(key).orElse("");
    }
}
