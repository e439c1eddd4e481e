package org.deskbell.office;

import org.deskbell.staff.Role;

import java.util.Set;
import java.util.stream.Collectors;

/// Roles in words, for templates: `${roleNames.of(member.roles)}`.
final class RoleNames {
    public String of(Set<Role> roles) {
        return roles.isEmpty()
                ? "nothing yet"
                : roles.stream().sorted().map(this::title).collect(Collectors.joining(", "));
    }

    public String title(Role role) {
        return switch (role) {
            case LIBRARIAN -> "Librarian";
            case EDITOR -> "Editor";
            case ADMINISTRATOR -> "Administrator";
        };
    }

    public String explain(Role role) {
        return switch (role) {
            case LIBRARIAN -> "talks to patrons at the desk";
            case EDITOR -> "writes and publishes answers in the office";
            case ADMINISTRATOR -> "does both, gives accounts and roles, sees the record";
        };
    }
}
