package org.deskbell.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The part of the library that owns an answer or takes a handoff.
public enum Department {
    CIRCULATION,
    REFERENCE,
    TECHNOLOGY,
    SPECIAL_COLLECTIONS,
    YOUTH_SERVICES,
    ADMINISTRATION;

    /// The name in files, frames and the database: `special-collections`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Department> of(String key) {
        return Arrays.stream(values()).filter(d -> d.key().equals(key)).findFirst();
    }
}
