package org.deskbell.handoff;

import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;

import java.util.Set;

/// What a librarian is rung for.
///
/// @param departments whose patrons; empty: everybody's
/// @param languages   that they write in, as two- or three-letter codes; empty: any
/// @param most        chats at once, 1 to 50
public record Seat(StaffId who, Set<Department> departments, Set<String> languages, int most) {
    /// More is no service to anybody.
    public static final int MOST = 50;

    public Seat {
        departments = Set.copyOf(departments);
        languages = Set.copyOf(languages);
        if (!languages.stream().allMatch(code -> code.matches("[a-z]{2,3}"))) {
            throw new IllegalArgumentException(
                    "A language is a code of two or three small letters, as en or es.");
        }
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("A librarian has 1 to " + MOST + " chats at once.");
        }
    }
}
