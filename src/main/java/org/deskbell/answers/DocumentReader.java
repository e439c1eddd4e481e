package org.deskbell.answers;

import org.deskbell.answers.Parsed.Mention;
import org.deskbell.answers.Parsed.Named;
import org.deskbell.answers.Parsed.Said;
import org.deskbell.hours.Hours;
import org.deskbell.yaml.Fields;
import org.deskbell.yaml.Mistake;
import org.deskbell.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one document and collects what is wrong with it. Never throws: whatever an editor may
/// have typed, the rest of the knowledge base is unharmed.
final class DocumentReader {
    private static final int LONGEST_PHRASE = 300;

    final String path;
    final List<Mistake> mistakes = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private DocumentReader(String path) {
        this.path = path;
    }

    static Parsed read(String path, String text) {
        var reader = new DocumentReader(path);
        TextCheck.check(text, reader.mistakes);
        String plain = TextCheck.withoutMark(text).replace("\r\n", "\n");
        Optional<Piece> piece = DocumentKind.of(path).flatMap(kind -> reader.read(kind, plain));
        return reader.parsed(piece.orElse(null));
    }

    private Optional<Piece> read(DocumentKind kind, String text) {
        return switch (kind) {
            case FAQ -> FaqFile.read(this, text);
            case LIBRARY -> LibraryFile.read(this, yaml(text));
            case SMALL_TALK -> smallTalk(text);
            case SCOPE -> scope(text);
            case GOLDEN -> Optional.of(new Piece.Visits(GoldenFile.read(this, yaml(text))));
            case PRACTICE ->
                    Optional.of(
                            new Practice(
                                    DocumentKind.language(path),
                                    GoldenFile.read(this, yaml(text)).stream()
                                            .flatMap(List::stream)
                                            .toList()));
            case HOURS -> {
                mistakes.addAll(Hours.check(text));
                yield Optional.of(new Piece.Verbatim(text));
            }
            case SYNONYMS -> {
                Synonyms.check(text, mistakes);
                yield Optional.of(new Piece.Verbatim(text));
            }
            case EMERGENCIES -> Optional.of(new Piece.Emergencies(messages(text, "emergency")));
            case HARMLESS -> Optional.of(new Piece.Harmless(messages(text, "harmless")));
            case SURVEY, README -> Optional.of(new Piece.Verbatim(text));
        };
    }

    private Optional<Piece> smallTalk(String text) {
        Fields fields = yaml(text).fields(Set.of("id", "phrases", "reply"));
        String id = named(fields, "id");
        List<String> phrases = phrases(fields, "phrases", "talk:" + id);
        String reply = fields.required("reply");
        return id.isEmpty() || reply.isEmpty()
                ? Optional.empty()
                : Optional.of(new SmallTalk(id, DocumentKind.language(path), phrases, reply));
    }

    private Optional<Piece> scope(String text) {
        Fields fields = yaml(text).fields(Set.of("reason", "phrases", "reply"));
        String reason = named(fields, "reason");
        List<String> phrases = phrases(fields, "phrases", "scope:" + reason);
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Scope(
                                reason,
                                DocumentKind.language(path),
                                phrases,
                                fields.text("reply").orElse(null)));
    }

    /// One message a line; `#` begins a remark.
    private List<String> messages(String text, String label) {
        List<String> lines = text.lines().map(String::strip).toList();
        var messages = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
                messages.add(lines.get(i));
                say(lines.get(i), i + 1, label);
            }
        }
        return List.copyOf(messages);
    }

    private YamlNode yaml(String text) {
        return YamlNode.parse(text, mistakes);
    }

    /// The id of a document, which has to be its file's name, save the language of a translation;
    /// empty when it is not.
    private String named(Fields fields, String key) {
        String id = fields.required(key);
        String name = DocumentKind.id(path);
        if (!id.isEmpty() && !id.equals(name)) {
            mistake(
                    fields.line(key),
                    "The %s is `%s` and the file's name `%s`; make them the same."
                            .formatted(key, id, name));
            return "";
        }
        return id;
    }

    /// The ways of asking in a list, none of which may be empty or too long.
    List<String> phrases(Fields fields, String key, String label) {
        var phrases = new ArrayList<String>();
        for (YamlNode item : fields.list(key)) {
            String phrase = item.text().orElse("");
            if (phrase.length() > LONGEST_PHRASE) {
                item.mistake("Longer than " + LONGEST_PHRASE + " characters. Nobody asks so.");
            } else if (!phrase.isEmpty()) {
                phrases.add(phrase);
                say(phrase, item.line(), label);
            }
        }
        if (fields.list(key).isEmpty()) {
            mistake(fields.line(key), "`" + key + "` is missing: how patrons say it, one a line.");
        }
        return List.copyOf(phrases);
    }

    void say(String phrase, int line, String label) {
        said.add(Said.of(phrase, line, label));
    }

    void measure(String question, int line) {
        said.add(Said.measured(question, line));
    }

    void mention(Named what, String id, int line) {
        mentions.add(new Mention(what, id, line));
    }

    void mentionFaqs(Fields fields, String key) {
        for (YamlNode item : fields.list(key)) {
            item.text().ifPresent(id -> mention(Named.FAQ, id, item.line()));
        }
    }

    void mistake(int line, String message) {
        mistakes.add(new Mistake(line, message));
    }

    private Parsed parsed(@Nullable Piece piece) {
        return new Parsed(
                path,
                piece,
                List.copyOf(said),
                List.copyOf(mentions),
                mistakes.stream().map(mistake -> Problem.of(path, mistake)).toList());
    }
}
