package org.deskbell.answers;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whom an answer is for.
public enum Audience {
    EVERYONE,
    STUDENT,
    FACULTY,
    ALUMNI,
    VISITOR,
    CHILD;

    /// The name in files and in JSON: `student`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> of(String key) {
        return Arrays.stream(values()).filter(a -> a.key().equals(key)).findFirst();
    }
}
