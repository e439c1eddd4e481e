package org.deskbell.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a member of staff may do. Nobody's role includes another's, so that an account says all.
public enum Role {
    /// Talks to patrons at the desk.
    LIBRARIAN,
    /// Is at the desk too, and may take over a colleague's chat.
    SUPERVISOR,
    /// Writes and publishes answers.
    EDITOR,
    /// Gives accounts and roles, sees what staff did; may also use the desk and the office.
    ADMINISTRATOR;

    /// The name in forms, files and the database: `librarian`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
