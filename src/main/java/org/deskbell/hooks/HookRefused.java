package org.deskbell.hooks;

/// A change that cannot be made; nothing was changed. The message is for the person who asked for
/// it.
public final class HookRefused extends RuntimeException {
    HookRefused(String message) {
        super(message);
    }
}
