package org.deskbell.settings;

/// A value that a setting cannot have; nothing was changed. The message is for the person who typed
/// it.
public final class SettingRefused extends RuntimeException {
    SettingRefused(String message) {
        super(message);
    }
}
