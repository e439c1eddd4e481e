package org.deskbell.yaml;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The fields of one mapping, read by name.
public final class Fields {
    private final YamlNode mapping;
    private final SequencedMap<String, YamlNode> fields;

    Fields(YamlNode mapping, SequencedMap<String, YamlNode> fields) {
        this.mapping = mapping;
        this.fields = fields;
    }

    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(fields.get(key)).filter(node -> !node.isEmpty());
    }

    /// Where a field stands, or where its mapping begins.
    public int line(String key) {
        return get(key).orElse(mapping).line();
    }

    public Optional<String> text(String key) {
        return get(key).flatMap(YamlNode::text);
    }

    /// Empty, and a mistake, when the field is missing.
    public String required(String key) {
        if (get(key).isEmpty()) {
            mapping.mistake("`" + key + "` is missing.");
        }
        return text(key).orElse("");
    }

    public Optional<LocalDate> date(String key) {
        return get(key).flatMap(YamlNode::date);
    }

    public List<YamlNode> list(String key) {
        return get(key).map(YamlNode::items).orElse(List.of());
    }

    /// The texts of a list.
    public List<String> texts(String key) {
        return list(key).stream().flatMap(item -> item.text().stream()).toList();
    }
}
