package org.deskbell.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A YAML file of block mappings whose values are changed in place: what is not changed, comments
/// and order too, stays as people wrote it. Files of another style are not harmed, but may come out
/// in a way that cannot be read; so whoever changes one reads it again before keeping it.
public record YamlText(String text) {
    private static final Pattern ITEM = Pattern.compile("- .*|-");

    /// Lines `from` up to, but not with, `to`; the key stands in the first.
    private record Region(int from, int to, int indent) {}

    /// The value of a key becomes a text, or one line that is YAML already.
    ///
    /// @param path key within key; all but the last must be there
    /// @param yaml in one line: see [#quoted], [#list]; empty for none
    public YamlText with(List<String> path, String yaml) {
        return replaced(path, List.of((path.getLast() + ": " + yaml).stripTrailing()));
    }

    /// The value of a key becomes a mapping of texts.
    public YamlText with(List<String> path, Map<String, String> texts) {
        var lines = new ArrayList<String>();
        lines.add(path.getLast() + ":");
        texts.forEach((key, value) -> lines.add("  " + key + ": " + quoted(value)));
        return replaced(path, lines);
    }

    private YamlText replaced(List<String> path, List<String> block) {
        var lines = lines();
        Region parent = parent(path);
        Region old = find(lines, parent, path.getLast());
        String indent = " ".repeat(old.indent());
        List<String> now = block.stream().map(line -> indent + line).toList();
        lines.subList(old.from(), old.to()).clear();
        lines.addAll(old.from(), now);
        return of(lines);
    }

    /// One more at the end of a list of lines that begin with `- `.
    ///
    /// @param key at the outermost level
    public YamlText withItem(String key, String yaml) {
        var lines = lines();
        Region list = find(lines, whole(lines), key);
        if (list.to() == list.from() || items(lines, list).isEmpty()) {
            lines.subList(list.from(), list.to()).clear();
            lines.addAll(list.from(), List.of(key + ":", "  - " + yaml));
        } else {
            int indent = indent(lines.get(items(lines, list).getFirst().from()));
            lines.add(end(lines, list), " ".repeat(indent) + "- " + yaml);
        }
        return of(lines);
    }

    /// The same list without one of its items.
    ///
    /// @param number from 0
    public YamlText withoutItem(String key, int number) {
        var lines = lines();
        List<Region> items = items(lines, find(lines, whole(lines), key));
        if (number >= 0 && number < items.size()) {
            Region item = items.get(number);
            lines.subList(item.from(), item.to()).clear();
            if (items.size() == 1) {
                lines.set(item.from() - 1, key + ": []");
            }
        }
        return of(lines);
    }

    /// The list of a key has these texts, a line each. What stays in it is not written anew, and
    /// keeps the comments above it.
    ///
    /// @param key at the outermost level
    public YamlText withItems(String key, List<String> texts) {
        var lines = lines();
        Region list = find(lines, whole(lines), key);
        var written = new HashMap<String, List<String>>();
        String indent = "  ";
        int before = list.from() + 1;
        for (Region item : items(lines, list)) {
            indent = " ".repeat(item.indent());
            List<String> own = List.copyOf(lines.subList(before, item.to()));
            text(lines.subList(item.from(), item.to())).ifPresent(text -> written.put(text, own));
            before = item.to();
        }
        var block = new ArrayList<String>();
        block.add(key + ":" + (texts.isEmpty() ? " []" : ""));
        for (String text : texts) {
            block.addAll(written.getOrDefault(text, List.of(indent + "- " + quoted(text))));
        }
        lines.subList(list.from(), list.to()).clear();
        lines.addAll(list.from(), block);
        return of(lines);
    }

    /// What an item of a list says.
    private static Optional<String> text(List<String> item) {
        return YamlNode.parse(String.join("\n", item), new ArrayList<>()).items().stream()
                .flatMap(node -> node.text().stream())
                .findFirst();
    }

    /// The same without a key at the outermost level.
    public YamlText without(String key) {
        return without(List.of(key));
    }

    /// The same without a key and all that is in it.
    ///
    /// @param path key within key; all but the last must be there
    public YamlText without(List<String> path) {
        var lines = lines();
        Region old = find(lines, parent(path), path.getLast());
        lines.subList(old.from(), old.to()).clear();
        return of(lines);
    }

    /// Any text as a value.
    public static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replaceAll("\\p{Cntrl}", " ")
                + '"';
    }

    /// Texts as a list in one line.
    public static String list(List<String> texts) {
        return texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private Region parent(List<String> path) {
        var lines = lines();
        Region region = whole(lines);
        for (String key : path.subList(0, path.size() - 1)) {
            Region found = find(lines, region, key);
            region = new Region(found.from() + 1, found.to(), found.indent());
        }
        return region;
    }

    private static Region whole(List<String> lines) {
        return new Region(0, lines.size(), -1);
    }

    /// Where a key stands within a region; at its end, and empty, if it does not.
    private static Region find(List<String> lines, Region within, String key) {
        int level = -1;
        for (int i = within.from(); i < within.to(); i++) {
            if (isNothing(lines.get(i))) {
                continue;
            }
            int indent = indent(lines.get(i));
            level = level < 0 ? indent : level;
            String line = lines.get(i).strip();
            if (indent == level && (line.startsWith(key + ":") || line.startsWith(quoted(key)))) {
                return new Region(i, end(lines, new Region(i, within.to(), level)), level);
            }
        }
        int end = end(lines, new Region(within.from() - 1, within.to(), within.indent()));
        return new Region(end, end, level < 0 ? inner(within) : level);
    }

    /// How far in the first key of a mapping stands that has none yet.
    private static int inner(Region mapping) {
        return mapping.indent() < 0 ? 0 : mapping.indent() + 2;
    }

    /// After the last line that belongs to a region: comments and gaps before the next key are its.
    private static int end(List<String> lines, Region region) {
        int end = region.from() + 1;
        for (int i = end; i < region.to(); i++) {
            if (!isNothing(lines.get(i))) {
                if (indent(lines.get(i)) <= region.indent() && !isItemOf(lines, region, i)) {
                    break;
                }
                end = i + 1;
            }
        }
        return Math.max(0, end);
    }

    /// A list may stand as far out as its key.
    private static boolean isItemOf(List<String> lines, Region region, int line) {
        return indent(lines.get(line)) == region.indent()
                && isItem(lines.get(line))
                && !isItem(lines.get(region.from()));
    }

    private static boolean isItem(String line) {
        return ITEM.matcher(line.strip()).matches();
    }

    private static List<Region> items(List<String> lines, Region list) {
        var starts = new ArrayList<Integer>();
        for (int i = list.from() + 1; i < list.to(); i++) {
            if (isItem(lines.get(i))
                    && (starts.isEmpty()
                            || indent(lines.get(i)) == indent(lines.get(starts.getFirst())))) {
                starts.add(i);
            }
        }
        return starts.stream()
                .map(at -> new Region(at, end(lines, at, list), indent(lines.get(at))))
                .toList();
    }

    private static int end(List<String> lines, int at, Region list) {
        return end(lines, new Region(at, list.to(), indent(lines.get(at))));
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private List<String> lines() {
        return new ArrayList<>(text.lines().toList());
    }

    private static YamlText of(List<String> lines) {
        return new YamlText(String.join("\n", lines) + "\n");
    }
}
