package org.deskbell.exchange;

/// Words that other words take the place of, everywhere in the knowledge base.
///
/// @param old as they stand there, in whatever case
/// @param now the same as `old` keeps them as they are, also within what would be replaced
public record Replacement(String old, String now) {
    boolean changes() {
        return !old.equals(now);
    }
}
