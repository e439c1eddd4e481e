package org.deskbell.answering;

/// A decision with the question that it was made on.
///
/// @param asked the question as it was read, without personal data: the patron's words, with what
///     they lacked carried over from what was said before
public record Resolved(String asked, Link link, Decision decision) {}
