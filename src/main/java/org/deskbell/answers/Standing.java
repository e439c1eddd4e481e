package org.deskbell.answers;

import org.jspecify.annotations.Nullable;

/// Which version of a document is the latest, and which patrons see or saw: all of a document that
/// ever changes.
public record Standing(
        String path, int latest, @Nullable Integer published, @Nullable Integer retired) {}
