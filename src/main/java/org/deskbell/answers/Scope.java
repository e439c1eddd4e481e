package org.deskbell.answers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A kind of message that no FAQ answers, with examples: `complaint`, `emergency`.
///
/// @param reply what is said to it, where the decision has no words of its own
public record Scope(String reason, List<String> phrases, @Nullable String reply) implements Piece {}
