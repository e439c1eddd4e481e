package org.deskbell.office;

import org.deskbell.answers.StoredDocument.State;
import org.deskbell.hooks.Delivery;
import org.deskbell.kernel.Department;
import org.deskbell.staff.Role;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What things are called on the pages: `${names.role(role)}`.
final class Names {
    public String roles(Set<Role> roles) {
        return roles.isEmpty()
                ? "nothing yet"
                : roles.stream().sorted().map(this::role).collect(Collectors.joining(", "));
    }

    public String role(Role role) {
        return switch (role) {
            case LIBRARIAN -> "Librarian";
            case SUPERVISOR -> "Supervisor";
            case EDITOR -> "Editor";
            case ADMINISTRATOR -> "Administrator";
        };
    }

    public String explain(Role role) {
        return switch (role) {
            case LIBRARIAN -> "talks to patrons at the desk";
            case SUPERVISOR -> "is at the desk too, and may take over a colleague's chat";
            case EDITOR -> "writes and publishes answers in the office";
            case ADMINISTRATOR -> "does both, gives accounts and roles, sees the record";
        };
    }

    public String department(Department department) {
        String words = department.key().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Of a tag such as `es`: Spanish.
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    public String state(State state) {
        return switch (state) {
            case DRAFT -> "drafts";
            case PUBLISHED -> "published";
            case CHANGED -> "changes not published";
            case RETIRED -> "retired";
        };
    }

    public String delivery(Delivery.State state) {
        return switch (state) {
            case WAITING -> "to be sent";
            case RETRYING, GIVEN_UP -> "not taken";
            case SENT -> "sent";
        };
    }
}
