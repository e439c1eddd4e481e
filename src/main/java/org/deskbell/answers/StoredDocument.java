package org.deskbell.answers;

import org.jspecify.annotations.Nullable;

/// A document with its latest version, and what patrons see of it.
///
/// @param published the version that patrons see
/// @param retired   the version that they saw before it was taken back
public record StoredDocument(
        Version latest, @Nullable Integer published, @Nullable Integer retired) {
    public enum State {
        /// Never published.
        DRAFT,
        /// Patrons see the latest version.
        PUBLISHED,
        /// Patrons see an earlier version than the latest.
        CHANGED,
        /// Taken back; patrons see nothing of it.
        RETIRED
    }

    public String path() {
        return latest.path();
    }

    public State state() {
        if (published != null) {
            return published == latest.number() ? State.PUBLISHED : State.CHANGED;
        }
        return retired != null ? State.RETIRED : State.DRAFT;
    }
}
