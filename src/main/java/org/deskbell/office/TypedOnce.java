package org.deskbell.office;

import java.util.Map;

/// What an administrator types in a form of the first hour, by the names of its fields.
record TypedOnce(Map<String, String> values) {
    /// Empty when there is nothing.
    String of(String key) {
        return values.getOrDefault(key, "").strip().replace("\r\n", "\n");
    }

    String or(String key, String otherwise) {
        String value = of(key);
        return value.isEmpty() ? otherwise : value;
    }

    /// @throws FormDocument.Refused with what to do, when there is nothing
    String required(String key, String otherwise) {
        String value = of(key);
        if (value.isEmpty()) {
            throw new FormDocument.Refused(otherwise);
        }
        return value;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }
}
