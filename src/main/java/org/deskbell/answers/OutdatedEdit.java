package org.deskbell.answers;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The document is not at the version that the editor took for its latest: somebody else saved a
/// newer one. Nothing was changed.
public final class OutdatedEdit extends RuntimeException {
    private final transient @Nullable Version latest;

    OutdatedEdit(String path, @Nullable Version latest) {
        super(
                latest == null
                        ? path + " does not exist yet."
                        : "%s saved version %d of %s in the meantime."
                                .formatted(latest.author(), latest.number(), path));
        this.latest = latest;
    }

    /// The version that is there now.
    public Optional<Version> latest() {
        return Optional.ofNullable(latest);
    }
}
