package org.deskbell.answers;

import org.deskbell.yaml.Fields;
import org.deskbell.yaml.YamlNode;

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
        String emergency = fields.required("emergency");
        if (name.isEmpty() || emergency.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Library(
                        name,
                        fields.text("short-name").orElse(name),
                        fields.text("language").orElse("en"),
                        optional(fields, "web"),
                        optional(fields, "catalogue"),
                        optional(fields, "account"),
                        optional(fields, "e-mail"),
                        optional(fields, "phone"),
                        optional(fields, "address"),
                        fields.text("assistant").orElse("the " + name + " assistant"),
                        emergency,
                        fields.texts("often-asked"),
                        fields.texts("not-us")));
    }

    private static String optional(Fields fields, String key) {
        return fields.text(key).orElse("");
    }
}
