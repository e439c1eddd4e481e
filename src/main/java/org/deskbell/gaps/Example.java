package org.deskbell.gaps;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A wording of a gap's question.
///
/// @param id     of the newest time it was asked; it stands for the words in addresses and forms
/// @param times  how often it is kept
/// @param sign   how it ended the last time
/// @param answer what a librarian said to it the last time that one did, without personal data
public record Example(
        String id, String words, int times, Instant last, Sign sign, @Nullable String answer) {}
