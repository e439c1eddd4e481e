package org.deskbell.yaml;

/// Something in a file that has to be mended.
///
/// @param line    where it stands, from 1
/// @param message what is wrong and what to do, in plain words
public record Mistake(int line, String message) {}
