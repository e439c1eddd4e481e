package org.deskbell.answers;

import org.deskbell.answers.Parsed.Named;
import org.deskbell.kernel.Department;
import org.deskbell.yaml.Fields;
import org.deskbell.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads `faq/<id>.md`: YAML between two lines `---`, then the answer in Markdown.
final class FaqFile {
    private static final Pattern FORM =
            Pattern.compile("---[ \t]*\n(.*?\n)??---[ \t]*(?:\n(.*))?", Pattern.DOTALL);
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "title",
                    "department",
                    "audience",
                    "language",
                    "questions",
                    "keywords",
                    "related",
                    "review-by",
                    "valid-from",
                    "valid-until",
                    "branch",
                    "owner");
    private static final Pattern OWNER =
            Pattern.compile("[a-z0-9._-]{2,40}|[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
    private static final int LONGEST_TITLE = 120;

    private final DocumentReader reader;
    private final Fields fields;

    private FaqFile(DocumentReader reader, Fields fields) {
        this.reader = reader;
        this.fields = fields;
    }

    static Optional<Piece> read(DocumentReader reader, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            reader.mistake(
                    1,
                    "A FAQ file begins with a line `---`, then `id:`, `title:` and so on, then a"
                            + " second line `---`, then the answer.");
            return Optional.empty();
        }
        String front = parts.group(1) == null ? "" : parts.group(1);
        String answer = parts.group(2) == null ? "" : parts.group(2);
        int before = reader.mistakes.size();
        YamlNode yaml = YamlNode.parse(front, 1, reader.mistakes);
        if (yaml.isEmpty() && reader.mistakes.size() > before) {
            return Optional.empty();
        }
        int lineBefore = 2 + (int) front.lines().count();
        AnswerCheck.check(answer, lineBefore, reader);
        return new FaqFile(reader, yaml.fields(KEYS)).read(answer.strip());
    }

    private Optional<Piece> read(String answer) {
        String id = fields.required("id");
        String language = fields.text("language").orElse("en");
        String title = title();
        Optional<Department> department = department();
        Set<Audience> audience = audience();
        List<String> questions = reader.phrases(fields, "questions", id);
        reader.mentionFaqs(fields, "related");
        Optional<LocalDate> from = fields.date("valid-from");
        Optional<LocalDate> until = fields.date("valid-until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            reader.mistake(fields.line("valid-until"), "`valid-until` is before `valid-from`.");
        }
        fields.text("branch")
                .ifPresent(branch -> reader.mention(Named.BRANCH, branch, fields.line("branch")));
        fields.required("review-by");
        LocalDate reviewBy = fields.date("review-by").orElse(LocalDate.EPOCH);
        if (!named(id, language) || title.isEmpty() || department.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Faq(
                        id,
                        language,
                        !DocumentKind.language(reader.path).isEmpty(),
                        title,
                        department.get(),
                        audience,
                        questions,
                        fields.texts("keywords"),
                        fields.texts("related"),
                        reviewBy,
                        from.orElse(null),
                        until.orElse(null),
                        fields.text("branch").orElse(null),
                        owner(),
                        answer,
                        null));
    }

    private @Nullable String owner() {
        String owner = fields.text("owner").orElse(null);
        if (owner != null && !OWNER.matcher(owner).matches()) {
            reader.mistake(
                    fields.line("owner"),
                    "`owner` is who keeps the answer right: a sign-in name such as `mary`, or an"
                            + " e-mail address.");
            return null;
        }
        return owner;
    }

    private boolean named(String id, String language) {
        String name = DocumentKind.name(reader.path);
        if (id.isEmpty() || name.equals(id) || name.equals(id + "." + language)) {
            return !id.isEmpty();
        }
        reader.mistake(
                fields.line("id"),
                "The id is `%s`, the language `%s` and the file's name `%s.md`. Name the file after"
                                .formatted(id, language, name)
                        + " the id, or `<id>.<language>.md` if it is a translation. Two files"
                        + " cannot have one id.");
        return false;
    }

    private String title() {
        String title = fields.required("title");
        if (title.length() > LONGEST_TITLE) {
            reader.mistake(
                    fields.line("title"),
                    "The title has more than " + LONGEST_TITLE + " characters.");
        }
        return title;
    }

    private Optional<Department> department() {
        String key = fields.required("department");
        Optional<Department> department = Department.of(key);
        if (department.isEmpty() && !key.isEmpty()) {
            reader.mistake(
                    fields.line("department"),
                    "Unknown department `%s`. Known: %s."
                            .formatted(
                                    key,
                                    Arrays.stream(Department.values())
                                            .map(Department::key)
                                            .collect(Collectors.joining(", "))));
        }
        return department;
    }

    private Set<Audience> audience() {
        var audience = EnumSet.noneOf(Audience.class);
        for (YamlNode item : fields.list("audience")) {
            String key = item.text().orElse("");
            Audience.of(key)
                    .ifPresentOrElse(
                            audience::add,
                            () ->
                                    item.mistake(
                                            "Unknown audience `%s`. Known: %s."
                                                    .formatted(
                                                            key,
                                                            Arrays.stream(Audience.values())
                                                                    .map(Audience::key)
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    ", ")))));
        }
        return audience.isEmpty() ? Set.of(Audience.EVERYONE) : Set.copyOf(audience);
    }
}
