package org.deskbell.kernel;

import java.util.Set;

/// Names one member of staff: the name they sign in with, lower case, 2 to 40 characters of `a-z
/// 0-9 . _ -`.
public record StaffId(String value) {
    /// Whoever gives commands where the server runs.
    public static final StaffId CONSOLE = new StaffId("console");

    /// The knowledge base that comes with Deskbell, or lies in a folder.
    public static final StaffId IMPORT = new StaffId("import");

    public static final StaffId SINGLE_SIGN_ON = new StaffId("single-sign-on");

    public StaffId {
        if (!value.matches("[a-z0-9._-]{2,40}")) {
            throw new IllegalArgumentException(
                    "A sign-in name has 2 to 40 characters: small letters, digits, dot, underscore,"
                            + " hyphen.");
        }
    }

    /// Whether the record names nobody by it: no account may have such a name.
    public boolean isNobodys() {
        return Set.of(CONSOLE, IMPORT, SINGLE_SIGN_ON).contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
