package org.deskbell.upkeep;

import org.jspecify.annotations.Nullable;

/// What became of one look at an address.
///
/// @param status  of the answer; null: none came
/// @param problem why it failed; null: it is fine
/// @param movedTo where it leads for good, if it says so
record Looked(@Nullable Integer status, @Nullable String problem, @Nullable String movedTo) {
    /// Not a failure: nobody looked.
    static final String PRIVATE = "not looked at: an address in a private network";

    static Looked failed(@Nullable Integer status, String problem) {
        return new Looked(status, problem, null);
    }

    boolean isFailure() {
        return problem != null && !problem.equals(PRIVATE);
    }
}
