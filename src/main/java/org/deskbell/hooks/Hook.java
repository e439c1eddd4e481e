package org.deskbell.hooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Somewhere that news of the desk is sent. Its secret is told once, when it is made.
///
/// @param events what it is told
public record Hook(
        UUID id, String name, String url, Set<HookEvent> events, State state, Instant since) {
    public enum State {
        ACTIVE,
        PAUSED,
        /// The receiver answered 410 Gone: it wants no more.
        GONE
    }

    public Hook {
        events = Set.copyOf(events);
    }

    /// What an administrator fills in.
    public record Wanted(String name, String url, Set<HookEvent> events) {
        public Wanted {
            events = Set.copyOf(events);
        }
    }

    /// A hook and its secret, to be shown this once.
    public record Made(Hook hook, String secret) {}
}
