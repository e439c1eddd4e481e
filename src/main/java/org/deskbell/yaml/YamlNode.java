package org.deskbell.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A text, a list or a mapping in a YAML file, with its line.
///
/// Reading never throws: whatever is not as asked for is added to the file's mistakes, and the
/// answer is empty. A text is what was typed: `no`, `1.0` and `2027-06-30` stay as they are. Not
/// thread-safe.
public final class YamlNode {
    private final @Nullable Node node;
    private final int lineBefore;
    private final List<Mistake> mistakes;

    private YamlNode(@Nullable Node node, int lineBefore, List<Mistake> mistakes) {
        this.node = node;
        this.lineBefore = lineBefore;
        this.mistakes = mistakes;
    }

    public static YamlNode parse(String text, List<Mistake> mistakes) {
        return parse(text, 0, mistakes);
    }

    /// Reads YAML that begins further down in its file.
    ///
    /// @param lineBefore how many lines stand above it
    /// @param mistakes   where mistakes go, also those found later through this node
    public static YamlNode parse(String text, int lineBefore, List<Mistake> mistakes) {
        try {
            // Composing makes a tree of texts and constructs nothing, so no tag can run code.
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return new YamlNode(root, lineBefore, mistakes);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            mistakes.add(new Mistake(lineBefore + line + 1, inPlainWords(e.getProblem())));
        } catch (YAMLException e) {
            mistakes.add(new Mistake(lineBefore + 1, inPlainWords(e.getMessage())));
        }
        return new YamlNode(null, lineBefore, mistakes);
    }

    public int line() {
        return lineBefore + (node == null ? 0 : node.getStartMark().getLine()) + 1;
    }

    public void mistake(String message) {
        mistakes.add(new Mistake(line(), message));
    }

    /// Whether there is nothing here: an empty file, a key without a value, a file not readable.
    public boolean isEmpty() {
        return node == null || node.getTag().equals(Tag.NULL);
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public Optional<String> text() {
        if (!isEmpty() && node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        mistake("A text is wanted here.");
        return Optional.empty();
    }

    public List<YamlNode> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(this::child).toList();
        }
        if (!isEmpty()) {
            mistake("A list is wanted here: [one, two], or lines that begin with `- `.");
        }
        return List.of();
    }

    /// The fields of a mapping, in the order of the file.
    public SequencedMap<String, YamlNode> fields() {
        var fields = new LinkedHashMap<String, YamlNode>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                YamlNode key = child(field.getKeyNode());
                String name = key.text().orElse("");
                if (fields.putIfAbsent(name, child(field.getValueNode())) != null) {
                    key.mistake("`" + name + "` stands here twice; keep one.");
                }
            }
        } else if (!isEmpty()) {
            mistake("Lines of the form `key: value` are wanted here.");
        }
        return fields;
    }

    /// The fields of a mapping, none of which may be unknown.
    public Fields fields(Set<String> known) {
        var fields = fields();
        fields.forEach(
                (name, value) -> {
                    if (!known.contains(name)) {
                        value.mistake(
                                "Unknown key `%s`. Known here: %s."
                                        .formatted(
                                                name,
                                                String.join(
                                                        ", ", known.stream().sorted().toList())));
                    }
                });
        return new Fields(this, fields);
    }

    Optional<LocalDate> date() {
        return text().flatMap(
                        text -> {
                            try {
                                return Optional.of(LocalDate.parse(text));
                            } catch (DateTimeParseException _) {
                                mistake("`" + text + "` is no date. Write it as 2027-06-30.");
                                return Optional.empty();
                            }
                        });
    }

    private YamlNode child(Node child) {
        return new YamlNode(child, lineBefore, mistakes);
    }

    private static String inPlainWords(@Nullable String problem) {
        String said = problem == null ? "" : problem;
        if (said.contains("mapping values are not allowed")) {
            return "A text that holds `: ` must stand in double quotes.";
        }
        if (said.contains("TAB")) {
            return "A tab stands here. Indent with spaces.";
        }
        if (said.contains("while scanning a quoted")
                || said.contains("end of stream")
                || said.contains("<stream end>")) {
            return "A quotation mark, bracket or brace is opened and not closed.";
        }
        if (said.contains("cannot start any token")
                || said.contains("alias")
                || said.contains("tag")) {
            return "A text that begins with a special character (@ & * ! | > % `) must stand in"
                    + " double quotes.";
        }
        if (said.contains("expected <block end>") || said.contains("could not find expected ':'")) {
            return "This line does not fit to those above. Is it indented as they are, and does it"
                    + " read `key: value` or `- item`? A text that begins with a quotation mark or"
                    + " bracket must stand in double quotes as a whole.";
        }
        return "YAML cannot be read here: " + said.replace('\n', ' ') + ".";
    }
}
