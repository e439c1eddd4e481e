package org.deskbell.settings;

/// A setting has another value, from now on.
///
/// @param name as in `application.yml`: `deskbell.target-precision`
public record SettingChanged(String name) {}
