package org.deskbell.kernel;

/// Names one member of staff: the name they sign in with, lower case, 2 to 40 characters of `a-z
/// 0-9 . _ -`.
public record StaffId(String value) {
    public StaffId {
        if (!value.matches("[a-z0-9._-]{2,40}")) {
            throw new IllegalArgumentException(
                    "A sign-in name has 2 to 40 characters: small letters, digits, dot, underscore,"
                            + " hyphen.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
