package org.deskbell.hooks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A key to the REST interface. It may read, no more.
///
/// @param used when it was used last, to the minute; null: never
public record ApiToken(UUID id, String name, Instant made, @Nullable Instant used) {
    /// A token and its text, to be shown this once.
    public record Made(ApiToken token, String text) {}
}
