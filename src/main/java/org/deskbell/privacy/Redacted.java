package org.deskbell.privacy;

/// Text that is safe to store and to log.
///
/// @param text   what is left to read, each number or address replaced by words such as `[e-mail]`
/// @param masked whether anything was replaced
public record Redacted(String text, boolean masked) {}
